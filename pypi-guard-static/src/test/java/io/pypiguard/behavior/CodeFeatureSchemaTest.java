package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.PypiGuard;
import io.pypiguard.feature.Feature;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeFeatureSchemaTest {

  private static final List<Feature> FEATURES = new CodeFeatureExtractor().schema().features();

  private static List<String> ids() {
    return FEATURES.stream().map(Feature::id).toList();
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
