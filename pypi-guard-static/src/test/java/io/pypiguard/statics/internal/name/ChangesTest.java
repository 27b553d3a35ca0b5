package io.pypiguard.statics.internal.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChangesTest {

  @Test
  void countIsTheDistanceThatATableOfAllPrefixesGives() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 5_000; i++) {
      String from = word(random);
      String to = from;
      for (int k = random.nextInt(4); k >= 0; k--) {
        to = NameSearchTest.change(to, random);
      }
      int expected = distance(from, to);
      if (expected > 0) {
        assertThat(Changes.between(from, to, Changes.MOST).count())
            .as("case %s: %s to %s", i, from, to)
            .isEqualTo(Math.min(expected, Changes.MOST + 1));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"abcdef, abdcef, abxdef", "abcdef, abcxef, abczef", "abcdef, abccdef, abcxdef"})
  void commonSlipsAreMoreProbableThanOthers(String name, String common, String rare) {
    assertThat(Changes.between(name, common, 1).bits())
        .isLessThan(Changes.between(name, rare, 1).bits());
  }

  @Test
  void theLikelierOfTwoWaysCounts() {
    // Dropping one of two equal characters looks the same wherever it happens.
    assertThat(Changes.between("aab", "ab", 1).kind()).isEqualTo(ImitationKind.DROPPED);
    assertThat(Changes.between("ab", "aab", 1).kind()).isEqualTo(ImitationKind.REPEATED);
  }

  private static String word(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int k = 3 + random.nextInt(8); k > 0; k--) {
      word.append((char) ('a' + random.nextInt(4)));
    }
    return word.toString();
  }

  /** Optimal string alignment as it is defined, over all prefixes. */
  private static int distance(String from, String to) {
    int[][] least = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int k = 0; k <= to.length(); k++) {
        if (i == 0 || k == 0) {
          least[i][k] = i + k;
          continue;
        }
        int same = from.charAt(i - 1) == to.charAt(k - 1) ? 0 : 1;
        least[i][k] =
            Math.min(least[i - 1][k - 1] + same, 1 + Math.min(least[i - 1][k], least[i][k - 1]));
        if (i > 1
            && k > 1
            && from.charAt(i - 1) == to.charAt(k - 2)
            && from.charAt(i - 2) == to.charAt(k - 1)) {
          least[i][k] = Math.min(least[i][k], least[i - 2][k - 2] + 1);
        }
      }
    }
    return least[from.length()][to.length()];
  }
}
