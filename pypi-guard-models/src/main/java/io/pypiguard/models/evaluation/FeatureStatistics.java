package io.pypiguard.models.evaluation;

import io.pypiguard.feature.Feature;
import io.pypiguard.models.data.FeatureTable;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What one feature alone says of labelled packages; every campaign and every benign project weighs
 * 1.
 *
 * @param feature the feature
 * @param benign its values among benign packages
 * @param malicious its values among malicious packages
 * @param auc how likely a malicious package that it was measured of has a higher value than a
 *     benign one, from 0 to 1, where equal values count half; empty if it was measured of no
 *     package of one of the classes
 */
public record FeatureStatistics(
    Feature feature, ClassStatistics benign, ClassStatistics malicious, OptionalDouble auc) {

  /**
   * Values of a feature among packages of one class.
   *
   * @param measured weighted share of the packages of which it was measured, from 0 to 1
   * @param mean weighted mean where it was measured; NaN if nowhere
   * @param minimum smallest value; NaN if there is none
   * @param maximum largest value; NaN if there is none
   */
  public record ClassStatistics(double measured, double mean, double minimum, double maximum) {}

  /**
   * Tells whether all packages of which it was measured have the same value, so that it says
   * nothing.
   *
   * @return true if they have, or if it was never measured
   */
  public boolean isConstant() {
    double least =
        Math.min(
            or(benign.minimum(), malicious.minimum()), or(malicious.minimum(), benign.minimum()));
    double most =
        Math.max(
            or(benign.maximum(), malicious.maximum()), or(malicious.maximum(), benign.maximum()));
    return !(least < most);
  }

  /**
   * Tells whether the feature was measured of any package.
   *
   * @return true if it was
   */
  public boolean isMeasured() {
    return benign.measured() > 0 || malicious.measured() > 0;
  }

  private static double or(double value, double otherwise) {
    return Double.isNaN(value) ? otherwise : value;
  }

  /**
   * Returns the statistics of all features of a table.
   *
   * @param table measured packages, of which some are malicious and some are not
   * @return a value for each feature in the order of the schema
   */
  public static List<FeatureStatistics> of(FeatureTable table) {
    return table.schema().features().stream().map(feature -> of(feature, table)).toList();
  }

  private static FeatureStatistics of(Feature feature, FeatureTable table) {
    double[] values = table.column(feature.id());
    double[] weights = table.weights();
    boolean[] malicious = table.labels();
    return new FeatureStatistics(
        feature,
        ofClass(values, weights, malicious, false),
        ofClass(values, weights, malicious, true),
        auc(values, weights, malicious));
  }

  private static ClassStatistics ofClass(
      double[] values, double[] weights, boolean[] malicious, boolean wanted) {
    double all = 0;
    double measured = 0;
    double sum = 0;
    double least = Double.NaN;
    double most = Double.NaN;
    for (int i = 0; i < values.length; i++) {
      if (malicious[i] == wanted) {
        all += weights[i];
        if (!Double.isNaN(values[i])) {
          measured += weights[i];
          sum += weights[i] * values[i];
          least = Math.min(or(least, values[i]), values[i]);
          most = Math.max(or(most, values[i]), values[i]);
        }
      }
    }
    return new ClassStatistics(all == 0 ? 0 : measured / all, sum / measured, least, most);
  }

  private static OptionalDouble auc(double[] values, double[] weights, boolean[] malicious) {
    int[] measured =
        IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
    boolean[] labels = new boolean[measured.length];
    boolean bad = false;
    boolean good = false;
    for (int i = 0; i < measured.length; i++) {
      labels[i] = malicious[measured[i]];
      bad |= labels[i];
      good |= !labels[i];
    }
    if (!bad || !good) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        RocCurve.of(
                IntStream.of(measured).mapToDouble(i -> values[i]).toArray(),
                labels,
                IntStream.of(measured).mapToDouble(i -> weights[i]).toArray())
            .auc());
  }
}
