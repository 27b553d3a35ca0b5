package io.pypiguard.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pypiguard.PackageReport;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonLinesReportWriterTest {

  @Test
  void writesOneLineAPackage() throws IOException {
    String text = Reports.text("jsonl", Reports.ordinary(), Reports.hostile(), Reports.benign());

    assertThat(text).endsWith("\n");
    List<String> lines = text.lines().toList();
    assertThat(lines).hasSize(3);
    for (String line : lines) {
      assertThat(Documents.read(line).isObject()).isTrue();
    }
    JsonNode evil = Documents.read(lines.get(0));
    assertThat(evil.path("path").asText()).isEqualTo("downloads/evil-1.0.tar.gz");
    assertThat(evil.path("verdict").asText()).isEqualTo("malicious");
    assertThat(evil.path("score").asDouble()).isEqualTo(1.0);
    assertThat(evil.path("name").asText()).isEqualTo("Evil");
    assertThat(evil.path("profile").asText()).isEqualTo("enterprise");
    assertThat(evil.path("located").asBoolean()).isTrue();
    assertThat(Documents.read(lines.get(1)).path("reasons")).hasSize(1);
    assertThat(Documents.read(lines.get(2)).path("located").asBoolean(true)).isFalse();
  }

  @Test
  void writesObservationsAsTheJsonFormatDoes() throws IOException {
    JsonNode line = Documents.read(Reports.text("jsonl", Reports.ordinary()));
    JsonNode document = Documents.read(Reports.text("json", Reports.ordinary()));

    assertThat(line.path("observations"))
        .hasSize(3)
        .isEqualTo(document.at("/reports/0/observations"));
  }

  @Test
  void flushesEachLineBeforeTheNextReportIsAskedFor() throws IOException {
    ByteArrayOutputStream arrived = new ByteArrayOutputStream();
    List<Long> linesBefore = new ArrayList<>();
    Stream<PackageReport> reports =
        Stream.generate(Reports::ordinary)
            .limit(3)
            .peek(report -> linesBefore.add(arrived.toString(UTF_8).lines().count()));

    new JsonLinesReportWriter()
        .write(reports, ReportOptions.defaults(), new BufferedOutputStream(arrived, 1 << 20));

    assertThat(linesBefore).containsExactly(0L, 1L, 2L);
  }

  @Test
  void writesMillisecondsWithThreeDecimals() throws IOException {
    ReportOptions measured =
        ReportOptions.defaults().withElapsed(report -> Optional.of(Duration.ofMillis(7)));
    String text = new String(Reports.write("jsonl", measured, Reports.benign()), UTF_8);

    assertThat(text).contains("\"millis\":7.000,");
    assertThat(Reports.text("jsonl", Reports.benign())).doesNotContain("millis");
  }

  @Test
  void writesNothingForNothing() throws IOException {
    assertThat(Reports.write("jsonl", ReportOptions.defaults())).isEmpty();
  }

  @Test
  void givesTheSameBytesTwice() throws IOException {
    assertThat(Reports.text("jsonl", Reports.ordinary(), Reports.hostile()))
        .isEqualTo(Reports.text("jsonl", Reports.ordinary(), Reports.hostile()));
  }
}
