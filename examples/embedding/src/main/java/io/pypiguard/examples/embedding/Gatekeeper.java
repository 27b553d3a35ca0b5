package io.pypiguard.examples.embedding;

import io.pypiguard.PackageReport;
import io.pypiguard.PypiGuard;
import io.pypiguard.report.ReportOptions;
import io.pypiguard.report.ReportWriters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Stands between a mirror and its users: scans what came in, and writes one report about it. */
public final class Gatekeeper {

  private Gatekeeper() {}

  /**
   * Scans packages.
   *
   * @param arguments id of the report format, then paths of packages
   * @throws IOException if the report cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    PypiGuard guard = PypiGuard.builder().build();
    Stream<Path> packages = Arrays.stream(arguments).skip(1).map(Path::of);
    try (Stream<PackageReport> reports = guard.analyzeAll(packages)) {
      ReportWriters.byId(arguments[0]).write(reports, ReportOptions.defaults(), System.out);
    }
  }
}
