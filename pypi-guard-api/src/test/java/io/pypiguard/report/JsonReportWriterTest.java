package io.pypiguard.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.pypiguard.PackageReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonReportWriterTest {

  private static JsonNode write(PackageReport... reports) throws IOException {
    return Documents.readReport(Reports.write("json", ReportOptions.defaults(), reports));
  }

  @Test
  void writesEverythingThatAReportHolds() throws IOException {
    JsonNode document = write(Reports.ordinary());

    assertThat(document.path("schemaVersion").asText()).isEqualTo("1.0");
    assertThat(document.at("/tool/name").asText()).isEqualTo("PyPI Guard");
    assertThat(document.at("/tool/version").asText()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    JsonNode report = document.at("/reports/0");
    assertThat(report.path("source").asText()).isEqualTo("downloads/evil-1.0.tar.gz");
    assertThat(report.path("size").asLong()).isEqualTo(1234);
    assertThat(report.path("kind").asText()).isEqualTo("sdist");
    assertThat(report.path("format").asText()).isEqualTo("tar.gz");
    assertThat(report.path("purl").asText()).isEqualTo("pkg:pypi/evil@1.0");
    assertThat(report.at("/verdict/status").asText()).isEqualTo("malicious");
    assertThat(report.at("/verdict/contributions/0/amount").asDouble()).isEqualTo(4.25);
    assertThat(report.at("/verdict/located").asBoolean()).isTrue();
    assertThat(report.at("/classifications/0/classifier").asText()).isEqualTo("evidence");
    assertThat(report.at("/outcomes/1/status").asText()).isEqualTo("failed");
    JsonNode dropper = report.at("/observations/0");
    assertThat(dropper.path("type").asText()).isEqualTo("dropper");
    assertThat(dropper.path("moment").asText()).isEqualTo("install");
    assertThat(dropper.at("/layers/0/codec").asText()).isEqualTo("base64");
    assertThat(dropper.at("/steps/0/line").asInt()).isEqualTo(3);
    assertThat(report.at("/observations/1/attack/0").asText()).isEqualTo("T1546.018");
  }

  @Test
  void writesNumbersThatRepeatAndLeavesOutMissingFeatures() throws IOException {
    JsonNode report = write(Reports.ordinary()).at("/reports/0");

    assertThat(report.at("/verdict/score").toString()).isEqualTo("1");
    assertThat(report.path("features").toString()).isEqualTo("{\"code.calls\":0.3}");
  }

  @Test
  void marksAVerdictThatNoLineOfThePackageStandsFor() throws IOException {
    assertThat(write(Reports.benign()).at("/reports/0/verdict/located").isBoolean()).isTrue();
    assertThat(write(Reports.benign()).at("/reports/0/verdict/located").asBoolean()).isFalse();
  }

  @Test
  void isValidForNothingAndForTheEmptiestReport() throws IOException {
    assertThat(write().path("reports")).isEmpty();
    assertThat(write(Reports.benign()).path("reports")).hasSize(1);
  }

  @Test
  void isValidForThirtyThousandObservations() throws IOException {
    assertThat(write(Reports.huge(30_000, "line %d")).at("/reports/0/observations"))
        .hasSize(30_000);
  }

  @Test
  void hostileTextStaysTextAndHarmless() throws IOException {
    String text = Reports.text("json", Reports.hostile());

    assertThat(text).doesNotContain("</script>", "\u202E", "\u2028", "\u0085", "\0", "\u001b");
    JsonNode observation =
        Documents.readReport(text.getBytes(UTF_8)).at("/reports/0/observations/0");
    assertThat(observation.path("message").asText())
        .isEqualTo(Reports.HOSTILE.replaceAll("[\\x{D800}-\\x{DFFF}]", "\uFFFD"));
  }

  @Test
  void givesTheSameBytesTwice() throws IOException {
    PackageReport[] reports = {Reports.ordinary(), Reports.hostile(), Reports.benign()};

    assertThat(Reports.write("json", ReportOptions.defaults(), reports))
        .isEqualTo(Reports.write("json", ReportOptions.defaults(), reports));
  }

  @Test
  void writesTimesOnlyIfTheCallerMeasuredThem() throws IOException {
    ReportOptions measured =
        ReportOptions.defaults().withElapsed(report -> Optional.of(Duration.ofNanos(12_345_678)));

    JsonNode with = Documents.readReport(Reports.write("json", measured, Reports.ordinary()));
    assertThat(with.at("/reports/0/millis").toString()).isEqualTo("12.346");
    assertThat(write(Reports.ordinary()).at("/reports/0").has("millis")).isFalse();
  }

  @Test
  void leavesOutSnippetsIfAskedTo() throws IOException {
    ReportOptions without = ReportOptions.defaults().withSnippets(false);

    assertThat(new String(Reports.write("json", without, Reports.ordinary()), UTF_8))
        .doesNotContain("snippet", "os.system");
    assertThat(Reports.text("json", Reports.ordinary())).contains("os.system");
  }

  @Test
  void doesNotCloseADocumentThatBrokeOff() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Stream<PackageReport> failing =
        Stream.of(Reports.ordinary(), Reports.benign())
            .peek(
                report -> {
                  if (report.observations().isEmpty()) {
                    throw new IllegalStateException("the disk is gone");
                  }
                });

    assertThatThrownBy(() -> new JsonReportWriter().write(failing, ReportOptions.defaults(), out))
        .hasMessage("the disk is gone");
    assertThatThrownBy(() -> Documents.read(out.toString(UTF_8))).isInstanceOf(IOException.class);
  }
}
