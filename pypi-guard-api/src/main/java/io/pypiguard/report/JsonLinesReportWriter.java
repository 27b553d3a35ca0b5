package io.pypiguard.report;

import io.pypiguard.PackageReport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;

/**
 * Writes the format {@code jsonl}: one JSON object a package, each on a line of its own that is
 * flushed as soon as its report arrives, for long batches and other programs.
 */
public final class JsonLinesReportWriter implements ReportWriter {

  /** Makes a writer. */
  public JsonLinesReportWriter() {}

  @Override
  public String id() {
    return "jsonl";
  }

  @Override
  public void write(Stream<PackageReport> reports, ReportOptions options, OutputStream out)
      throws IOException {
    try (SafeJsonGenerator json = SafeJsonGenerator.of(out)) {
      ReportJson parts = new ReportJson(json, options);
      for (PackageReport report : (Iterable<PackageReport>) reports::iterator) {
        write(report, json, parts);
        json.writeRaw('\n');
        json.flush();
      }
    }
  }

  private static void write(PackageReport report, SafeJsonGenerator json, ReportJson parts)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("path", report.source());
    json.writeStringField("sha256", report.sha256());
    json.writeStringField("purl", report.purl());
    json.writeStringField("kind", report.kind().id());
    json.writeStringField("name", report.coordinates().name());
    json.writeStringField("version", report.coordinates().version());
    json.writeStringField("verdict", report.verdict().status().id());
    json.writeShareField("score", report.verdict().score());
    parts.writeElapsed(report);
    json.writeStringField("profile", report.verdict().profile());
    json.writeBooleanField("located", report.hasLocatedEvidence());
    parts.writeStrings("reasons", report.verdict().reasons());
    parts.writeObservations(report.observations());
    json.writeEndObject();
  }
}
