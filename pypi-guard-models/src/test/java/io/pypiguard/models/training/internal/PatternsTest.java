package io.pypiguard.models.training.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PatternsTest {

  @Test
  void ofFewFamiliesEachChoiceIsOne() {
    List<Set<String>> patterns = Patterns.of(new TreeSet<>(List.of("a", "b", "c", "d")));
    assertThat(patterns).hasSize(15).doesNotHaveDuplicates().doesNotContain(Set.of());
    assertThat(patterns)
        .startsWith(
            Set.of("a", "b", "c", "d"),
            Set.of("a", "b", "c"),
            Set.of("a", "b", "d"),
            Set.of("a", "c", "d"),
            Set.of("b", "c", "d"),
            Set.of("a", "b"))
        .endsWith(Set.of("a"), Set.of("b"), Set.of("c"), Set.of("d"));
  }

  @Test
  void ofManyFamiliesThereAreAllAllButOneAndEachAlone() {
    List<Set<String>> patterns = Patterns.of(new TreeSet<>(List.of("a", "b", "c", "d", "e", "f")));
    assertThat(patterns)
        .hasSize(13)
        .startsWith(Set.of("a", "b", "c", "d", "e", "f"), Set.of("a", "b", "c", "d", "e"))
        .endsWith(Set.of("e"), Set.of("f"));
  }

  @Test
  void noneTwiceAndNoneEmpty() {
    assertThat(Patterns.of(new TreeSet<>(List.of("a", "b"))))
        .containsExactly(Set.of("a", "b"), Set.of("a"), Set.of("b"));
    assertThat(Patterns.of(new TreeSet<>(List.of("a")))).containsExactly(Set.of("a"));
  }

  @Test
  void mostOfWhatIsThereIsHeeded() {
    List<Set<String>> few = Patterns.of(new TreeSet<>(List.of("a", "b", "c")));
    assertThat(few.get(Patterns.best(few, Set.of("a", "c", "x")))).isEqualTo(Set.of("a", "c"));
    assertThat(Patterns.best(few, Set.of("x"))).isEqualTo(-1);
    List<Set<String>> many = Patterns.of(new TreeSet<>(List.of("a", "b", "c", "d", "e", "f")));
    assertThat(many.get(Patterns.best(many, Set.of("b", "d")))).isEqualTo(Set.of("b"));
  }
}
