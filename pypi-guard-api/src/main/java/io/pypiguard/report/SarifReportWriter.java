package io.pypiguard.report;

import io.pypiguard.PackageReport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the format {@code sarif}: SARIF 2.1.0 as GitHub code scanning reads it, in one run.
 *
 * <p>A result is an observation; it names the package by its purl as logical location and points at
 * the member inside the package, or at the {@linkplain ReportOptions#withManifest(ManifestLine)
 * manifest line} that asks for the package. GitHub's limits are kept: at most 25,000 results and 10
 * MB of compressed output. The gravest results are kept, and a notification tells how many are left
 * out.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 * @see <a
 *     href="https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning">SARIF
 *     support for code scanning</a>
 */
public final class SarifReportWriter implements ReportWriter {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** Compressed size after which no result follows; the rest of 10 MB is for what ends the run. */
  private static final long MAX_RESULT_BYTES = 8_000_000;

  /** Makes a writer. */
  public SarifReportWriter() {}

  @Override
  public String id() {
    return "sarif";
  }

  @Override
  public void write(Stream<PackageReport> reports, ReportOptions options, OutputStream out)
      throws IOException {
    SarifRun run = new SarifRun(options);
    reports.forEachOrdered(run::add);
    try (GzipMeter meter = new GzipMeter(out);
        SafeJsonGenerator json = SafeJsonGenerator.of(meter)) {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      writeRun(run, options, json, meter);
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void writeRun(
      SarifRun run, ReportOptions options, SafeJsonGenerator json, GzipMeter meter)
      throws IOException {
    List<SarifFinding> findings = run.findings();
    SarifRules rules = SarifRules.of(findings);
    json.writeStartObject();
    json.writeStringField("columnKind", "unicodeCodePoints");
    writeTool(rules, json);
    SarifResults results = new SarifResults(json, rules, options.snippets());
    int written = 0;
    json.writeArrayFieldStart("results");
    while (written < findings.size() && meter.compressedBytes() < MAX_RESULT_BYTES) {
      results.write(findings.get(written));
      written++;
    }
    json.writeEndArray();
    writeInvocation(run, run.leftOut() + findings.size() - written, json);
    run.verdicts().write(json);
    json.writeEndObject();
  }

  private static void writeTool(SarifRules rules, SafeJsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", Tool.NAME);
    json.writeStringField("semanticVersion", Tool.VERSION);
    rules.write(json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeInvocation(SarifRun run, long leftOut, SafeJsonGenerator json)
      throws IOException {
    List<SarifNotification> notifications = new ArrayList<>();
    if (leftOut > 0) {
      notifications.add(
          new SarifNotification(
              "warning",
              leftOut
                  + " results are left out to keep the limits of SARIF readers; the gravest"
                  + " are kept"));
    }
    notifications.addAll(run.notifications());
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", run.isSuccessful());
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (SarifNotification notification : notifications) {
      json.writeStartObject();
      json.writeStringField("level", notification.level());
      json.writeObjectFieldStart("message");
      json.writeStringField("text", notification.message());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }
}
