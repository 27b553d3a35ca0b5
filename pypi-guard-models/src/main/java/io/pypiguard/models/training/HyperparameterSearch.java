package io.pypiguard.models.training;

import io.pypiguard.models.evaluation.RocCurve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Looks for settings with which a learner learns better: tries some that a seed draws from a grid,
 * and judges each by what it says of rows that it has not seen. Give it rows for training only:
 * what it finds fits them.
 */
public final class HyperparameterSearch {

  /** Alarms are weighed at this rate of false ones. */
  private static final double FALSE_POSITIVE_RATE = 0.01;

  private static final Map<String, List<Double>> TREES =
      Map.of(
          "depth", List.of(8.0, 11.0, 14.0, 18.0),
          "least-weight", List.of(1.0, 2.0, 5.0),
          "feature-share", List.of(0.05, 0.1, 0.2, 0.4));

  private static final Map<String, List<Double>> LINEAR =
      Map.of("rate", List.of(0.01, 0.03, 0.1, 0.3), "epochs", List.of(5.0, 20.0, 60.0));

  private static final Map<String, Map<String, List<Double>>> GRIDS =
      Map.of(
          "decision-tree",
          Map.of(
              "depth", List.of(3.0, 5.0, 8.0, 12.0), "least-weight", List.of(2.0, 5.0, 15.0, 40.0)),
          "extra-trees",
          TREES,
          "gradient-boosting",
          Map.of(
              "trees", List.of(200.0, 400.0, 800.0),
              "eta", List.of(0.02, 0.05, 0.1),
              "max-depth", List.of(3.0, 4.0, 5.0, 7.0),
              "subsample", List.of(0.6, 0.8, 1.0),
              "colsample-bytree", List.of(0.2, 0.4, 0.7),
              "min-child-weight", List.of(0.5, 1.0, 3.0),
              "lambda", List.of(1.0, 2.0, 5.0)),
          "kernel-svm",
          Map.of("cost", List.of(1.0, 4.0, 16.0), "gamma", List.of(0.0005, 0.002, 0.008)),
          "linear-svm",
          LINEAR,
          "logistic-regression",
          LINEAR,
          "naive-bayes",
          Map.of("smoothing", List.of(0.01, 0.1, 1.0, 10.0)),
          "nearest-neighbours",
          Map.of("neighbours", List.of(5.0, 9.0, 15.0, 31.0)),
          "perceptron",
          Map.of(
              "first-layer", List.of(16.0, 32.0, 64.0),
              "second-layer", List.of(8.0, 16.0),
              "rate", List.of(0.005, 0.02, 0.05),
              "epochs", List.of(10.0, 30.0)),
          "random-forest",
          TREES);

  private HyperparameterSearch() {}

  /**
   * What came of some settings. Orders by the rate of malicious packages that are found where one
   * in a hundred benign ones is an alarm, then by the area under the curve, the best first.
   *
   * @param settings the learner's settings
   * @param truePositiveRate weighted share of malicious packages found at that rate, from 0 to 1
   * @param auc area under the curve, from 0 to 1
   */
  public record Attempt(Map<String, Double> settings, double truePositiveRate, double auc)
      implements Comparable<Attempt> {

    private static final Comparator<Attempt> ORDER =
        Comparator.comparingDouble((Attempt attempt) -> -attempt.truePositiveRate())
            .thenComparingDouble(attempt -> -attempt.auc());

    @Override
    public int compareTo(Attempt other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Returns the values that are tried of a learner's settings unless others are wanted.
   *
   * @param id id of a learner
   * @return values by the names of settings; empty if there is nothing to try
   */
  public static Map<String, List<Double>> usualGrid(String id) {
    return GRIDS.getOrDefault(id, Map.of());
  }

  /**
   * Tries settings.
   *
   * @param learner the learner; its own settings are tried first
   * @param grid values to try, by the names of settings, each at least one
   * @param tries how many settings besides its own; fewer if the grid has fewer
   * @param data rows of both classes
   * @param splits which rows to learn from, and which to judge by
   * @param seed draws the settings
   * @return what came of each, the best first, of equal ones that tried first
   * @throws IllegalArgumentException if the learner has no such setting
   */
  public static List<Attempt> search(
      Learner learner,
      Map<String, List<Double>> grid,
      int tries,
      TrainingData data,
      List<Split> splits,
      long seed) {
    List<Attempt> attempts = new ArrayList<>();
    for (Map<String, Double> settings : draw(learner.settings(), grid, tries, seed)) {
      attempts.add(attempt(learner.with(settings), data, splits));
    }
    return attempts.stream().sorted().toList();
  }

  private static Set<Map<String, Double>> draw(
      Map<String, Double> own, Map<String, List<Double>> grid, int tries, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long possible =
        grid.values().stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, 1L << 32));
    Set<Map<String, Double>> drawn = new LinkedHashSet<>();
    drawn.add(own);
    Set<Map<String, Double>> points = new LinkedHashSet<>();
    while (points.size() < Math.min(tries, possible)) {
      Map<String, Double> settings = new TreeMap<>(own);
      new TreeMap<>(grid)
          .forEach((name, values) -> settings.put(name, values.get(random.nextInt(values.size()))));
      points.add(settings);
    }
    drawn.addAll(points);
    return drawn;
  }

  private static Attempt attempt(Learner learner, TrainingData data, List<Split> splits) {
    List<Integer> judged = splits.stream().flatMap(split -> split.test().stream()).toList();
    TrainingData rows = data.rows(judged);
    double[] all = learner.outOfFold(data, splits);
    double[] outputs = judged.stream().mapToDouble(row -> all[row]).toArray();
    RocCurve curve = RocCurve.of(outputs, rows.labels(), rows.weights());
    return new Attempt(
        learner.settings(), curve.within(FALSE_POSITIVE_RATE).truePositiveRate(), curve.auc());
  }
}
