package io.pypiguard.statics.internal.name;

/**
 * A name that is nearly another one.
 *
 * @param imitated the name that it resembles, normalized
 * @param rank how many names of the list come before that, from 0
 * @param kind how it differs
 * @param changes how many characters or words differ, from 0 (only look or delimiters) to 2
 * @param odds how much better a slip or trick explains the name than somebody's free choice, as the
 *     binary logarithm of the odds; above 0 imitation is the better explanation
 */
public record Imitation(String imitated, int rank, ImitationKind kind, int changes, double odds) {

  /** The odds from which on it can hardly be chance. */
  private static final double STRONG_ODDS = 5;

  /** The odds below which the resemblance is chance. */
  private static final double LEAST_ODDS = -5;

  /**
   * Returns how probable imitation is.
   *
   * @return from 0 to 1
   */
  public double likelihood() {
    return 1 / (1 + Math.pow(2, -odds));
  }

  /**
   * Tells whether the name can hardly be like that by chance. Words added to a name never suffice:
   * honest extensions of a project are called so.
   *
   * @return true if it cannot
   */
  public boolean isStrong() {
    return odds >= STRONG_ODDS && kind != ImitationKind.AFFIX;
  }

  /**
   * Tells whether imitation is the better explanation.
   *
   * @return true if it is
   */
  public boolean isLikely() {
    return odds > 0;
  }

  /**
   * Tells whether somebody should know of the resemblance at all.
   *
   * @return false if it is mere chance; words added to a name are never that
   */
  public boolean isWorthTelling() {
    return odds > LEAST_ODDS || kind == ImitationKind.AFFIX;
  }

  /**
   * Says it in a sentence.
   *
   * @return for example {@code is requests with two characters swapped}
   */
  public String sentence() {
    return "is " + imitated + " " + kind.phrase();
  }
}
