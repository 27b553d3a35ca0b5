package io.pypiguard.report;

import io.pypiguard.PackageReport;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a {@link ReportWriter} writes beside what is always written. Start with {@link #defaults()}
 * and refine with the {@code with…} methods. Immutable.
 */
public final class ReportOptions {

  private static final ReportOptions DEFAULTS =
      new ReportOptions(true, report -> Optional.empty(), report -> Optional.empty());

  private final boolean snippets;
  private final Function<PackageReport, Optional<Duration>> elapsed;
  private final Function<PackageReport, Optional<ManifestLine>> manifest;

  private ReportOptions(
      boolean snippets,
      Function<PackageReport, Optional<Duration>> elapsed,
      Function<PackageReport, Optional<ManifestLine>> manifest) {
    this.snippets = snippets;
    this.elapsed = elapsed;
    this.manifest = manifest;
  }

  /**
   * Returns the options that are used unless others are asked for: with snippets, without times and
   * without manifest lines.
   *
   * @return the default options
   */
  public static ReportOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Returns these options with or without the source text of observations. Secrets in it are masked
   * either way.
   *
   * @param written whether source text is written
   * @return a changed copy
   */
  public ReportOptions withSnippets(boolean written) {
    return new ReportOptions(written, elapsed, manifest);
  }

  /**
   * Returns these options with the times that the caller has measured. Without them the same
   * reports give the same bytes.
   *
   * @param measured how long the scan of a package took, or nothing if that is not known
   * @return a changed copy
   * @see io.pypiguard.ScanListener#finished
   */
  public ReportOptions withElapsed(Function<PackageReport, Optional<Duration>> measured) {
    return new ReportOptions(snippets, Objects.requireNonNull(measured, "measured"), manifest);
  }

  /**
   * Returns these options with the place in the user's repository that SARIF results of every
   * package point at, instead of the file inside the package.
   *
   * @param line the line that asks for the packages
   * @return a changed copy
   */
  public ReportOptions withManifest(ManifestLine line) {
    Objects.requireNonNull(line, "line");
    return withManifest(report -> Optional.of(line));
  }

  /**
   * Returns these options with the places in the user's repository that SARIF results point at, one
   * for each package, instead of the file inside the package.
   *
   * @param lines the line that asks for a package, or nothing if there is none
   * @return a changed copy
   */
  public ReportOptions withManifest(Function<PackageReport, Optional<ManifestLine>> lines) {
    return new ReportOptions(snippets, elapsed, Objects.requireNonNull(lines, "lines"));
  }

  /**
   * Tells whether the source text of observations is written.
   *
   * @return true unless changed
   */
  public boolean snippets() {
    return snippets;
  }

  /**
   * Returns how long a scan took.
   *
   * @param report a report
   * @return the measured time, or nothing if that is not known
   */
  public Optional<Duration> elapsed(PackageReport report) {
    return elapsed.apply(report);
  }

  /**
   * Returns the line of the user's repository that asks for a package.
   *
   * @param report report about the package
   * @return the line, or nothing if results point into the package
   */
  public Optional<ManifestLine> manifest(PackageReport report) {
    return manifest.apply(report);
  }
}
