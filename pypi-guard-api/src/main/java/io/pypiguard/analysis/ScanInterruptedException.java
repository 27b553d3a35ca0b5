package io.pypiguard.analysis;

/**
 * Thrown by {@link ScanContext#checkpoint()} when the time for a piece of work is used up or the
 * scan was cancelled. Analyzers let it pass; the engine turns it into a note in the report.
 */
public final class ScanInterruptedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what ended the work
   */
  public ScanInterruptedException(String message) {
    super(message);
  }
}
