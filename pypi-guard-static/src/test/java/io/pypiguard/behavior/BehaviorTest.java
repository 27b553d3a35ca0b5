package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BehaviorTest {

  static List<Sample> samples() {
    return Samples.samples();
  }

  static List<Sample> indirections() {
    return Samples.indirections();
  }

  static List<Sample> twins() {
    return Samples.twins();
  }

  @ParameterizedTest
  @MethodSource({"samples", "indirections"})
  void behaviorIsSeenAtItsMoment(Sample sample) {
    List<Observation> seen =
        Behaviors.of(sample).observations().stream()
            .filter(observation -> observation.type().id().equals(sample.behavior()))
            .toList();
    if (KnownGaps.contains(sample, KnownGaps.AS_IT_IS)) {
      assertThat(seen)
          .as("a known gap that is closed must leave the table")
          .extracting(Observation::moment)
          .doesNotContain(sample.moment());
    } else {
      assertThat(seen).extracting(Observation::moment).contains(sample.moment());
    }
  }

  @ParameterizedTest
  @MethodSource("twins")
  void honestTwinsAreLeftAlone(Sample twin) {
    Behaviors behaviors = Behaviors.of(twin);
    List<Observation> grave =
        behaviors.observations().stream()
            .filter(observation -> observation.severity().compareTo(Severity.HIGH) >= 0)
            .toList();
    if (KnownGaps.contains(twin, KnownGaps.AS_IT_IS)) {
      assertThat(grave).as("a known gap that is closed must leave the table").isNotEmpty();
    } else {
      assertThat(grave).isEmpty();
    }
  }

  @Test
  void everyBehaviorHasSampleAndTwin() {
    Set<String> ids =
        new BehaviorAnalyzer()
            .types().stream().map(ObservationType::id).collect(Collectors.toSet());
    ids.remove("evaluation-limit");
    assertThat(behaviors(Samples.samples())).containsAll(ids);
    assertThat(behaviors(Samples.twins())).containsAll(ids);
  }

  private static Set<String> behaviors(List<Sample> samples) {
    return samples.stream().map(Sample::behavior).collect(Collectors.toSet());
  }
}
