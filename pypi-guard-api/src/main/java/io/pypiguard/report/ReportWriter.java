package io.pypiguard.report;

import io.pypiguard.PackageReport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;

/**
 * Writes reports in one format.
 *
 * <p>A writer is one class with a public no-argument constructor, named in {@code
 * META-INF/services/io.pypiguard.report.ReportWriter} (class path) and in a {@code provides} clause
 * of its module (module path). The same reports and options always give the same bytes.
 */
public interface ReportWriter {

  /**
   * Returns the id by which the format is chosen.
   *
   * @return lower-case words joined by {@code -}, for example {@code sarif}
   */
  String id();

  /**
   * Writes reports. Text of packages is hostile: it is written so that it cannot be taken for
   * anything else in the format.
   *
   * @param reports the reports in the order in which they are to be written; consumed, not closed
   * @param options what to write
   * @param out where to write; flushed, not closed
   * @throws IOException if {@code out} cannot be written
   */
  void write(Stream<PackageReport> reports, ReportOptions options, OutputStream out)
      throws IOException;
}
