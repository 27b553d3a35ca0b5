package io.pypiguard.models.scoring;

import java.util.Arrays;

/**
 * A weighted sum of features. A missing feature counts as one of typical value.
 *
 * <p>The contribution of a feature is its weight times how far it is from the typical value, so
 * that the score of a row of which nothing is known is that of typical values.
 */
public final class LinearScorer implements Scorer {

  private final double bias;
  private final double[] weights;
  private final double[] typical;

  private LinearScorer(double bias, double[] weights, double[] typical) {
    this.bias = bias;
    this.weights = weights;
    this.typical = typical;
  }

  /**
   * Makes one.
   *
   * @param bias the score where all features are zero
   * @param weights what one unit of each feature adds; copied
   * @param typical the value of each feature where it is missing; copied
   * @return the scorer
   * @throws IllegalArgumentException if there are no features, not as many typical values as
   *     weights, or a number is not finite
   */
  public static LinearScorer of(double bias, double[] weights, double[] typical) {
    if (weights.length == 0 || weights.length != typical.length) {
      throw new IllegalArgumentException(
          "there must be as many weights as typical values, and some, were %d and %d"
              .formatted(weights.length, typical.length));
    }
    if (!Double.isFinite(bias)
        || !Arrays.stream(weights).allMatch(Double::isFinite)
        || !Arrays.stream(typical).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("bias, weights and typical values must be finite");
    }
    return new LinearScorer(bias, weights.clone(), typical.clone());
  }

  /**
   * Makes one of weights for features that were scaled in training: each was filled in where it was
   * missing, shifted by its centre, and divided by its scale.
   *
   * @param bias the score where all scaled features are zero
   * @param weights what one unit of each scaled feature adds
   * @param typical the value of each feature, before scaling, where it is missing
   * @param centres what was subtracted from each feature
   * @param scales what each feature was divided by, not 0
   * @return the scorer over features that are not scaled
   * @throws IllegalArgumentException as {@link #of} does
   */
  public static LinearScorer ofScaled(
      double bias, double[] weights, double[] typical, double[] centres, double[] scales) {
    double[] unscaled = new double[weights.length];
    double shifted = bias;
    for (int i = 0; i < weights.length; i++) {
      unscaled[i] = weights[i] / scales[i];
      shifted -= unscaled[i] * centres[i];
    }
    return of(shifted, unscaled, typical);
  }

  @Override
  public int features() {
    return weights.length;
  }

  @Override
  public double score(float[] row) {
    Rows.check(row, weights.length);
    double sum = bias;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (Float.isNaN(row[i]) ? typical[i] : row[i]);
    }
    return sum;
  }

  @Override
  public double[] contributions(float[] row) {
    Rows.check(row, weights.length);
    double[] contributions = new double[weights.length + 1];
    double unknown = bias;
    for (int i = 0; i < weights.length; i++) {
      unknown += weights[i] * typical[i];
      contributions[i] = Float.isNaN(row[i]) ? 0 : weights[i] * (row[i] - typical[i]);
    }
    contributions[weights.length] = unknown;
    return contributions;
  }

  double bias() {
    return bias;
  }

  double[] weights() {
    return weights.clone();
  }

  double[] typical() {
    return typical.clone();
  }
}
