package io.pypiguard.artifact.internal;

import java.io.IOException;

/** Ends the reading of an archive after the reason was noted. */
final class ReadingStoppedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final boolean everywhere;

  /**
   * Makes one.
   *
   * @param everywhere whether the archives around this one are not to be read on either
   */
  ReadingStoppedException(boolean everywhere) {
    super("reading stopped");
    this.everywhere = everywhere;
  }

  boolean isEverywhere() {
    return everywhere;
  }
}
