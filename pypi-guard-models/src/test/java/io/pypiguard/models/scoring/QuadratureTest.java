package io.pypiguard.models.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadratureTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 6, 11, 12, 31, 63})
  void integralsOfPowersAreExact(int degree) {
    Quadrature quadrature = Quadrature.exactTo(degree);
    assertThat(quadrature.size() % Quadrature.STEP).isZero();
    for (int power = 0; power <= degree; power++) {
      double sum = 0;
      for (int i = 0; i < quadrature.size(); i++) {
        assertThat(quadrature.point(i)).isStrictlyBetween(0.0, 1.0);
        sum += quadrature.weight(i) * Math.pow(quadrature.point(i), power);
      }
      assertThat(sum).isEqualTo(1.0 / (power + 1), within(1e-13));
    }
  }
}
