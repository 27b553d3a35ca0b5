package io.pypiguard.models.training.internal;

/**
 * Logistic regression whose weights are at least 0: a member of a stack that calls a package more
 * malicious never makes the stack call it less so. Its outputs are calibrated on the rows it is
 * fitted to, as far as one slope for each member can do it.
 *
 * <p>{@code StrictMath} makes the same weights of the same rows on every machine. Fitted by Newton
 * steps along one coordinate after another, with a weak pull of the weights to 0, so that members
 * that say the same share their weight.
 */
final class NonNegativeLogistic {

  private static final int SWEEPS = 2000;
  private static final double SMALL_STEP = 1e-7;

  /** The pull, as so many rows that speak against a weight of one standard deviation. */
  private static final double PULL = 1;

  private final double[][] rows;
  private final boolean[] labels;
  private final double[] rowWeights;
  private final double[] pull;
  private final double[] coefficients;
  private final double[] sums;

  private NonNegativeLogistic(double[][] rows, boolean[] labels, double[] rowWeights) {
    this.rows = rows;
    this.labels = labels;
    this.rowWeights = rowWeights;
    int members = rows[0].length;
    this.pull = new double[members];
    for (int member = 0; member < members; member++) {
      pull[member] = PULL * variance(member);
    }
    this.coefficients = new double[members + 1];
    this.sums = new double[rows.length];
  }

  /**
   * Fits.
   *
   * @param rows for each row the outputs of the members
   * @param labels whether each row is malicious
   * @param rowWeights what each row weighs, above 0
   * @return the weight of each member, and at the end the bias
   */
  static double[] fit(double[][] rows, boolean[] labels, double[] rowWeights) {
    NonNegativeLogistic fit = new NonNegativeLogistic(rows, labels, rowWeights);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double largest = 0;
      for (int i = 0; i < fit.coefficients.length; i++) {
        largest = Math.max(largest, Math.abs(fit.step(i)));
      }
      if (largest < SMALL_STEP) {
        break;
      }
    }
    return fit.coefficients.clone();
  }

  private double variance(int member) {
    double mean = 0;
    double all = 0;
    for (int row = 0; row < rows.length; row++) {
      mean += rowWeights[row] * rows[row][member];
      all += rowWeights[row];
    }
    mean /= all;
    double squares = 0;
    for (int row = 0; row < rows.length; row++) {
      squares += rowWeights[row] * (rows[row][member] - mean) * (rows[row][member] - mean);
    }
    return squares / all;
  }

  private boolean isBias(int i) {
    return i == pull.length;
  }

  /** Moves one coefficient; returns by how much. */
  private double step(int i) {
    double slope = isBias(i) ? 0 : -pull[i] * coefficients[i];
    double curve = isBias(i) ? 0 : pull[i];
    for (int row = 0; row < rows.length; row++) {
      double x = isBias(i) ? 1 : rows[row][i];
      double p = 1 / (1 + StrictMath.exp(-sums[row]));
      slope += rowWeights[row] * x * ((labels[row] ? 1 : 0) - p);
      curve += rowWeights[row] * x * x * p * (1 - p);
    }
    if (curve == 0) {
      return 0;
    }
    double wanted = coefficients[i] + slope / curve;
    double step = (isBias(i) ? wanted : Math.max(0, wanted)) - coefficients[i];
    double before = loss(i, 0);
    // Far from the optimum a Newton step can overshoot.
    while (Math.abs(step) > SMALL_STEP && loss(i, step) > before) {
      step /= 2;
    }
    coefficients[i] += step;
    for (int row = 0; row < rows.length; row++) {
      sums[row] += step * (isBias(i) ? 1 : rows[row][i]);
    }
    return step;
  }

  private double loss(int i, double step) {
    double loss = 0;
    for (int row = 0; row < rows.length; row++) {
      double sum = sums[row] + step * (isBias(i) ? 1 : rows[row][i]);
      double against = labels[row] ? -sum : sum;
      loss +=
          rowWeights[row]
              * (Math.max(0, against) + StrictMath.log1p(StrictMath.exp(-Math.abs(against))));
    }
    if (!isBias(i)) {
      double moved = coefficients[i] + step;
      loss += pull[i] * moved * moved / 2;
    }
    return loss;
  }
}
