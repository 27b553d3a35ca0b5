package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.PypiGuard;
import io.pypiguard.feature.Feature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeFeatureSchemaTest {

  private static final List<Feature> FEATURES = new CodeFeatureExtractor().schema().features();

  private static List<String> ids() {
    return FEATURES.stream().map(Feature::id).toList();
  }

  @Test
  void theListOfFeaturesChangesOnlyOnPurpose() throws IOException {
    try (InputStream list = CodeFeatureSchemaTest.class.getResourceAsStream("code-features.txt")) {
      String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(ids())
          .as("models are trained on these features; a new one needs new models")
          .containsExactlyElementsOf(text.lines().toList());
    }
  }

  @Test
  void allFeaturesAreOfOneFamilyAndFinite() {
    assertThat(FEATURES).allMatch(feature -> feature.family().equals("code"));
    assertThat(ids()).allMatch(id -> id.matches("code\\.[a-z]+(-[a-z]+)*"));
    assertThat(FEATURES)
        .allMatch(
            feature -> feature.minimum() == 0 && feature.maximum() < Double.POSITIVE_INFINITY);
  }

  @Test
  void theExtractorIsFoundByTheEngine() {
    assertThat(PypiGuard.builder().build().extractors())
        .hasAtLeastOneElementOfType(CodeFeatureExtractor.class);
  }
}
