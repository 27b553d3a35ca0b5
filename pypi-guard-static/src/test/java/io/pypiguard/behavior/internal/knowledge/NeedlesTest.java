package io.pypiguard.behavior.internal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class NeedlesTest {

  @RepeatedTest(200)
  void findsWhatAPlainSearchFinds(RepetitionInfo repetition) {
    SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
    Set<String> distinct = new LinkedHashSet<>();
    for (int i = 0; i < 8; i++) {
      distinct.add(text(random, "ab/", 1 + random.nextInt(4)));
    }
    List<String> words = List.copyOf(distinct);
    String text = text(random, "abAB/é", 60);

    Set<String> expected = new TreeSet<>();
    for (int word = 0; word < words.size(); word++) {
      String lower = text.toLowerCase(Locale.ROOT);
      for (int at = lower.indexOf(words.get(word)); at >= 0; ) {
        expected.add(word + "@" + at + "-" + (at + words.get(word).length()));
        at = lower.indexOf(words.get(word), at + 1);
      }
    }
    List<String> found = new ArrayList<>();
    Needles.of(words).find(text, (word, start, end) -> found.add(word + "@" + start + "-" + end));

    assertThat(found).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(found)).isEqualTo(expected);
  }

  @Test
  void aWordThatStandsTwiceIsRefused() {
    assertThatThrownBy(() -> Needles.of(List.of("a", "A")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("twice");
  }

  @Test
  void aWordThatIsNotAsciiIsRefused() {
    assertThatThrownBy(() -> Needles.of(List.of("é")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ASCII");
  }

  private static String text(SplittableRandom random, String letters, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
