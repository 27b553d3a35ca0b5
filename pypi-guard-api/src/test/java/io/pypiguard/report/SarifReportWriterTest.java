package io.pypiguard.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.pypiguard.PackageReport;
import io.pypiguard.Verdict;
import io.pypiguard.VerdictStatus;
import io.pypiguard.classify.Contribution;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifReportWriterTest {

  private static JsonNode run(PackageReport... reports) throws IOException {
    return run(ReportOptions.defaults(), reports);
  }

  private static JsonNode run(ReportOptions options, PackageReport... reports) throws IOException {
    return Documents.readSarif(Reports.write("sarif", options, reports));
  }

  private static List<String> texts(JsonNode array, String pointer) {
    return Documents.stream(array).map(node -> node.at(pointer).asText()).toList();
  }

  @Test
  void hasOneRuleForEachTypeInUseSortedById() throws IOException {
    JsonNode driver = run(Reports.ordinary(), Reports.ordinary()).at("/tool/driver");

    assertThat(driver.path("name").asText()).isEqualTo("PyPI Guard");
    assertThat(texts(driver.path("rules"), "/id"))
        .containsExactly("dropper", "long-line", "startup-code");
    JsonNode rule = driver.at("/rules/2");
    assertThat(rule.path("name").asText()).isEqualTo("StartupCode");
    assertThat(rule.at("/defaultConfiguration/level").asText()).isEqualTo("error");
    assertThat(texts(rule.at("/properties/tags"), ""))
        .containsExactly("security", "external/attack/T1546.018", "external/attack/T1027");
    assertThat(rule.at("/help/text").asText())
        .contains("https://attack.mitre.org/techniques/T1546/018/");
    assertThat(texts(driver.path("rules"), "/properties/security-severity"))
        .allMatch(severity -> Double.parseDouble(severity) > 0);
    assertThat(rule.at("/properties/security-severity").isTextual()).isTrue();
  }

  @Test
  void pointsAtTheMemberAndNamesThePackage() throws IOException {
    JsonNode result = run(Reports.ordinary()).at("/results/1");

    assertThat(result.path("ruleId").asText()).isEqualTo("startup-code");
    assertThat(result.path("ruleIndex").asInt()).isEqualTo(2);
    assertThat(result.at("/message/text").asText())
        .isEqualTo("pkg:pypi/evil@1.0: runs at each start");
    JsonNode location = result.at("/locations/0");
    assertThat(location.at("/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("evil-1.0/evil.pth");
    assertThat(location.at("/physicalLocation/region/startLine").asInt()).isEqualTo(1);
    assertThat(location.at("/physicalLocation/region/startColumn").asInt()).isEqualTo(8);
    assertThat(location.at("/physicalLocation/region/snippet/text").asText())
        .isEqualTo("import os; os.system('id')");
    assertThat(location.at("/logicalLocations/0/fullyQualifiedName").asText())
        .isEqualTo("pkg:pypi/evil@1.0");
    assertThat(result.at("/properties/verdict").asText()).isEqualTo("malicious");
  }

  @Test
  void pointsAtTheEncodedTextAndTellsTheWayThroughTheLayers() throws IOException {
    JsonNode result = run(Reports.ordinary()).at("/results/0");

    JsonNode place = result.at("/locations/0/physicalLocation");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(4);
    assertThat(place.at("/region/startColumn").asInt()).isEqualTo(13);
    assertThat(place.at("/region").has("snippet")).isFalse();
    assertThat(texts(result.path("relatedLocations"), "/message/text"))
        .containsExactly(
            "base64 in the file at line 4, column 13",
            "zlib in the text decoded from base64 at line 1",
            "found in the text decoded from zlib at line 7, column 2: urlopen(u)",
            "names the address",
            "opens it");
    assertThat(
            texts(
                result.at("/codeFlows/0/threadFlows/0/locations"),
                "/location/physicalLocation/region/startLine"))
        .containsExactly("3", "4");
  }

  @Test
  void pointsAtTheArchiveForThePackageAsAWhole() throws IOException {
    JsonNode place = run(Reports.ordinary()).at("/results/2/locations/0/physicalLocation");

    assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("evil-1.0.tar.gz");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(1);
  }

  @Test
  void pointsAtTheManifestLineIfTheCallerNamesOne() throws IOException {
    ReportOptions options =
        ReportOptions.defaults().withManifest(new ManifestLine("my app/requirements.txt", 12));
    JsonNode result = run(options, Reports.ordinary()).at("/results/1");

    JsonNode place = result.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("my%20app/requirements.txt");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(12);
    assertThat(result.at("/relatedLocations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("evil-1.0/evil.pth");
  }

  @Test
  void tellsWhatFailedAndHowPackagesWereJudged() throws IOException {
    JsonNode run = run(Reports.ordinary(), Reports.benign());

    assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isFalse();
    JsonNode notifications = run.at("/invocations/0/toolExecutionNotifications");
    assertThat(texts(notifications, "/message/text"))
        .containsExactly(
            "pkg:pypi/evil@1.0: startup failed: stack overflow",
            "pkg:pypi/evil@1.0: behavior timed-out");
    assertThat(texts(notifications, "/level")).containsExactly("error", "warning");
    assertThat(run.at("/properties/verdicts/malicious").asInt()).isEqualTo(1);
    assertThat(run.at("/properties/verdicts/benign").asInt()).isEqualTo(1);
  }

  @Test
  void reportsAPackageThatIsCalledMaliciousWithoutAnyObservation() throws IOException {
    Verdict verdict =
        new Verdict(
            VerdictStatus.MALICIOUS,
            0.97,
            "enterprise",
            List.of(new Contribution("code.calls", 3, "calls like malware does")),
            List.of());
    JsonNode result =
        run(Reports.report("x.whl", Reports.benign().coordinates(), verdict, List.of()))
            .at("/results/0");

    assertThat(result.at("/message/text").asText())
        .isEqualTo("x.whl: is called malicious: calls like malware does");
  }

  @Test
  void tellsWhatMovedTheScoresOfPackagesThatAreNotBenign() throws IOException {
    JsonNode packages =
        run(Reports.scored("a.whl", 8), Reports.benign(), Reports.scored("b.whl", 2))
            .at("/properties/packages");

    assertThat(texts(packages, "/package")).containsExactly("a.whl", "b.whl");
    JsonNode first = packages.path(0);
    assertThat(first.path("verdict").asText()).isEqualTo("malicious");
    assertThat(first.path("classifier").asText()).isEqualTo("stack");
    assertThat(texts(first.path("contributions"), "/source"))
        .containsExactly("code.f8", "code.f7", "code.f6", "code.f5", "code.f4", "code.f3");
    assertThat(first.at("/contributions/1/amount").asDouble()).isEqualTo(-7);
    assertThat(first.at("/contributions/1/reason").asText()).isEqualTo("feature 7");
    double sum = first.path("baseline").asDouble() + first.path("otherContributions").asDouble();
    for (JsonNode contribution : first.path("contributions")) {
      sum += contribution.path("amount").asDouble();
    }
    assertThat(1 / (1 + Math.exp(-sum))).isEqualTo(first.path("score").asDouble(), within(1e-6));
  }

  @Test
  void marksVerdictsThatNoLineOfThePackageStandsFor() throws IOException {
    JsonNode run = run(Reports.ordinary(), Reports.scored("a.whl", 3));

    assertThat(texts(run.path("results"), "/properties/verdict")).containsOnly("malicious");
    assertThat(texts(run.path("results"), "/properties/located"))
        .containsExactly("true", "true", "false", "true");
    assertThat(texts(run.at("/properties/packages"), "/located")).containsExactly("true", "false");
  }

  @Test
  void isValidForNothingAndForTheEmptiestReport() throws IOException {
    assertThat(run().path("results")).isEmpty();
    JsonNode run = run(Reports.benign());
    assertThat(run.path("results")).isEmpty();
    assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
  }

  @Test
  void hostileTextStaysTextAndHarmless() throws IOException {
    String text = Reports.text("sarif", Reports.hostile());
    JsonNode run = Documents.readSarif(text.getBytes(UTF_8));

    assertThat(text).doesNotContain("</script>", "\u202E", "\u2028", "\u0085", "\0", "\u001b");
    assertThat(run.path("results")).hasSize(3);
    assertThat(texts(run.path("results"), "/message/text"))
        .allMatch(message -> !message.contains("]("));
    for (JsonNode location : run.findValues("artifactLocation")) {
      URI uri = URI.create(location.path("uri").asText());
      assertThat(uri.isAbsolute()).isFalse();
      assertThat(uri.getPath()).doesNotStartWith("/");
      assertThat(uri.normalize()).isEqualTo(uri);
      assertThat(uri.toString()).doesNotContain("..");
    }
    assertNoEmptyText(run);
  }

  private static void assertNoEmptyText(JsonNode node) {
    assertThat(node.isTextual() && node.asText().isEmpty()).as(node.toString()).isFalse();
    node.forEach(SarifReportWriterTest::assertNoEmptyText);
  }

  @Test
  void leavesOutSnippetsIfAskedTo() throws IOException {
    byte[] without =
        Reports.write("sarif", ReportOptions.defaults().withSnippets(false), Reports.ordinary());

    assertThat(new String(without, UTF_8)).doesNotContain("snippet", "os.system", "urlopen");
  }

  @Test
  void givesTheSameBytesTwice() throws IOException {
    assertThat(Reports.text("sarif", Reports.ordinary(), Reports.hostile()))
        .isEqualTo(Reports.text("sarif", Reports.ordinary(), Reports.hostile()));
  }
}
