package io.pypiguard.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuantilesTest {

  @Test
  void areNumbersOfTheListByTheNearestRank() {
    Quantiles quantiles = Quantiles.of(List.of(5, 1, 4, 2, 3));

    assertThat(quantiles.at(0)).isEqualTo(1);
    assertThat(quantiles.at(0.2)).isEqualTo(1);
    assertThat(quantiles.at(0.21)).isEqualTo(2);
    assertThat(quantiles.median()).isEqualTo(3);
    assertThat(quantiles.at(0.95)).isEqualTo(5);
    assertThat(quantiles.at(1)).isEqualTo(5);
  }

  @Test
  void ofNothingAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantiles.of(List.of()))
        .withMessage("quantiles need at least one number, got none");
  }
}
