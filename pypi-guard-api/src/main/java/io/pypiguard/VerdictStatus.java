package io.pypiguard;

import java.util.Locale;

/** What the engine concludes about a package. The states never mix. */
public enum VerdictStatus {
  /** Everything was read and analyzed, and nothing suspicious was found. */
  BENIGN,
  /** Worth a look by a person before it is installed. */
  SUSPICIOUS,
  /** Should not be installed. */
  MALICIOUS,
  /**
   * Nothing suspicious was found, but not everything could be looked at: a limit was reached, the
   * archive is damaged, or an analyzer failed. The verdict's reasons say which.
   */
  INCOMPLETE,
  /** Nothing could be looked at. The verdict's reasons say why. */
  ERROR;

  /**
   * Tells whether somebody should look at the package.
   *
   * @return whether this is {@link #SUSPICIOUS} or {@link #MALICIOUS}
   */
  public boolean isAlarm() {
    return this == SUSPICIOUS || this == MALICIOUS;
  }

  /**
   * Returns the stable lower-case name used in every output format.
   *
   * @return the wire value
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
