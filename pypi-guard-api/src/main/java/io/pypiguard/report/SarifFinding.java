package io.pypiguard.report;

import io.pypiguard.PackageReport;
import io.pypiguard.analysis.Observation;
import org.jspecify.annotations.Nullable;

/**
 * An observation that becomes a SARIF result.
 *
 * @param report what is known about the package as a whole
 * @param located whether {@linkplain PackageReport#hasLocatedEvidence() evidence} points at a line
 *     of the package
 * @param manifest the line of the user's repository to point at, or null to point into the package
 * @param observation the observation
 * @param fingerprint what tells the result from the others of the package in every run
 */
record SarifFinding(
    PackageReport report,
    boolean located,
    @Nullable ManifestLine manifest,
    Observation observation,
    String fingerprint) {

  /** No real name comes near it; a hostile one would fill the run. */
  private static final int MAX_NAME_LENGTH = 300;

  /** Returns what the package is called: its purl, or its archive's name if it has none. */
  String packageName() {
    return packageName(report);
  }

  static String packageName(PackageReport report) {
    String purl = report.purl();
    return SarifText.cut(purl.isEmpty() ? archiveName(report) : purl, MAX_NAME_LENGTH);
  }

  /** Returns the name of the archive without the folders that it lies in. */
  static String archiveName(PackageReport report) {
    String source = report.source().replace('\\', '/');
    String name = source.substring(source.lastIndexOf('/') + 1);
    return name.isBlank() ? "package" : name;
  }
}
