package io.pypiguard.models.evaluation;

/**
 * What is left of the share of malicious packages found, after an attacker changed them.
 *
 * @param trick what was changed
 * @param rate the rate of false alarms that the threshold was chosen for
 * @param before weighted share of malicious packages found as they were, from 0 to 1
 * @param after the same of the changed ones
 */
public record Kept(String trick, double rate, double before, double after) {

  /**
   * Returns what is left.
   *
   * @return 1 if as many are found as before; 0 if none is, or none was
   */
  public double share() {
    return before == 0 ? 0 : after / before;
  }
}
