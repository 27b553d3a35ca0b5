package io.pypiguard.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ReportWritersTest {

  @Test
  void knowsTheBuiltInFormatsSortedById() {
    assertThat(ReportWriters.all())
        .extracting(ReportWriter::id)
        .containsExactly("json", "jsonl", "sarif");
    assertThat(ReportWriters.byId("sarif")).isInstanceOf(SarifReportWriter.class);
  }

  @Test
  void namesAnUnknownFormatAndTheKnownOnes() {
    assertThatThrownBy(() -> ReportWriters.byId("xml"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no report format \"xml\"; there are json, jsonl, sarif");
  }

  @Test
  void registersTheBuiltInFormatsOnClassPathAndModulePathAlike() throws IOException {
    String file = "/META-INF/services/" + ReportWriter.class.getName();
    try (InputStream services = ReportWriters.class.getResourceAsStream(file)) {
      String[] named =
          new String(Objects.requireNonNull(services).readAllBytes(), UTF_8).split("\n");
      assertThat(ServiceLoader.load(ReportWriter.class))
          .extracting(writer -> writer.getClass().getName())
          .containsExactlyInAnyOrder(named);
    }
  }
}
