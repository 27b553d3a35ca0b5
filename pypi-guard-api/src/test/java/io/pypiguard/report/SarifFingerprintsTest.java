package io.pypiguard.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pypiguard.Verdict;
import io.pypiguard.VerdictStatus;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.PackageCoordinates;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifFingerprintsTest {

  private static List<String> fingerprints(String version, Observation... observations)
      throws IOException {
    return fingerprints(ReportOptions.defaults(), version, observations);
  }

  private static List<String> fingerprints(
      ReportOptions options, String version, Observation... observations) throws IOException {
    JsonNode run =
        Documents.readSarif(
            Reports.write(
                "sarif",
                options,
                Reports.report(
                    "folder/evil-" + version + ".tar.gz",
                    new PackageCoordinates("evil", version),
                    new Verdict(VerdictStatus.MALICIOUS, 1, "registry", List.of(), List.of()),
                    List.of(observations))));
    return Documents.stream(run.path("results"))
        .map(result -> result.at("/partialFingerprints/primaryLocationLineHash").asText())
        .toList();
  }

  private static Observation at(String member, int line, String snippet) {
    return of(Reports.DROPPER, member, line, snippet);
  }

  private static Observation of(ObservationType type, String member, int line, String snippet) {
    return Observation.of(type, SourceLocation.of(member, line, 1), "found").withSnippet(snippet);
  }

  @Test
  void looksLikeGitHubsOwn() throws IOException {
    assertThat(fingerprints("1.0", at("a.py", 1, "exec(x)")))
        .allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{16}:1"));
  }

  @Test
  void staysWhenOtherLinesMove() throws IOException {
    assertThat(fingerprints("1.0", at("a.py", 1, "exec(x)"), at("a.py", 5, "exec(y)")))
        .isEqualTo(fingerprints("1.0", at("a.py", 11, "  exec(x)"), at("a.py", 70, "exec(y) ")));
  }

  @Test
  void staysInTheNextVersionOfThePackage() throws IOException {
    assertThat(fingerprints("1.0", at("evil-1.0/a.py", 1, "exec(x)")))
        .isEqualTo(fingerprints("1.1", at("evil-1.1/a.py", 1, "exec(x)")));
  }

  @Test
  void staysWhenOptionsChange() throws IOException {
    ReportOptions others =
        ReportOptions.defaults().withSnippets(false).withManifest(new ManifestLine("r.txt", 1));

    assertThat(fingerprints(others, "1.0", at("a.py", 1, "exec(x)")))
        .isEqualTo(fingerprints("1.0", at("a.py", 1, "exec(x)")));
  }

  @Test
  void tellsRepeatedFindingsApartByTheirOrder() throws IOException {
    List<String> fingerprints =
        fingerprints("1.0", at("a.py", 1, "exec(x)"), at("a.py", 9, "exec(x)"));

    assertThat(fingerprints).doesNotHaveDuplicates();
    assertThat(fingerprints.get(1)).isEqualTo(fingerprints.get(0).replace(":1", ":2"));
  }

  @Test
  void differsByRuleMemberAndText() throws IOException {
    assertThat(
            fingerprints(
                "1.0",
                at("a.py", 1, "exec(x)"),
                at("b.py", 1, "exec(x)"),
                at("a.py", 1, "exec(y)"),
                of(Reports.STARTUP_CODE, "a.py", 1, "exec(x)")))
        .hasSize(4)
        .allMatch(fingerprint -> fingerprint.endsWith(":1"));
  }
}
