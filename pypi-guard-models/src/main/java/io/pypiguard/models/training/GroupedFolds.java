package io.pypiguard.models.training;

import io.pypiguard.models.data.LabeledPackage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Parts rows so that each is judged once, by what was learned from others, and all rows of a family
 * stay together. Families are dealt to the folds the heaviest first, each to the fold that has the
 * least of its class so far; a seed decides between families of equal weight.
 */
public final class GroupedFolds {

  private GroupedFolds() {}

  /**
   * Parts rows by the families of their packages.
   *
   * @param data the rows
   * @param folds how many parts, at least 2
   * @param seed decides between equal families
   * @return a split for each part
   * @throws IllegalArgumentException if there are fewer than two folds, or fewer families than
   *     folds
   */
  public static List<Split> of(TrainingData data, int folds, long seed) {
    List<String> families = data.packages().stream().map(LabeledPackage::family).toList();
    int[] fold = assign(families, data.labels(), data.weights(), folds, seed);
    List<Split> splits = new ArrayList<>();
    for (int f = 0; f < folds; f++) {
      List<Integer> training = new ArrayList<>();
      List<Integer> test = new ArrayList<>();
      for (int row = 0; row < fold.length; row++) {
        (fold[row] == f ? test : training).add(row);
      }
      splits.add(new Split("fold " + (f + 1), training, test));
    }
    return splits;
  }

  /**
   * Deals rows to folds.
   *
   * @param families the family of each row
   * @param malicious whether each row is
   * @param weights what each row weighs, above 0
   * @param folds how many folds, at least 2
   * @param seed decides between equal families
   * @return the fold of each row, from 0
   * @throws IllegalArgumentException if there are fewer than two folds, or fewer families than
   *     folds
   */
  public static int[] assign(
      List<String> families, boolean[] malicious, double[] weights, int folds, long seed) {
    Map<String, double[]> classesOf = new TreeMap<>();
    for (int row = 0; row < weights.length; row++) {
      double[] classes = classesOf.computeIfAbsent(families.get(row), family -> new double[2]);
      classes[malicious[row] ? 1 : 0] += weights[row];
    }
    if (folds < 2 || classesOf.size() < folds) {
      throw new IllegalArgumentException(
          "folds must be at least 2 and at most as many as families, %d, was %d"
              .formatted(classesOf.size(), folds));
    }
    Map<String, Integer> foldOf = deal(classesOf, folds, seed);
    return families.stream().mapToInt(foldOf::get).toArray();
  }

  private static Map<String, Integer> deal(Map<String, double[]> classesOf, int folds, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    record Turn(String family, double weight, long lot) {}
    List<Turn> turns = new ArrayList<>();
    classesOf.forEach(
        (family, classes) ->
            turns.add(new Turn(family, classes[0] + classes[1], random.nextLong())));
    turns.sort(
        Comparator.comparingDouble((Turn turn) -> -turn.weight()).thenComparingLong(Turn::lot));
    double[][] dealt = new double[folds][2];
    Map<String, Integer> foldOf = new TreeMap<>();
    for (Turn turn : turns) {
      double[] classes = classesOf.getOrDefault(turn.family(), new double[2]);
      int least = least(dealt, classes[1] > classes[0] ? 1 : 0);
      foldOf.put(turn.family(), least);
      dealt[least][0] += classes[0];
      dealt[least][1] += classes[1];
    }
    return foldOf;
  }

  private static int least(double[][] dealt, int major) {
    int least = 0;
    for (int fold = 1; fold < dealt.length; fold++) {
      int byClass = Double.compare(dealt[fold][major], dealt[least][major]);
      double all = Arrays.stream(dealt[fold]).sum();
      if (byClass < 0 || (byClass == 0 && all < Arrays.stream(dealt[least]).sum())) {
        least = fold;
      }
    }
    return least;
  }
}
