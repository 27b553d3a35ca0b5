package io.pypiguard.behavior.internal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PurposesTest {

  @Test
  void wordsAreFoundAtTheBeginningOfWords() {
    assertThat(Purposes.of("screen-capture", "Takes Screenshots of windows")).isPresent();
    assertThat(Purposes.of("screen-capture", "Smokescreens for games")).isEmpty();
  }

  @Test
  void theftHasNoPurpose() {
    assertThat(Purposes.of("wallet-theft", "A wallet that takes wallets")).isEmpty();
  }
}
