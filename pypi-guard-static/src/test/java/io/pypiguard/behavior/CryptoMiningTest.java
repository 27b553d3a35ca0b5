package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import org.junit.jupiter.api.Test;

class CryptoMiningTest {

  @Test
  void minerThatIsStartedAtImportIsGrave() {
    assertThat(
            Observed.ofModule(
                    "import os",
                    "os.system(\"./xmrig -o stratum+tcp://pool.example:3333 -u wallet\")")
                .severity("crypto-mining"))
        .contains(Severity.CRITICAL);
  }

  @Test
  void minerThatItsUserStartsIsNot() {
    assertThat(
            Observed.ofModule(
                    "import subprocess",
                    "def mine(pool):",
                    "    subprocess.run([\"xmrig\", \"-o\", pool])")
                .severity("crypto-mining"))
        .contains(Severity.MEDIUM);
  }

  @Test
  void nameOfACoinIsNone() {
    assertThat(
            Observed.ofModule(
                    "import requests",
                    "def price():",
                    "    return requests.get(\"https://api.example/price/monero\").json()")
                .severity("crypto-mining"))
        .isEmpty();
  }
}
