package io.pypiguard;

import io.pypiguard.classify.Contribution;
import java.util.List;
import java.util.Objects;

/**
 * What the engine concludes about a package under a {@linkplain Profile profile}, and why.
 *
 * @param status the conclusion
 * @param score how likely the package is malicious, from 0 to 1; 0 where nothing could be scored
 * @param profile id of the profile whose thresholds were used
 * @param contributions what moved the score, the largest first; copied
 * @param reasons for {@link VerdictStatus#INCOMPLETE} and {@link VerdictStatus#ERROR}, and for
 *     others where a part was not looked at: what that was and why, a plain sentence each; copied
 */
public record Verdict(
    VerdictStatus status,
    double score,
    String profile,
    List<Contribution> contributions,
    List<String> reasons) {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the score is not a number from 0 to 1
   */
  public Verdict {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(profile, "profile");
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score must be from 0 to 1, was " + score);
    }
    contributions = List.copyOf(contributions);
    reasons = List.copyOf(reasons);
  }
}
