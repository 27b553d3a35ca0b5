package io.pypiguard.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pypiguard.artifact.PackageCoordinates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PypiJsonHistoryTest {

  private static final String DOCUMENT =
      """
      {
        "info": {"name": "demo", "downloads": {"last_day": 1, "last_month": 300}, "classifiers": []},
        "last_serial": 7,
        "ownership": {"organization": null,
          "roles": [{"role": "Owner", "user": "ann"}, {"role": "Maintainer", "user": "bob"}]},
        "project-status": {"status": "deprecated", "reason": "use another"},
        "releases": {
          "1.1": [
            {"upload_time_iso_8601": "2024-02-02T00:00:00.500000Z", "yanked": false, "digests": {"md5": "x"}},
            {"upload_time_iso_8601": "2024-02-01T00:00:00.000000Z", "yanked": true}],
          "1.0": [{"upload_time_iso_8601": "2024-01-01T00:00:00Z", "yanked": false}],
          "0.9": []
        },
        "urls": []
      }
      """;

  private static PackageHistory read(String json) throws IOException {
    return PypiJsonHistory.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }

  @Test
  void aDocumentTellsReleasesOwnersDownloadsAndStatus() throws IOException {
    PackageHistory history = read(DOCUMENT);
    assertThat(history.releases())
        .containsExactly(
            new PastRelease("1.0", Instant.parse("2024-01-01T00:00:00Z"), false),
            new PastRelease("1.1", Instant.parse("2024-02-01T00:00:00Z"), true));
    assertThat(history.maintainers()).containsExactly("ann", "bob");
    assertThat(history.monthlyDownloads()).isEqualTo(300);
    assertThat(history.status()).isEqualTo(ProjectStatus.DEPRECATED);
    assertThat(history.isKnown()).isTrue();
    assertThat(history.release("v1.1.0").orElseThrow().yanked()).isTrue();
    assertThat(history.release("0.9")).isEmpty();
  }

  @Test
  void anEmptyDocumentTellsNothing() throws IOException {
    assertThat(read("{}")).isEqualTo(PackageHistory.unknown());
    assertThat(read("{\"releases\": null, \"info\": 3, \"ownership\": [1]}").isKnown()).isFalse();
    assertThat(read("{\"info\": {\"downloads\": {\"last_month\": -1}}}").isKnown()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1, 2]                  | must be a JSON object, begins with START_ARRAY",
        "{\"releases\": {\"1.0\": | line 1: ",
        "{'a': 1}                | line 1: ",
        "{\"releases\": {\"1\": [{\"upload_time_iso_8601\": \"yesterday\"}]}} | line 1: a time must look like 2024-01-31T12:00:00Z, was yesterday",
      })
  void whatIsNoDocumentIsRefusedWithItsLine(String json, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void nestingIsBounded() {
    assertThatThrownBy(() -> read("{\"x\": " + "[".repeat(100_000)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void documentsOfAFolderAreFoundByTheirNormalizedName(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("my-demo.json"), DOCUMENT);
    Files.writeString(folder.resolve("broken.json"), "{");
    PypiJsonHistory source = PypiJsonHistory.inFolder(folder);
    assertThat(source.history(new PackageCoordinates("My_Demo", "1.0")).releases()).hasSize(2);
    assertThat(source.history(new PackageCoordinates("other", "1.0")).isKnown()).isFalse();
    assertThat(source.history(new PackageCoordinates("../my-demo", "")).isKnown()).isFalse();
    assertThat(source.history(PackageCoordinates.unknown()).isKnown()).isFalse();
    assertThatThrownBy(() -> source.history(new PackageCoordinates("broken", "")))
        .hasMessageContaining("broken.json");
  }
}
