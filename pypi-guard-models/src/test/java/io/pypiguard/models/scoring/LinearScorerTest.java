package io.pypiguard.models.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LinearScorerTest {

  private final LinearScorer scorer =
      LinearScorer.of(1, new double[] {2, -3}, new double[] {0.5, 4});

  @Test
  void theScoreIsAWeightedSum() {
    assertThat(scorer.score(new float[] {3, 1})).isEqualTo(1 + 6 - 3);
  }

  @Test
  void aMissingFeatureIsTypicalAndAddsNothing() {
    float[] row = {Float.NaN, 1};
    assertThat(scorer.score(row)).isEqualTo(1 + 1 - 3);
    assertThat(scorer.contributions(row)).containsExactly(0, 9, 1 + 1 - 12);
  }

  @Test
  void contributionsAddUpToTheScore() {
    float[] row = {3, 1};
    assertThat(Arrays.stream(scorer.contributions(row)).sum()).isEqualTo(scorer.score(row));
  }

  @Test
  void weightsOfScaledFeaturesAreScaledBack() {
    double[] centres = {1, 2};
    double[] scales = {2, 4};
    LinearScorer scaled =
        LinearScorer.ofScaled(5, new double[] {2, 8}, new double[] {0, 0}, centres, scales);
    // 5 + 2 * (3 - 1) / 2 + 8 * (6 - 2) / 4
    assertThat(scaled.score(new float[] {3, 6})).isEqualTo(15);
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> LinearScorer.of(0, new double[2], new double[1]))
        .hasMessage("there must be as many weights as typical values, and some, were 2 and 1");
    assertThatThrownBy(() -> LinearScorer.of(Double.NaN, new double[1], new double[1]))
        .hasMessage("bias, weights and typical values must be finite");
  }
}
