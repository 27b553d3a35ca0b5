package io.pypiguard.models.evaluation;

import io.pypiguard.models.data.LabeledPackage;

/**
 * A labelled package and what a detector said of it.
 *
 * @param about the package
 * @param score how malicious the detector takes it to be, the higher the more; not NaN
 */
public record ScoredPackage(LabeledPackage about, double score) {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the score is NaN
   */
  public ScoredPackage {
    if (Double.isNaN(score)) {
      throw new IllegalArgumentException("score of " + about.path() + " must be a number, was NaN");
    }
  }
}
