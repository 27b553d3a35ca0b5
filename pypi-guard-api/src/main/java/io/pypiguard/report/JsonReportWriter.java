package io.pypiguard.report;

import io.pypiguard.PackageReport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;

/**
 * Writes the format {@code json}: one indented document with all that reports hold.
 *
 * <p>Its JSON Schema is the resource {@value #SCHEMA} beside this class. Within a major version of
 * the format properties are only added.
 */
public final class JsonReportWriter implements ReportWriter {

  /** Version of the format: major and minor number. */
  public static final String SCHEMA_VERSION = "1.0";

  /** Name of the resource with the JSON Schema of the format. */
  public static final String SCHEMA = "report-1.0.schema.json";

  /** Makes a writer. */
  public JsonReportWriter() {}

  @Override
  public String id() {
    return "json";
  }

  @Override
  public void write(Stream<PackageReport> reports, ReportOptions options, OutputStream out)
      throws IOException {
    try (SafeJsonGenerator json = SafeJsonGenerator.indented(out)) {
      ReportJson parts = new ReportJson(json, options);
      json.writeStartObject();
      json.writeStringField("schemaVersion", SCHEMA_VERSION);
      json.writeObjectFieldStart("tool");
      json.writeStringField("name", Tool.NAME);
      json.writeStringField("version", Tool.VERSION);
      json.writeEndObject();
      json.writeArrayFieldStart("reports");
      for (PackageReport report : (Iterable<PackageReport>) reports::iterator) {
        write(report, json, parts);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(PackageReport report, SafeJsonGenerator json, ReportJson parts)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("source", report.source());
    json.writeNumberField("size", report.size());
    json.writeStringField("sha256", report.sha256());
    json.writeStringField("kind", report.kind().id());
    json.writeStringField("format", report.format().id());
    json.writeStringField("name", report.coordinates().name());
    json.writeStringField("version", report.coordinates().version());
    json.writeStringField("purl", report.purl());
    parts.writeElapsed(report);
    parts.writeVerdict(report);
    parts.writeObservations(report.observations());
    parts.writeFeatures(report.features());
    parts.writeClassifications(report.classifications());
    parts.writeOutcomes(report.outcomes());
    json.writeEndObject();
  }
}
