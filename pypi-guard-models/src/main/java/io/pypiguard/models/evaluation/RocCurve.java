package io.pypiguard.models.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many malicious packages are found at which price in false alarms, as the threshold falls: the
 * receiver operating characteristic.
 */
public final class RocCurve {

  /** From above every score, where nothing is called malicious, to the lowest. */
  private final List<Point> points;

  private RocCurve(List<Point> points) {
    this.points = List.copyOf(points);
  }

  /**
   * Rates at a threshold.
   *
   * @param threshold lowest score that is called malicious; infinite for the first point
   * @param falsePositiveRate weighted share of benign packages called malicious, from 0 to 1
   * @param truePositiveRate weighted share of malicious packages called so, from 0 to 1
   */
  public record Point(double threshold, double falsePositiveRate, double truePositiveRate) {}

  /**
   * Draws a curve.
   *
   * @param scores a number for each package, the higher the more malicious; not NaN
   * @param malicious whether each package is
   * @param weights what each package counts, above 0
   * @return the curve
   * @throws IllegalArgumentException if the lengths differ, a score is NaN, or one of the classes
   *     is not there
   */
  public static RocCurve of(double[] scores, boolean[] malicious, double[] weights) {
    check(scores, malicious, weights);
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted((a, b) -> Double.compare(scores[b], scores[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    double bad = total(malicious, weights, true);
    double good = total(malicious, weights, false);
    List<Point> points = new ArrayList<>();
    points.add(new Point(Double.POSITIVE_INFINITY, 0, 0));
    double found = 0;
    double alarms = 0;
    for (int i = 0; i < order.length; i++) {
      int row = order[i];
      if (malicious[row]) {
        found += weights[row];
      } else {
        alarms += weights[row];
      }
      boolean last = i + 1 == order.length || scores[order[i + 1]] != scores[row];
      if (last) {
        points.add(new Point(scores[row], Math.min(1, alarms / good), Math.min(1, found / bad)));
      }
    }
    return new RocCurve(points);
  }

  private static void check(double[] scores, boolean[] malicious, double[] weights) {
    if (scores.length != malicious.length || scores.length != weights.length) {
      throw new IllegalArgumentException(
          "scores, labels and weights must be as many, were %d, %d and %d"
              .formatted(scores.length, malicious.length, weights.length));
    }
    for (int i = 0; i < scores.length; i++) {
      if (Double.isNaN(scores[i])) {
        throw new IllegalArgumentException("score " + i + " must be a number, was NaN");
      }
    }
    for (boolean wanted : new boolean[] {true, false}) {
      if (!(total(malicious, weights, wanted) > 0)) {
        throw new IllegalArgumentException(
            "there must be malicious and benign packages, there are no "
                + (wanted ? "malicious" : "benign")
                + " ones");
      }
    }
  }

  private static double total(boolean[] malicious, double[] weights, boolean wanted) {
    return IntStream.range(0, weights.length)
        .filter(i -> malicious[i] == wanted)
        .mapToDouble(i -> weights[i])
        .sum();
  }

  /**
   * Returns the points of the curve.
   *
   * @return at least two, in falling order of their thresholds; unmodifiable
   */
  public List<Point> points() {
    return points;
  }

  /**
   * Returns the area under the curve: how likely a malicious package has a higher score than a
   * benign one, where equal scores count half.
   *
   * @return from 0 to 1; a half is chance
   */
  public double auc() {
    double area = 0;
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      area +=
          (b.falsePositiveRate() - a.falsePositiveRate())
              * (a.truePositiveRate() + b.truePositiveRate())
              / 2;
    }
    return area;
  }

  /**
   * Returns the point with the most malicious packages found that stays within a rate of false
   * alarms.
   *
   * @param falsePositiveRate the highest rate allowed, from 0 to 1
   * @return the point; the first one, where nothing is called malicious, if no other is within
   */
  public Point within(double falsePositiveRate) {
    Point best = points.get(0);
    for (Point point : points) {
      if (point.falsePositiveRate() <= falsePositiveRate) {
        best = point;
      }
    }
    return best;
  }

  /**
   * Returns the rates at a threshold.
   *
   * @param threshold lowest score that is called malicious
   * @return the last point whose threshold is not below it
   */
  public Point at(double threshold) {
    Point last = points.get(0);
    for (Point point : points) {
      if (point.threshold() >= threshold) {
        last = point;
      }
    }
    return last;
  }
}
