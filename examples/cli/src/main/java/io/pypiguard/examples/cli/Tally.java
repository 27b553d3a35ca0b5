package io.pypiguard.examples.cli;

import io.pypiguard.PackageReport;
import io.pypiguard.VerdictStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many packages got which verdict. Safe for many threads. */
final class Tally {

  /** What a person wants to know first, first. */
  private static final List<VerdictStatus> ORDER =
      List.of(
          VerdictStatus.MALICIOUS,
          VerdictStatus.SUSPICIOUS,
          VerdictStatus.INCOMPLETE,
          VerdictStatus.ERROR,
          VerdictStatus.BENIGN);

  private final Map<VerdictStatus, Long> counts = new EnumMap<>(VerdictStatus.class);

  /**
   * Counts a package.
   *
   * @param report its report
   */
  synchronized void add(PackageReport report) {
    counts.merge(report.verdict().status(), 1L, Long::sum);
  }

  /**
   * Returns the number of packages.
   *
   * @return how many were counted
   */
  synchronized long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Returns the exit code that a scan with these verdicts ends with.
   *
   * @param failOn from which verdict on it fails
   * @return one of {@link ExitCode}
   */
  synchronized int exitCode(FailOn failOn) {
    if (counts.keySet().stream().anyMatch(failOn::isReachedBy)) {
      return ExitCode.FOUND;
    }
    boolean failed = counts.containsKey(VerdictStatus.ERROR) && failOn != FailOn.NEVER;
    return failed ? ExitCode.NOT_ANALYSED : ExitCode.OK;
  }

  /** Returns the counts in words, for example {@code 12 packages: 1 malicious, 11 benign}. */
  @Override
  public synchronized String toString() {
    List<String> words = new ArrayList<>();
    for (VerdictStatus status : ORDER) {
      long count = counts.getOrDefault(status, 0L);
      if (count > 0) {
        words.add(String.format(Locale.ROOT, "%,d %s", count, status.id()));
      }
    }
    return packages(total()) + ": " + String.join(", ", words);
  }

  /**
   * Returns a number of packages in words.
   *
   * @param count the number
   * @return for example {@code 1 package} or {@code 2,000 packages}
   */
  static String packages(long count) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "package" : "packages");
  }
}
