package io.pypiguard.models.scoring;

/**
 * A trained learner that scores rows of features. It does not change, and may be used by many
 * threads at once.
 */
public interface Scorer {

  /**
   * Returns how many features a row has.
   *
   * @return at least 1
   */
  int features();

  /**
   * Scores a row.
   *
   * @param row a value for each feature, in the order in which the learner was trained; NaN where
   *     it is missing
   * @return the learner's output, the higher the more malicious: log-odds of learners that add up
   *     evidence, a mean from 0 to 1 of those that average
   * @throws IllegalArgumentException if the row has another number of values
   */
  double score(float[] row);

  /**
   * Says what each feature added to the score of a row.
   *
   * @param row as for {@link #score}
   * @return a value for each feature, and at the end the score of a row of which nothing is known;
   *     together they are the score
   * @throws IllegalArgumentException if the row has another number of values
   */
  double[] contributions(float[] row);
}
