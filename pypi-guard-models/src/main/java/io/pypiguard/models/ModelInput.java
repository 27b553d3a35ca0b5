package io.pypiguard.models;

import io.pypiguard.feature.Feature;

/**
 * A number that a model was trained with.
 *
 * @param id id of a feature, or {@code score.} and the id of a classifier whose log-odds it is
 * @param minimum the smallest value it could have when the model was trained
 * @param maximum the largest value it could have
 */
public record ModelInput(String id, double minimum, double maximum) {

  private static final String CLASSIFIER = "score.";

  /** Log-odds beyond this are as good as certain. */
  private static final double CERTAIN = 30;

  /**
   * Returns the input that a feature is.
   *
   * @param feature the feature
   * @return an input with its id and range
   */
  public static ModelInput of(Feature feature) {
    return new ModelInput(feature.id(), feature.minimum(), feature.maximum());
  }

  /**
   * Returns the input that the score of a classifier is.
   *
   * @param classifier id of the classifier
   * @return an input of log-odds
   */
  public static ModelInput ofClassifier(String classifier) {
    return new ModelInput(CLASSIFIER + classifier, -CERTAIN, CERTAIN);
  }

  /**
   * Returns the log-odds of a score, as models take them.
   *
   * @param score from 0 to 1
   * @return from -30 to 30
   */
  public static double logOdds(double score) {
    return Math.max(-CERTAIN, Math.min(CERTAIN, Math.log(score / (1 - score))));
  }

  /**
   * Tells whether this is the score of a classifier.
   *
   * @return true if it is, false if it is a feature
   */
  public boolean isClassifier() {
    return id.startsWith(CLASSIFIER);
  }

  /**
   * Returns the family of the feature, or {@code score}.
   *
   * @return what stands before the dot of the id
   */
  public String family() {
    return id.substring(0, id.indexOf('.'));
  }
}
