package io.pypiguard.analysis;

import java.util.Locale;

/**
 * How much harm an observation stands for if it is true, from a mere fact to a proven attack.
 *
 * <p>The order of the constants is the order of harm, so {@code compareTo} compares severities.
 */
public enum Severity {
  /** A fact worth knowing that is no reason for suspicion. */
  INFO,
  /** Unusual, and seldom harmful. */
  LOW,
  /** Worth a look by a person. */
  MEDIUM,
  /** Something that honest packages hardly ever do. */
  HIGH,
  /** Something that only an attack explains. */
  CRITICAL;

  /**
   * Returns the stable lower-case name used in every output format, for example {@code high}.
   *
   * @return the wire value
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
