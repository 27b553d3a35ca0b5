package io.pypiguard;

import java.time.Duration;

/**
 * Is told how scans get on, for progress bars and metrics. Times are given here and nowhere in a
 * report, so that reports repeat.
 *
 * <p>Called from the threads that scan, several at once in a batch; it must be quick, and what it
 * throws is logged and ignored.
 */
public interface ScanListener {

  /**
   * A scan begins.
   *
   * @param source how the caller named the package
   */
  default void started(String source) {}

  /**
   * A part of a scan has ended.
   *
   * @param source how the caller named the package
   * @param component {@code read}, or id of the analyzer, extractor or classifier
   * @param elapsed how long it took by the clock on the wall
   */
  default void componentFinished(String source, String component, Duration elapsed) {}

  /**
   * A scan has ended. Called before the report is handed to the caller.
   *
   * @param report the report
   * @param elapsed how long the scan took by the clock on the wall
   */
  default void finished(PackageReport report, Duration elapsed) {}
}
