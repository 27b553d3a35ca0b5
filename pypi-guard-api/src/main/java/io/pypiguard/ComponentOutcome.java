package io.pypiguard;

import java.util.Locale;
import java.util.Objects;

/**
 * How the work of one analyzer, extractor or classifier on a package ended.
 *
 * @param component id of the analyzer, extractor or classifier
 * @param status how it ended
 * @param message why it did not complete, in one plain sentence; empty if it did
 */
public record ComponentOutcome(String component, Status status, String message) {

  /** How work can end. */
  public enum Status {
    /** It said all it had to say. */
    COMPLETED,
    /** It threw an exception; what it had said before that counts. */
    FAILED,
    /** Its time was used up; what it had said before that counts. */
    TIMED_OUT,
    /**
     * It did not run: the package could not be read, the time for it was used up, or the scan was
     * cancelled.
     */
    SKIPPED;

    /**
     * Returns the stable lower-case name used in every output format.
     *
     * @return the wire value
     */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Checks the components. */
  public ComponentOutcome {
    Objects.requireNonNull(component, "component");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(message, "message");
  }
}
