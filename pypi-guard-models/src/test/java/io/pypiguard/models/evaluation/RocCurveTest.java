package io.pypiguard.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RocCurveTest {

  private static final double[] SCORES = {0.9, 0.8, 0.8, 0.4, 0.1};
  private static final boolean[] LABELS = {true, true, false, true, false};
  private static final double[] ONES = {1, 1, 1, 1, 1};

  @Test
  void equalScoresAreOnePoint() {
    assertThat(RocCurve.of(SCORES, LABELS, ONES).points())
        .extracting(RocCurve.Point::threshold)
        .containsExactly(Double.POSITIVE_INFINITY, 0.9, 0.8, 0.4, 0.1);
  }

  @Test
  void areaIsTheShareOfPairsInTheRightOrder() {
    // Of six pairs four are right, one is equal: (0.8, 0.8), one is wrong: (0.4, 0.8).
    assertThat(RocCurve.of(SCORES, LABELS, ONES).auc()).isEqualTo(4.5 / 6, within(1e-12));
  }

  @Test
  void areaAgreesWithCountingPairs() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 50; round++) {
      int n = 2 + random.nextInt(40);
      double[] scores = random.doubles(n).map(x -> Math.floor(x * 10)).toArray();
      double[] weights = random.doubles(n, 0.1, 1).toArray();
      boolean[] labels = new boolean[n];
      for (int i = 0; i < n; i++) {
        labels[i] = i == 0 || (i > 1 && random.nextBoolean());
      }
      assertThat(RocCurve.of(scores, labels, weights).auc())
          .as("round %d", round)
          .isEqualTo(pairs(scores, labels, weights), within(1e-9));
    }
  }

  private static double pairs(double[] scores, boolean[] labels, double[] weights) {
    double right = 0;
    double all = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < scores.length; j++) {
        if (labels[i] && !labels[j]) {
          double weight = weights[i] * weights[j];
          all += weight;
          right += weight * (1 + Math.signum(scores[i] - scores[j])) / 2;
        }
      }
    }
    return right / all;
  }

  @Test
  void weightsCount() {
    RocCurve curve = RocCurve.of(SCORES, LABELS, new double[] {2, 1, 1, 1, 3});
    assertThat(curve.at(0.8).truePositiveRate()).isEqualTo(0.75);
    assertThat(curve.at(0.8).falsePositiveRate()).isEqualTo(0.25);
  }

  @Test
  void withinARateTheMostIsFound() {
    RocCurve curve = RocCurve.of(SCORES, LABELS, ONES);
    assertThat(curve.within(0).truePositiveRate()).isEqualTo(1.0 / 3);
    assertThat(curve.within(0.5).threshold()).isEqualTo(0.4);
    assertThat(curve.at(0.85)).isEqualTo(curve.points().get(1));
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    assertThatThrownBy(() -> RocCurve.of(SCORES, new boolean[5], ONES))
        .hasMessage("there must be malicious and benign packages, there are no malicious ones");
    assertThatThrownBy(() -> RocCurve.of(new double[] {Double.NaN}, new boolean[1], new double[1]))
        .hasMessage("score 0 must be a number, was NaN");
    assertThatThrownBy(() -> RocCurve.of(SCORES, LABELS, new double[2]))
        .hasMessage("scores, labels and weights must be as many, were 5, 5 and 2");
  }
}
