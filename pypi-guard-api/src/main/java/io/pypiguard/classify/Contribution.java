package io.pypiguard.classify;

import java.util.Comparator;
import java.util.Objects;

/**
 * What one fact added to a score.
 *
 * @param source id of the observation type or feature that moved the score
 * @param amount by how much, in log-odds: positive towards malicious, negative towards benign;
 *     finite
 * @param reason why it moves the score, in plain words
 */
public record Contribution(String source, double amount, String reason)
    implements Comparable<Contribution> {

  private static final Comparator<Contribution> ORDER =
      Comparator.comparingDouble((Contribution c) -> -Math.abs(c.amount()))
          .thenComparing(Contribution::source)
          .thenComparing(Contribution::reason);

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the amount is not finite
   */
  public Contribution {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(reason, "reason");
    if (!Double.isFinite(amount)) {
      throw new IllegalArgumentException(
          "contribution of " + source + " must be finite, was " + amount);
    }
  }

  /** Orders by size, the one that moved the score most first. */
  @Override
  public int compareTo(Contribution other) {
    return ORDER.compare(this, other);
  }
}
