package io.pypiguard.examples.cli;

import io.pypiguard.VerdictStatus;

/** From which verdict on a scan ends with the exit code that says so. */
enum FailOn {
  /** Malicious packages only. */
  MALICIOUS,
  /** Malicious and suspicious packages. */
  SUSPICIOUS,
  /** Every package that is not benign, those that could not be analysed among them. */
  INCOMPLETE,
  /** No package at all: whatever is found, the scan ends with success. */
  NEVER;

  /**
   * Tells whether a verdict reaches this level.
   *
   * @param status the verdict
   * @return whether it is at the level or above
   */
  boolean isReachedBy(VerdictStatus status) {
    return switch (this) {
      case MALICIOUS -> status == VerdictStatus.MALICIOUS;
      case SUSPICIOUS -> status == VerdictStatus.MALICIOUS || status == VerdictStatus.SUSPICIOUS;
      case INCOMPLETE -> status != VerdictStatus.BENIGN;
      case NEVER -> false;
    };
  }
}
