package io.pypiguard.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pypiguard.feature.Feature;
import io.pypiguard.feature.FeatureSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureDocumentTest {

  private static final FeatureSchema SCHEMA =
      FeatureSchema.of(
          List.of(
              new Feature("demo.first", "a share", 0, 1, Feature.Forgeability.EASY),
              new Feature("demo.second", "a length", 0, 2.5, Feature.Forgeability.HARD)));

  @TempDir private Path folder;

  private Path document(String... lines) throws IOException {
    return Files.write(folder.resolve("features.md"), List.of(lines));
  }

  @Test
  void tablesAreWrittenAndProseStays() throws IOException {
    Path file = document("# Prose", "<!-- features: demo -->", "old", "<!-- end -->", "more");
    FeatureDocument.update(file, SCHEMA, Map.of("demo.first", 0.75));
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "# Prose",
            "<!-- features: demo -->",
            "| feature | family | range | set at will | AUC | meaning |",
            "|---|---|---|---|---|---|",
            "| `demo.first` | demo | 0 to 1 | easy | 0.750 | a share |",
            "| `demo.second` | demo | 0 to 2.5 | hard |  | a length |",
            "<!-- end -->",
            "more");
  }

  @Test
  void figuresThatAreNotMeasuredAgainStay() throws IOException {
    Path file = document("<!-- features: demo -->", "<!-- end -->");
    FeatureDocument.update(file, SCHEMA, Map.of("demo.first", 0.75, "demo.second", 0.25));
    FeatureDocument.update(file, SCHEMA, Map.of("demo.second", 0.5));
    assertThat(Files.readAllLines(file))
        .contains(
            "| `demo.first` | demo | 0 to 1 | easy | 0.750 | a share |",
            "| `demo.second` | demo | 0 to 2.5 | hard | 0.500 | a length |");
  }

  @Test
  void aFamilyWithoutAPlaceIsNamed() throws IOException {
    Path file = document("# Prose");
    assertThatThrownBy(() -> FeatureDocument.update(file, SCHEMA, Map.of()))
        .hasMessageContaining("has no line \"<!-- features: demo -->\"");
    assertThat(Files.readAllLines(file)).containsExactly("# Prose");
  }

  @Test
  void aTableWithoutAnEndIsRefused() throws IOException {
    Path file = document("<!-- features: demo -->", "prose that must not get lost");
    assertThatThrownBy(() -> FeatureDocument.update(file, SCHEMA, Map.of()))
        .hasMessageContaining("needs a line \"<!-- end -->\"");
    assertThat(Files.readAllLines(file)).hasSize(2);
  }
}
