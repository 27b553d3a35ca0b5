package io.pypiguard.models.training;

import io.pypiguard.models.data.LabeledPackage;
import io.pypiguard.models.evaluation.Answers;
import io.pypiguard.models.evaluation.ScoredPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What a learner learned of each of several splits, to be asked about the packages that it has not
 * seen there: as they are, or as an attacker changed them.
 */
public final class HeldOut {

  private final String name;
  private final TrainingData data;
  private final List<Part> parts;

  private HeldOut(String name, TrainingData data, List<Part> parts) {
    this.name = name;
    this.data = data;
    this.parts = List.copyOf(parts);
  }

  private record Part(FittedModel model, Set<String> test, SortedMap<Double, Double> thresholds) {

    static Part of(Learner learner, TrainingData data, Split split, List<Double> rates) {
      TrainingData training = data.rows(split.training());
      FittedModel model = learner.fit(training);
      return new Part(
          model,
          paths(data.rows(split.test())),
          CrossValidation.thresholds(learner, model, training, rates));
    }
  }

  /**
   * Learns, for several splits at once.
   *
   * @param name what the test rows of all splits together are called
   * @param learner the learner
   * @param data all rows
   * @param splits which rows to learn from and which to be asked about
   * @param rates rates of false alarms to choose thresholds for, from 0 to 1, on training rows
   *     alone; may be empty
   * @return what was learned
   */
  public static HeldOut of(
      String name, Learner learner, TrainingData data, List<Split> splits, List<Double> rates) {
    List<Part> parts =
        splits.parallelStream().map(split -> Part.of(learner, data, split, rates)).toList();
    return new HeldOut(name, data, parts);
  }

  private static Set<String> paths(TrainingData data) {
    return data.packages().stream()
        .map(LabeledPackage::path)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns what was said of the packages as they are.
   *
   * @return answers about the test rows of all splits
   */
  public Answers answers() {
    return answers(data);
  }

  /**
   * Returns what is said of packages that were changed.
   *
   * @param changed rows of packages, which are found by their paths
   * @return answers about those of them that are test rows of a split, from what was learned for
   *     that split
   */
  public Answers answers(TrainingData changed) {
    List<Answers> answers = new ArrayList<>();
    for (Part part : parts) {
      List<Integer> rows = new ArrayList<>();
      for (int row = 0; row < changed.size(); row++) {
        if (part.test().contains(changed.packages().get(row).path())) {
          rows.add(row);
        }
      }
      TrainingData test = changed.rows(rows);
      double[] said = rows.isEmpty() ? new double[0] : part.model().predict(test);
      List<ScoredPackage> packages = new ArrayList<>();
      for (int i = 0; i < said.length; i++) {
        packages.add(new ScoredPackage(test.packages().get(i), said[i]));
      }
      answers.add(Answers.of(name, packages, part.thresholds()));
    }
    return Answers.join(name, answers);
  }
}
