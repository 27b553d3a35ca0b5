package io.pypiguard.examples.embedding;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.pypiguard.PackageReport;
import io.pypiguard.analysis.Observation;
import io.pypiguard.report.ReportOptions;
import io.pypiguard.report.ReportWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;

/**
 * Writes what the house's ticket system takes: a line for a package, a line for each observation.
 */
public final class TicketWriter implements ReportWriter {

  /** Makes a writer. */
  public TicketWriter() {}

  @Override
  public String id() {
    return "ticket";
  }

  @Override
  public void write(Stream<PackageReport> reports, ReportOptions options, OutputStream out)
      throws IOException {
    for (PackageReport report : (Iterable<PackageReport>) reports::iterator) {
      line(out, report.verdict().status().id() + " " + report.purl());
      for (Observation observation : report.observations()) {
        line(out, "  %s: %s".formatted(observation.type().id(), observation.message()));
      }
    }
    out.flush();
  }

  /** Writes a line in which hostile text can neither begin another line nor move a cursor. */
  private static void line(OutputStream out, String text) throws IOException {
    out.write((text.replaceAll("[^ -~]", "?") + "\n").getBytes(US_ASCII));
  }
}
