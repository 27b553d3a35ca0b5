package io.pypiguard.behavior.internal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostTraitTest {

  @ParameterizedTest
  @CsvSource({
    "https://pypi.org/simple, EXPECTED, SUSPICIOUS",
    "https://webhook.site/x, TELLING, EXPECTED",
    "https://pastebin.com/raw/x, DROP, EXPECTED",
    "http://192.88.99.7/x, NAMELESS, SOURCE",
    "https://rows.onrender.com/x, THROWAWAY, EXPECTED",
    "https://raw.githubusercontent.com/x/y, SOURCE, DROP",
    "http://10.0.0.7/x, EXPECTED, SUSPICIOUS",
    "https://api.telegram.org/bot1/x, SUSPICIOUS, DROP"
  })
  void classesOfHostsHaveTraits(String address, HostTrait has, HostTrait lacks) {
    Destination host = Destinations.of(address).orElseThrow();
    assertThat(has.of(host)).isTrue();
    assertThat(lacks.of(host)).isFalse();
  }
}
