package io.pypiguard.statics.internal.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NaturalnessTest {

  private static final double FOREIGN_BITS = 5;

  @ParameterizedTest
  @ValueSource(
      strings = {"requests", "python-dateutil", "read_only_cache", "getUserName", "tokenizer"})
  void wordsThatPeopleChooseNeedFewBits(String word) {
    assertThat(Naturalness.bitsPerCharacter(word)).isLessThan(3.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xkqjzvwpf", "qwfpgjbnzx", "_0x3fa2", "l1Il1lI1", "изображение"})
  void whatNobodyWouldChooseNeedsMany(String word) {
    assertThat(Naturalness.bitsPerCharacter(word)).isGreaterThan(FOREIGN_BITS);
  }

  @Test
  void namesOfLettersDrawnByLotAreNeverTakenForNatural() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 1_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int k = 0; k < 12; k++) {
        word.append((char) ('a' + random.nextInt(26)));
      }
      assertThat(Naturalness.bitsPerCharacter(word)).as("case %s: %s", i, word).isGreaterThan(4);
    }
  }

  @Test
  void upperCaseAndSeparatorsJoinWordsAlike() {
    double expected = Naturalness.bitsPerCharacter("get-user-name");
    assertThat(
            List.of("getUserName", "get_user_name", "get.user name", "--get__user-name-").stream()
                .map(Naturalness::bitsPerCharacter))
        .containsOnly(expected);
  }

  @Test
  void withoutAWordThereIsNothingToRate() {
    assertThat(List.of("", "-", "__").stream().map(Naturalness::bitsPerCharacter))
        .containsOnly(Double.NaN);
  }

  @Test
  void aTrigramOfOneWordAloneDoesNotMakeItNatural() {
    byte[] once = NaturalnessTrainer.train(List.of("requests", "zqx"));
    byte[] never = NaturalnessTrainer.train(List.of("requests"));
    assertThat(once).isEqualTo(never);
  }

  @Test
  void theTableIsTheOneThatTheCommandMakes() throws IOException {
    try (InputStream in = Naturalness.class.getResourceAsStream(Naturalness.TABLE)) {
      assertThat(in).isNotNull();
      assertThat(NameTables.naturalness()).isEqualTo(in.readAllBytes());
    }
  }
}
