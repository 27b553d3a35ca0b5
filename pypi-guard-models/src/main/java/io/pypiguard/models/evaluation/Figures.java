package io.pypiguard.models.evaluation;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How good a detector is over labelled packages, where every campaign and every benign project
 * weighs 1, however many packages it has.
 *
 * @param truePositiveRate share of malicious packages called malicious at the threshold
 * @param falsePositiveRate share of benign packages called malicious at the threshold
 * @param precision share of packages called malicious that are
 * @param f1 harmonic mean of precision and true positive rate
 * @param balancedF1 the same as if both classes weighed the same, so that figures of different
 *     corpora compare
 * @param auc area under the receiver operating characteristic
 * @param recallAtOnePercent highest true positive rate within a false positive rate of 1 %, at the
 *     best threshold on these very packages
 * @param recallAtOnePerMille the same within 0.1 %
 */
public record Figures(
    double truePositiveRate,
    double falsePositiveRate,
    double precision,
    double f1,
    double balancedF1,
    double auc,
    double recallAtOnePercent,
    double recallAtOnePerMille) {

  private static final double ONE_PERCENT = 0.01;
  private static final double ONE_PER_MILLE = 0.001;

  /**
   * Takes the figures.
   *
   * @param packages scored packages, of which some are malicious and some are not
   * @param threshold lowest score that is called malicious
   * @return the figures
   * @throws IllegalArgumentException if there are no packages of one of the classes
   */
  public static Figures of(List<ScoredPackage> packages, double threshold) {
    return of(packages, weights(packages), threshold);
  }

  static Figures of(List<ScoredPackage> packages, double[] weights, double threshold) {
    RocCurve curve = curve(packages, weights);
    double found = 0;
    double alarms = 0;
    double malicious = 0;
    double benign = 0;
    for (int i = 0; i < weights.length; i++) {
      boolean called = packages.get(i).score() >= threshold;
      if (packages.get(i).about().malicious()) {
        malicious += weights[i];
        found += called ? weights[i] : 0;
      } else {
        benign += weights[i];
        alarms += called ? weights[i] : 0;
      }
    }
    double recall = found / malicious;
    double alarmRate = alarms / benign;
    double precision = ratio(found, found + alarms);
    return new Figures(
        recall,
        alarmRate,
        precision,
        harmonicMean(precision, recall),
        harmonicMean(ratio(recall, recall + alarmRate), recall),
        curve.auc(),
        curve.within(ONE_PERCENT).truePositiveRate(),
        curve.within(ONE_PER_MILLE).truePositiveRate());
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  private static double harmonicMean(double a, double b) {
    return ratio(2 * a * b, a + b);
  }

  /**
   * Draws the curve of all thresholds.
   *
   * @param packages scored packages, of which some are malicious and some are not
   * @return the curve
   * @throws IllegalArgumentException if there are no packages of one of the classes
   */
  public static RocCurve curve(List<ScoredPackage> packages) {
    return curve(packages, weights(packages));
  }

  private static RocCurve curve(List<ScoredPackage> packages, double[] weights) {
    double[] scores = packages.stream().mapToDouble(ScoredPackage::score).toArray();
    boolean[] labels = new boolean[packages.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = packages.get(i).about().malicious();
    }
    return RocCurve.of(scores, labels, weights);
  }

  /**
   * Returns the false positive rate of each group of benign packages.
   *
   * @param packages scored packages
   * @param threshold lowest score that is called malicious
   * @return for each group, in order of its name, how many packages were called malicious, of how
   *     many, and the rate
   */
  public static List<GroupAlarms> alarmsByGroup(List<ScoredPackage> packages, double threshold) {
    double[] weights = weights(packages);
    Map<String, GroupAlarms> groups = new HashMap<>();
    Map<String, Double> whole = new HashMap<>();
    for (int i = 0; i < weights.length; i++) {
      ScoredPackage next = packages.get(i);
      if (!next.about().malicious()) {
        String group = next.about().group();
        boolean called = next.score() >= threshold;
        whole.merge(group, weights[i], Double::sum);
        groups.merge(
            group,
            new GroupAlarms(group, called ? 1 : 0, 1, called ? weights[i] : 0),
            GroupAlarms::plus);
      }
    }
    return groups.values().stream()
        .map(sum -> sum.over(whole.getOrDefault(sum.group(), 1.0)))
        .sorted(Comparator.comparing(GroupAlarms::group))
        .toList();
  }

  /**
   * False alarms in a group of benign packages.
   *
   * @param group its name
   * @param alarms how many packages were called malicious
   * @param packages how many there are
   * @param rate weighted share of them, from 0 to 1
   */
  public record GroupAlarms(String group, int alarms, int packages, double rate) {

    private GroupAlarms plus(GroupAlarms other) {
      return new GroupAlarms(
          group, alarms + other.alarms, packages + other.packages, rate + other.rate);
    }

    private GroupAlarms over(double whole) {
      return new GroupAlarms(group, alarms, packages, rate / whole);
    }
  }

  static double[] weights(List<ScoredPackage> packages) {
    Multiset<String> sizes = HashMultiset.create();
    packages.forEach(next -> sizes.add(next.about().campaign()));
    return packages.stream()
        .mapToDouble(next -> 1.0 / sizes.count(next.about().campaign()))
        .toArray();
  }
}
