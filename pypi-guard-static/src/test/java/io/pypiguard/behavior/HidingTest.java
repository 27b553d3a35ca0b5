package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import io.pypiguard.mutation.Mutation;
import io.pypiguard.mutation.Mutations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What samples do is found however it is hidden, and does not look less grave. */
class HidingTest {

  private static final long SEED = 1;

  private static final Map<String, Behaviors> ORIGINALS = new HashMap<>();

  static Stream<Arguments> cases() {
    return samples().flatMap(HidingTest::cases);
  }

  /** A package without code has nothing to hide. */
  private static Stream<Sample> samples() {
    return Samples.samples().stream()
        .filter(sample -> !sample.behavior().equals("name-placeholder"))
        .filter(sample -> !KnownGaps.contains(sample, KnownGaps.AS_IT_IS));
  }

  private static Stream<Arguments> cases(Sample sample) {
    return Mutations.all().stream()
        .filter(mutation -> !hidden(sample, mutation).files().equals(sample.files()))
        .map(mutation -> Arguments.of(sample, mutation.id(), mutation));
  }

  private static Sample hidden(Sample sample, Mutation mutation) {
    return sample.with(mutation.apply(sample.files(), new SplittableRandom(SEED)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cases")
  void behaviorIsStillSeen(Sample sample, String name, Mutation mutation) {
    Behaviors original = ORIGINALS.computeIfAbsent(sample.id(), id -> Behaviors.of(sample));
    Behaviors hidden = Behaviors.of(hidden(sample, mutation));
    Severity expected = original.severity(sample.behavior(), sample.moment()).orElseThrow();
    boolean seen =
        hidden
            .severity(sample.behavior(), sample.moment())
            .filter(found -> found.compareTo(expected) >= 0 && hidden.score() >= original.score())
            .isPresent();
    assertThat(seen)
        .as("%s of %s in %s, not less than %s", name, sample, hidden, original)
        .isEqualTo(!KnownGaps.contains(sample, name));
  }

  @Test
  void gapsAreThoseOfCases() {
    Set<String> known = new HashSet<>();
    cases().forEach(one -> known.add(one.get()[0] + " " + one.get()[1]));
    Stream.of(Samples.samples(), Samples.indirections(), Samples.twins())
        .flatMap(List::stream)
        .forEach(sample -> known.add(sample + " " + KnownGaps.AS_IT_IS));
    assertThat(known).containsAll(KnownGaps.reasons().keySet());
  }
}
