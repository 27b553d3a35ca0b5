package io.pypiguard.models.training;

import io.pypiguard.models.evaluation.ScoredPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a learner says of the test rows of a split, and the thresholds that its training rows
 * suggest.
 *
 * @param split name of the split
 * @param packages the test rows with their scores
 * @param thresholds for each rate of false alarms, the lowest score with which training rows stayed
 *     within it, when each was judged by what was learned without its family
 */
public record Judgement(
    String split, List<ScoredPackage> packages, SortedMap<Double, Double> thresholds) {

  /** Copies the packages and thresholds. */
  public Judgement {
    packages = List.copyOf(packages);
    thresholds = new TreeMap<>(thresholds);
  }

  /**
   * Returns the threshold for a rate of false alarms.
   *
   * @param rate a rate that there is a threshold for
   * @return the lowest score with which training rows stayed within it
   * @throws IllegalArgumentException if there is none
   */
  public double threshold(double rate) {
    Double threshold = thresholds.get(rate);
    if (threshold == null) {
      throw new IllegalArgumentException(
          "there are thresholds for the rates %s, not for %s".formatted(thresholds.keySet(), rate));
    }
    return threshold;
  }

  /**
   * Returns the packages of several splits with scores that compare at a threshold: those above 0
   * are above the threshold of their split.
   *
   * @param judgements what was said of each split
   * @param rate a rate of false alarms that there is a threshold for
   * @return all packages, with how far their scores are above the threshold
   * @throws IllegalArgumentException if there is no threshold for the rate
   */
  public static List<ScoredPackage> aboveThreshold(List<Judgement> judgements, double rate) {
    List<ScoredPackage> packages = new ArrayList<>();
    for (Judgement judgement : judgements) {
      double threshold = judgement.threshold(rate);
      for (ScoredPackage next : judgement.packages()) {
        packages.add(new ScoredPackage(next.about(), next.score() - threshold));
      }
    }
    return packages;
  }

  /**
   * Returns the packages of several splits with the scores as they are.
   *
   * @param judgements what was said of each split
   * @return all packages
   */
  public static List<ScoredPackage> all(List<Judgement> judgements) {
    return judgements.stream().flatMap(one -> one.packages().stream()).toList();
  }
}
