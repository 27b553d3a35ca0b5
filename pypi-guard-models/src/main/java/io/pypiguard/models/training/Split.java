package io.pypiguard.models.training;

import io.pypiguard.models.data.LabeledPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which rows to learn from, and which to be judged by.
 *
 * @param name what is judged, for example {@code fold 2} or the name of a group
 * @param training places of rows, rising; copied
 * @param test places of other rows, rising; copied
 */
public record Split(String name, List<Integer> training, List<Integer> test) {

  /** Copies the lists. */
  public Split {
    training = List.copyOf(training);
    test = List.copyOf(test);
  }

  /**
   * Judges by the rows of another split of the manifest: learns from {@code train}, is judged by
   * {@code forward}. Rows of any other split are in neither.
   *
   * @param data the rows
   * @return the split
   * @throws IllegalArgumentException if one of both has no rows
   */
  public static Split forward(TrainingData data) {
    List<Integer> training = Rows.of(data, about -> about.split().equals("train"));
    List<Integer> test = Rows.of(data, about -> about.split().equals("forward"));
    if (training.isEmpty() || test.isEmpty()) {
      throw new IllegalArgumentException(
          "there must be rows of the splits train and forward, were %d and %d"
              .formatted(training.size(), test.size()));
    }
    return new Split("forward", training, test);
  }

  /**
   * Judges by each group in turn, learning from all rows that neither are of it nor share a family
   * with one that is.
   *
   * @param data the rows
   * @param groupOf the group of a package; an empty one is never judged
   * @return a split for each group, by name
   */
  public static List<Split> leaveOneGroupOut(
      TrainingData data, Function<LabeledPackage, String> groupOf) {
    TreeSet<String> groups = new TreeSet<>();
    data.packages().forEach(about -> groups.add(groupOf.apply(about)));
    groups.remove("");
    List<Split> splits = new ArrayList<>();
    for (String group : groups) {
      TreeSet<String> families = new TreeSet<>();
      for (LabeledPackage about : data.packages()) {
        if (groupOf.apply(about).equals(group)) {
          families.add(about.family());
        }
      }
      splits.add(
          new Split(
              group,
              Rows.of(data, about -> !families.contains(about.family())),
              Rows.of(data, about -> groupOf.apply(about).equals(group))));
    }
    return splits;
  }
}
