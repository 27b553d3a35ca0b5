package io.pypiguard.analysis;

import java.util.Objects;

/**
 * One step of the way that an observation describes, for example from a read secret to the call
 * that sends it.
 *
 * @param location where the step happens
 * @param message what happens there, in plain words
 */
public record EvidenceStep(SourceLocation location, String message) {

  /** Checks the components. */
  public EvidenceStep {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(message, "message");
  }
}
