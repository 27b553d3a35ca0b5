package io.pypiguard.models.training;

import io.pypiguard.models.evaluation.Figures;
import io.pypiguard.models.evaluation.RocCurve;
import io.pypiguard.models.evaluation.ScoredPackage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Judges a learner by packages that it has not seen. Thresholds, too, come from training rows
 * alone: these are parted once more, so that each is judged by what was learned without its family.
 */
public final class CrossValidation {

  /** How many parts training rows are divided into to choose thresholds. */
  private static final int INNER_FOLDS = 4;

  private static final long SEED = 1;

  private CrossValidation() {}

  /**
   * Judges a learner.
   *
   * @param learner the learner
   * @param data all rows
   * @param splits which rows to learn from and which to judge
   * @param rates rates of false alarms to choose thresholds for, from 0 to 1
   * @return what was said of each split, in order
   */
  public static List<Judgement> judge(
      Learner learner, TrainingData data, List<Split> splits, List<Double> rates) {
    List<Judgement> judgements = new ArrayList<>();
    for (Split split : splits) {
      TrainingData training = data.rows(split.training());
      TrainingData test = data.rows(split.test());
      FittedModel model = learner.fit(training);
      judgements.add(
          new Judgement(
              split.name(),
              scored(test, model.predict(test)),
              thresholds(learner, model, training, rates)));
    }
    return judgements;
  }

  /**
   * Chooses thresholds. A stack knows from its training how it judges rows that it has not seen;
   * any other learner learns anew, from some of the rows, to be asked about the others.
   *
   * @param learner the learner
   * @param model what it learned from the rows
   * @param training rows of both classes
   * @param rates rates of false alarms, from 0 to 1
   * @return for each rate, the lowest score with which the rows stayed within it, when each was
   *     judged by what was learned without its family
   */
  public static SortedMap<Double, Double> thresholds(
      Learner learner, FittedModel model, TrainingData training, List<Double> rates) {
    double[] known = model.outOfFold();
    return known.length == 0
        ? thresholds(learner, training, rates)
        : thresholds(training, Arrays.copyOf(known, training.size()), rates);
  }

  /**
   * Chooses thresholds by learning anew from some of the rows, to be asked about the others.
   *
   * @param learner the learner
   * @param training rows of both classes
   * @param rates rates of false alarms, from 0 to 1
   * @return for each rate, the lowest score with which the rows stayed within it, when each was
   *     judged by what was learned without its family
   */
  public static SortedMap<Double, Double> thresholds(
      Learner learner, TrainingData training, List<Double> rates) {
    return rates.isEmpty()
        ? new TreeMap<>()
        : thresholds(
            training,
            learner.outOfFold(training, GroupedFolds.of(training, INNER_FOLDS, SEED)),
            rates);
  }

  private static SortedMap<Double, Double> thresholds(
      TrainingData training, double[] scores, List<Double> rates) {
    RocCurve curve = Figures.curve(scored(training, scores));
    SortedMap<Double, Double> thresholds = new TreeMap<>();
    rates.forEach(rate -> thresholds.put(rate, curve.within(rate).threshold()));
    return thresholds;
  }

  private static List<ScoredPackage> scored(TrainingData data, double[] scores) {
    List<ScoredPackage> packages = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      packages.add(new ScoredPackage(data.packages().get(i), scores[i]));
    }
    return packages;
  }
}
