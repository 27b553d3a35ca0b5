package io.pypiguard.behavior.internal.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.behavior.internal.rule.Behaviors;
import java.util.List;
import org.junit.jupiter.api.Test;

class BehaviorFeaturesTest {

  @Test
  void everyBehaviorHasAFeature() {
    List<String> behaviors =
        Behaviors.types().stream().map(ObservationType::id).distinct().toList();
    assertThat(BehaviorFeatures.behaviors()).containsExactlyInAnyOrderElementsOf(behaviors);
  }
}
