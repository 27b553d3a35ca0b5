package io.pypiguard.models.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A way to judge learners.
 *
 * @param name what the test rows of all splits together are called
 * @param splits which rows to learn from, and which to be judged by; copied
 */
public record Trial(String name, List<Split> splits) {

  private static final String TRAINING = "train";
  private static final String FORWARD = "forward";

  /** Copies the splits. */
  public Trial {
    splits = List.copyOf(splits);
  }

  /**
   * Returns the trials that rows allow: folds over those of the split {@code train}, or over all if
   * there are none, in which a family stays together; and, where there are rows of both splits,
   * those of {@code forward}, judged by what was learned from {@code train}.
   *
   * @param data all rows
   * @param folds how many folds, at least 2
   * @param seed deals families to folds
   * @return one trial or two
   * @throws IllegalArgumentException if there are fewer families than folds
   */
  public static List<Trial> of(TrainingData data, int folds, long seed) {
    List<Trial> trials = new ArrayList<>();
    List<Integer> training = rows(data, TRAINING);
    if (training.isEmpty()) {
      training = IntStream.range(0, data.size()).boxed().toList();
    }
    trials.add(new Trial("Grouped folds", folds(data, training, folds, seed)));
    if (!rows(data, TRAINING).isEmpty() && !rows(data, FORWARD).isEmpty()) {
      trials.add(new Trial("Forward in time", List.of(Split.forward(data))));
    }
    return trials;
  }

  private static List<Split> folds(TrainingData data, List<Integer> rows, int folds, long seed) {
    return GroupedFolds.of(data.rows(rows), folds, seed).stream()
        .map(
            fold ->
                new Split(
                    fold.name(),
                    fold.training().stream().map(rows::get).toList(),
                    fold.test().stream().map(rows::get).toList()))
        .toList();
  }

  private static List<Integer> rows(TrainingData data, String split) {
    return Rows.of(data, about -> about.split().equals(split));
  }

  /**
   * Has a learner learn for each split.
   *
   * @param learner the learner
   * @param data the rows that the trial was made of, with any columns
   * @param rates rates of false alarms to choose thresholds for, from 0 to 1; may be empty
   * @return what was learned
   */
  public HeldOut run(Learner learner, TrainingData data, List<Double> rates) {
    return HeldOut.of(name, learner, data, splits, rates);
  }
}
