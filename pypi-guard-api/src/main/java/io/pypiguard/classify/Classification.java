package io.pypiguard.classify;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer of one classifier.
 *
 * @param classifier id of the classifier
 * @param score how likely the package is malicious, from 0 to 1
 * @param baseline the score in log-odds before any contribution, finite
 * @param contributions what moved the score, the largest first; baseline and contributions add up
 *     to the score in log-odds; copied and sorted
 */
public record Classification(
    String classifier, double score, double baseline, List<Contribution> contributions) {

  private static final Comparator<Classification> LOUDEST_FIRST =
      Comparator.comparingDouble(Classification::score)
          .reversed()
          .thenComparing(Classification::classifier);

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the score is not a number from 0 to 1 or the baseline is
   *     not finite
   */
  public Classification {
    Objects.requireNonNull(classifier, "classifier");
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException(
          "score of " + classifier + " must be from 0 to 1, was " + score);
    }
    if (!Double.isFinite(baseline)) {
      throw new IllegalArgumentException(
          "baseline of " + classifier + " must be finite, was " + baseline);
    }
    contributions = contributions.stream().sorted().toList();
  }

  /**
   * Returns the answer that a verdict follows: that with the highest score, since a classifier that
   * sees nothing cannot vote down the alarm of another.
   *
   * @param classifications the answers of all classifiers, in any order
   * @return the one with the highest score, the first by its id among several; nothing if there are
   *     none
   */
  public static Optional<Classification> loudest(List<Classification> classifications) {
    return classifications.stream().min(LOUDEST_FIRST);
  }

  /**
   * Returns the classification whose score is the logistic function of the baseline and all
   * contributions.
   *
   * @param classifier id of the classifier
   * @param baseline log-odds without any contribution
   * @param contributions what moves the score, in any order
   * @return the classification
   */
  public static Classification ofLogOdds(
      String classifier, double baseline, List<Contribution> contributions) {
    List<Contribution> sorted = contributions.stream().sorted().toList();
    double logOdds = baseline;
    for (Contribution contribution : sorted) {
      logOdds += contribution.amount();
    }
    return new Classification(classifier, 1 / (1 + Math.exp(-logOdds)), baseline, sorted);
  }
}
