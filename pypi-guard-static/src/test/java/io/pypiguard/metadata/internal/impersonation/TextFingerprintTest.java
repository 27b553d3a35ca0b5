package io.pypiguard.metadata.internal.impersonation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextFingerprintTest {

  @Test
  void caseDelimitersAndLineBreaksDoNotCount() {
    String text = words(200, 1);
    String other = "# " + text.replace(" ", " *\r\n").toUpperCase(java.util.Locale.ROOT) + "!";
    assertThat(fingerprint(text).similarity(fingerprint(other))).isEqualTo(1);
  }

  @Test
  void otherTextsAreNotAlike() {
    assertThat(fingerprint(words(400, 1)).similarity(fingerprint(words(400, 2)))).isLessThan(0.1);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 300, 600, 900})
  void similarityEstimatesTheShareOfCommonRuns(int common) {
    String start = words(common, 1);
    String one = start + " " + words(1_000 - common, 2);
    String other = start + " " + words(1_000 - common, 3);
    Set<String> runs = runs(one);
    Set<String> both = new HashSet<>(runs);
    both.retainAll(runs(other));
    runs.addAll(runs(other));
    // Three standard errors.
    assertThat(fingerprint(one).similarity(fingerprint(other)))
        .isCloseTo((double) both.size() / runs.size(), within(0.19));
  }

  @Test
  void shortTextsHaveNone() {
    assertThat(TextFingerprint.of("")).isEmpty();
    assertThat(TextFingerprint.of(words(32, 1))).isEmpty();
    assertThat(TextFingerprint.of(words(33, 1))).isPresent();
  }

  @Test
  void whatIsFarBehindDoesNotCount() {
    String start = words(20_000, 1);
    assertThat(fingerprint(start + words(20_000, 2)).similarity(fingerprint(start))).isEqualTo(1);
  }

  @Test
  void itIsReadAsItWasWritten() {
    TextFingerprint written = fingerprint(words(100, 5));
    assertThat(TextFingerprint.parse(written.toString()).similarity(written)).isEqualTo(1);
  }

  @Test
  void whatIsNoFingerprintIsRefused() {
    assertThatThrownBy(() -> TextFingerprint.parse(Base64.getEncoder().encodeToString(new byte[3])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fingerprint must have 128 bytes, had 3");
  }

  private static TextFingerprint fingerprint(String text) {
    return TextFingerprint.of(text).orElseThrow();
  }

  private static String words(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(Long.toString(random.nextLong(1_000_000), 36));
    }
    return text.toString();
  }

  private static Set<String> runs(String text) {
    String[] words = text.split(" ", -1);
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 4 <= words.length; i++) {
      runs.add(String.join(" ", words[i], words[i + 1], words[i + 2], words[i + 3]));
    }
    return runs;
  }
}
