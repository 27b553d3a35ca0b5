package io.pypiguard.statics;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.PypiGuard;
import io.pypiguard.feature.Feature;
import io.pypiguard.feature.FeatureExtractor;
import io.pypiguard.feature.FeatureSchema;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FeatureListTest {

  private static final FeatureSchema SCHEMA =
      FeatureSchema.union(
          PypiGuard.builder().build().extractors().stream().map(FeatureExtractor::schema).toList());

  @Test
  void theListOfFeaturesChangesOnlyOnPurpose() throws IOException {
    try (InputStream list = FeatureListTest.class.getResourceAsStream("features.txt")) {
      String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(SCHEMA.features())
          .extracting(Feature::id)
          .as("models are trained on these features; a new one needs new models")
          .containsExactlyElementsOf(text.lines().toList());
    }
  }

  @Test
  void thePageOfFeaturesSaysWhatTheSchemasSay() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("..", "docs", "features.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(FeatureListTest::withoutFigure)
            .toList();
    assertThat(rows)
        .as("examples/benchmarks/run features --document docs/features.md writes them anew")
        .containsExactlyInAnyOrderElementsOf(
            SCHEMA.features().stream().map(FeatureListTest::row).toList());
  }

  /** Leaves out the area under the curve, which takes packages to measure. */
  private static String withoutFigure(String line) {
    return line.replaceFirst("\\| (0\\.\\d{3}|1\\.000)? \\| (?=[^|]*\\|$)", "| | ");
  }

  private static String row(Feature feature) {
    return "| `%s` | %s | %s to %s | %s | | %s |"
        .formatted(
            feature.id(),
            feature.family(),
            number(feature.minimum()),
            number(feature.maximum()),
            feature.forgeability().name().toLowerCase(Locale.ROOT),
            feature.description());
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
