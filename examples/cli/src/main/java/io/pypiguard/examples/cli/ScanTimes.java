package io.pypiguard.examples.cli;

import io.pypiguard.PackageReport;
import io.pypiguard.ScanListener;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long the scans took, for as long as their reports are on the way: what was written is
 * forgotten, so that many packages need no memory. Safe for many threads.
 */
final class ScanTimes implements ScanListener {

  private final IdentityHashMap<PackageReport, Duration> underway = new IdentityHashMap<>();
  private @Nullable PackageReport current;

  @Override
  public synchronized void finished(PackageReport report, Duration elapsed) {
    underway.put(report, elapsed);
  }

  /**
   * Forgets the report that was written before this one.
   *
   * @param report the report that is written next
   */
  synchronized void writing(PackageReport report) {
    if (current != null) {
      underway.remove(current);
    }
    current = report;
  }

  /**
   * Returns how long a scan took.
   *
   * @param report a report that is being written
   * @return the time, or nothing if it was not measured
   */
  synchronized Optional<Duration> of(PackageReport report) {
    return Optional.ofNullable(underway.get(report));
  }
}
