package io.pypiguard.examples.embedding;

import io.pypiguard.PackageReport;
import io.pypiguard.PypiGuard;
import io.pypiguard.VerdictStatus;
import java.nio.file.Path;

/** Scans one package and says what was found. */
public final class ScanOne {

  private ScanOne() {}

  /**
   * Scans a package and ends with 1 if it should not be installed.
   *
   * @param arguments path of an archive or an unpacked package
   */
  public static void main(String[] arguments) {
    PypiGuard guard = PypiGuard.builder().build(); // once; for any number of threads
    PackageReport report = guard.analyze(Path.of(arguments[0]));
    VerdictStatus verdict = report.verdict().status();
    System.out.printf("%s %s %.2f%n", report.purl(), verdict.id(), report.verdict().score());
    report
        .observations()
        .forEach(found -> System.out.println(found.severity().id() + ": " + found.type().title()));
    System.exit(verdict == VerdictStatus.MALICIOUS ? 1 : 0);
  }
}
