package io.pypiguard.models.training;

import io.pypiguard.models.data.LabeledPackage;
import io.pypiguard.models.evaluation.LearningPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** How much better a learner gets with more campaigns and projects to learn from. */
public final class LearningCurve {

  private LearningCurve() {}

  /**
   * Learns from more and more families of packages; those of a smaller share are among those of a
   * larger one.
   *
   * @param name what the test rows of all splits together are called
   * @param learner the learner
   * @param data all rows
   * @param splits which rows to learn from and which to be asked about
   * @param shares which shares of the families of the training rows to learn from, each above 0 and
   *     at most 1
   * @param seed draws the families
   * @return a point for each share that leaves packages of both classes to learn from
   */
  public static List<LearningPoint> of(
      String name,
      Learner learner,
      TrainingData data,
      List<Split> splits,
      List<Double> shares,
      long seed) {
    List<LearningPoint> points = new ArrayList<>();
    for (double share : shares) {
      List<Split> smaller = splits.stream().map(split -> part(data, split, share, seed)).toList();
      if (smaller.stream().allMatch(split -> hasBothClasses(data, split))) {
        long campaigns = smaller.stream().mapToLong(split -> campaigns(data, split)).sum();
        points.add(
            new LearningPoint(
                share,
                campaigns / smaller.size(),
                HeldOut.of(name, learner, data, smaller, List.of()).answers()));
      }
    }
    return points;
  }

  private static Split part(TrainingData data, Split split, double share, long seed) {
    Set<String> kept = new HashSet<>();
    for (boolean malicious : new boolean[] {true, false}) {
      TreeSet<String> families = new TreeSet<>();
      for (int row : split.training()) {
        LabeledPackage about = data.packages().get(row);
        if (about.malicious() == malicious) {
          families.add(about.family());
        }
      }
      List<String> shuffled = shuffled(families, new SplittableRandom(seed));
      kept.addAll(shuffled.subList(0, (int) Math.ceil(share * shuffled.size())));
    }
    return new Split(
        split.name(),
        split.training().stream()
            .filter(row -> kept.contains(data.packages().get(row).family()))
            .toList(),
        split.test());
  }

  private static List<String> shuffled(SortedSet<String> families, SplittableRandom random) {
    List<String> shuffled = new ArrayList<>(families);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      String moved = shuffled.set(i, shuffled.get(other));
      shuffled.set(other, moved);
    }
    return shuffled;
  }

  private static boolean hasBothClasses(TrainingData data, Split split) {
    return split.training().stream()
            .map(row -> data.packages().get(row).malicious())
            .distinct()
            .count()
        == 2;
  }

  private static long campaigns(TrainingData data, Split split) {
    return split.training().stream()
        .map(row -> data.packages().get(row))
        .filter(LabeledPackage::malicious)
        .map(LabeledPackage::campaign)
        .distinct()
        .count();
  }
}
