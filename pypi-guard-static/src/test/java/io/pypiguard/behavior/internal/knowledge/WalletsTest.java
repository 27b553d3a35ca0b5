package io.pypiguard.behavior.internal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WalletsTest {

  /** Addresses of the first block, of BIP 173 and of EIP 55. */
  @ParameterizedTest
  @CsvSource({
    "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa, bitcoin",
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, bitcoin",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, ethereum"
  })
  void anAddressIsKnown(String text, String currency) {
    assertThat(Wallets.address(text)).map(KnownName::kind).hasValue(currency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
        "1111111111111111111111111111",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3b1",
        "Transformers2VisionModelForTensors"
      })
  void textAlikeIsNone(String text) {
    assertThat(Wallets.address(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "^(bc1|[13])[a-zA-HJ-NP-Z0-9]{25,39}$ ; bitcoin",
        "\\b0x[a-fA-F0-9]{40}\\b ; ethereum",
        "^T[A-Za-z1-9]{33}$ ; tron",
        "4[0-9AB][1-9A-HJ-NP-Za-km-z]{93} ; monero"
      })
  void anExpressionForAddressesIsKnown(String expression, String currency) {
    assertThat(Wallets.pattern(expression)).map(KnownName::kind).hasValue(currency);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "^[0-9a-f]{40}$", "[a-zA-Z0-9]+", "^0x[0-9a-f]+$", "4[0-9a-f]{3}"})
  void otherExpressionsAreNot(String expression) {
    assertThat(Wallets.pattern(expression)).isEmpty();
  }
}
