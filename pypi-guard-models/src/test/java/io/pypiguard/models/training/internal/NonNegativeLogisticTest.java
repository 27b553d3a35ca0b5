package io.pypiguard.models.training.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NonNegativeLogisticTest {

  private static final int ROWS = 20_000;

  private final Random random = new Random(3);
  private final double[][] rows = new double[ROWS][3];
  private final boolean[] labels = new boolean[ROWS];
  private final double[] weights = new double[ROWS];

  /** The third column speaks against the truth. */
  private void generate() {
    Arrays.fill(weights, 1);
    for (int row = 0; row < ROWS; row++) {
      for (int i = 0; i < 3; i++) {
        rows[row][i] = 2 * random.nextGaussian();
      }
      double logOdds = -0.5 + 1.5 * rows[row][0] + 0.3 * rows[row][1] - 0.8 * rows[row][2];
      labels[row] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
    }
  }

  @Test
  void findsWeightsButNoneBelowZero() {
    generate();
    double[] fitted = NonNegativeLogistic.fit(rows, labels, weights);
    assertThat(fitted[2]).isZero();
    assertThat(fitted[0] / fitted[1]).isEqualTo(5, within(0.5));
  }

  @Test
  void meetsTheTruthWhereItMay() {
    generate();
    double[][] two =
        Arrays.stream(rows)
            .map(row -> new double[] {row[0], row[1], -row[2]})
            .toArray(double[][]::new);
    double[] fitted = NonNegativeLogistic.fit(two, labels, weights);
    assertThat(fitted[0]).isEqualTo(1.5, within(0.06));
    assertThat(fitted[1]).isEqualTo(0.3, within(0.03));
    assertThat(fitted[2]).isEqualTo(0.8, within(0.04));
    assertThat(fitted[3]).isEqualTo(-0.5, within(0.06));
  }

  @Test
  void rowsCountByTheirWeights() {
    double[][] same = new double[8][1];
    boolean[] first = {true, false, false, false, false, false, false, false};
    double[] heavy = {7, 1, 1, 1, 1, 1, 1, 1};
    assertThat(NonNegativeLogistic.fit(same, first, heavy)[1]).isEqualTo(0, within(1e-6));
  }

  @Test
  void perfectMembersGetAFiniteWeight() {
    double[][] perfect = new double[200][2];
    boolean[] halves = new boolean[200];
    double[] ones = new double[200];
    Arrays.fill(ones, 1);
    for (int row = 0; row < 200; row++) {
      halves[row] = row < 100;
      perfect[row][0] = halves[row] ? 5 : -5;
      perfect[row][1] = perfect[row][0];
    }
    double[] fitted = NonNegativeLogistic.fit(perfect, halves, ones);
    assertThat(fitted[0]).isEqualTo(fitted[1], within(1e-3)).isBetween(0.2, 2.0);
    assertThat(fitted[2]).isEqualTo(0, within(1e-6));
  }
}
