package io.pypiguard.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pypiguard.PackageReport;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportOptionsTest {

  @Test
  void byDefaultHaveSnippetsAndNeitherTimesNorManifestLines() {
    ReportOptions options = ReportOptions.defaults();

    assertThat(options.snippets()).isTrue();
    assertThat(options.elapsed(Reports.benign())).isEmpty();
    assertThat(options.manifest(Reports.benign())).isEmpty();
  }

  @Test
  void changingOneKeepsTheOthersAndTheOriginal() {
    PackageReport report = Reports.benign();
    ManifestLine line = new ManifestLine("poetry.lock", 3);
    ReportOptions options =
        ReportOptions.defaults()
            .withElapsed(any -> Optional.of(Duration.ofMillis(5)))
            .withManifest(line)
            .withSnippets(false);

    assertThat(options.snippets()).isFalse();
    assertThat(options.elapsed(report)).contains(Duration.ofMillis(5));
    assertThat(options.manifest(report)).contains(line);
    assertThat(ReportOptions.defaults().snippets()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "/etc/passwd", "../x", "a/../../b", ".."})
  void refuseAManifestOutsideTheRepository(String path) {
    assertThatThrownBy(() -> new ManifestLine(path, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + path + "\"");
  }

  @Test
  void refuseAManifestLineBelowOne() {
    assertThatThrownBy(() -> new ManifestLine("requirements.txt", 0))
        .hasMessage("line of a manifest must be at least 1, was 0");
  }
}
