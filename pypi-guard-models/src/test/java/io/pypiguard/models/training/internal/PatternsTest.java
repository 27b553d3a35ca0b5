package io.pypiguard.models.training.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PatternsTest {

  @Test
  void allAllButOneAndEachAlone() {
    assertThat(Patterns.of(new TreeSet<>(List.of("a", "b", "c", "d"))))
        .containsExactly(
            Set.of("a", "b", "c", "d"),
            Set.of("a", "b", "c"),
            Set.of("a", "b", "d"),
            Set.of("a", "c", "d"),
            Set.of("b", "c", "d"),
            Set.of("a"),
            Set.of("b"),
            Set.of("c"),
            Set.of("d"));
  }

  @Test
  void noneTwiceAndNoneEmpty() {
    assertThat(Patterns.of(new TreeSet<>(List.of("a", "b"))))
        .containsExactly(Set.of("a", "b"), Set.of("a"), Set.of("b"));
    assertThat(Patterns.of(new TreeSet<>(List.of("a")))).containsExactly(Set.of("a"));
  }

  @Test
  void mostOfWhatIsThereIsHeeded() {
    List<Set<String>> patterns = Patterns.of(new TreeSet<>(List.of("a", "b", "c", "d")));
    assertThat(patterns.get(Patterns.best(patterns, Set.of("a", "b", "d", "e"))))
        .isEqualTo(Set.of("a", "b", "d"));
    assertThat(patterns.get(Patterns.best(patterns, Set.of("b", "d")))).isEqualTo(Set.of("b"));
    assertThat(Patterns.best(patterns, Set.of("e"))).isEqualTo(-1);
  }
}
