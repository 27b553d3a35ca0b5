package io.pypiguard.report;

import io.pypiguard.PackageReport;
import io.pypiguard.analysis.EvidenceStep;
import io.pypiguard.analysis.Layer;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes findings as SARIF results.
 *
 * <p>A position in decoded text is no position in a file. Such a result points at the place where
 * the outermost encoded text stands, and its related locations tell the way from there.
 */
final class SarifResults {

  private static final int MAX_MESSAGE_LENGTH = 1000;

  /** Longest message of a step or layer, in characters; it may hold a whole snippet. */
  private static final int MAX_STEP_LENGTH = 600;

  /** Most related locations that GitHub shows. */
  private static final int MAX_STEPS = 100;

  private final SafeJsonGenerator json;
  private final SarifRules rules;
  private final boolean snippets;

  SarifResults(SafeJsonGenerator json, SarifRules rules, boolean snippets) {
    this.json = json;
    this.rules = rules;
    this.snippets = snippets;
  }

  void write(SarifFinding finding) throws IOException {
    Observation observation = finding.observation();
    json.writeStartObject();
    json.writeStringField("ruleId", observation.type().id());
    json.writeNumberField("ruleIndex", rules.index(observation.type()));
    json.writeStringField("level", SarifLevels.level(observation.severity()));
    writeMessage(
        SarifText.message(
            finding.packageName() + ": " + observation.message(), MAX_MESSAGE_LENGTH));
    json.writeArrayFieldStart("locations");
    writeMainLocation(finding);
    json.writeEndArray();
    writeRelatedLocations(finding);
    writeCodeFlow(finding);
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("primaryLocationLineHash", finding.fingerprint());
    json.writeEndObject();
    writeProperties(finding);
    json.writeEndObject();
  }

  private void writeMainLocation(SarifFinding finding) throws IOException {
    json.writeStartObject();
    ManifestLine manifest = finding.manifest();
    if (manifest == null) {
      writePlaceInPackage(finding, finding.observation().location(), ownSnippet(finding));
    } else {
      writePlace(manifest.path(), manifest.line(), 0, "");
    }
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("fullyQualifiedName", finding.packageName());
    json.writeStringField("kind", "package");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeRelatedLocations(SarifFinding finding) throws IOException {
    Observation observation = finding.observation();
    List<EvidenceStep> related = new ArrayList<>();
    if (finding.manifest() != null) {
      related.add(new EvidenceStep(observation.location(), "the place in the package"));
    }
    related.addAll(layerSteps(observation));
    related.addAll(observation.steps());
    if (!related.isEmpty()) {
      json.writeArrayFieldStart("relatedLocations");
      int number = 0;
      for (EvidenceStep step : firstOf(related)) {
        json.writeStartObject();
        // Related locations must differ, even where two steps do not.
        json.writeNumberField("id", ++number);
        writeStep(finding, step);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void writeCodeFlow(SarifFinding finding) throws IOException {
    List<EvidenceStep> steps = firstOf(finding.observation().steps());
    if (steps.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("codeFlows");
    json.writeStartObject();
    json.writeArrayFieldStart("threadFlows");
    json.writeStartObject();
    json.writeArrayFieldStart("locations");
    for (EvidenceStep step : steps) {
      json.writeStartObject();
      json.writeObjectFieldStart("location");
      writeStep(finding, step);
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeStep(SarifFinding finding, EvidenceStep step) throws IOException {
    writePlaceInPackage(finding, step.location(), "");
    writeMessage(
        SarifText.message(step.message().isBlank() ? "step" : step.message(), MAX_STEP_LENGTH));
  }

  /** Tells the way through decoded text, from the outermost layer to the observation. */
  private List<EvidenceStep> layerSteps(Observation observation) {
    SourceLocation location = observation.location();
    List<EvidenceStep> steps = new ArrayList<>();
    String outer = "the file";
    for (Layer layer : location.layers()) {
      String where = place(layer.line(), layer.column());
      steps.add(new EvidenceStep(location, layer.codec() + " in " + outer + where));
      outer = "the text decoded from " + layer.codec();
    }
    if (!steps.isEmpty()) {
      String message = "found in " + outer + place(location.line(), location.column());
      boolean quoted = snippets && !observation.snippet().isBlank();
      steps.add(
          new EvidenceStep(location, quoted ? message + ": " + observation.snippet() : message));
    }
    return steps;
  }

  private static String place(int line, int column) {
    if (line == 0) {
      return "";
    }
    return " at line " + line + (column == 0 ? "" : ", column " + column);
  }

  private static List<EvidenceStep> firstOf(List<EvidenceStep> steps) {
    return steps.subList(0, Math.min(MAX_STEPS, steps.size()));
  }

  private void writePlaceInPackage(SarifFinding finding, SourceLocation location, String snippet)
      throws IOException {
    String member = location.member();
    String path = member.isEmpty() ? SarifFinding.archiveName(finding.report()) : member;
    if (location.layers().isEmpty()) {
      writePlace(path, location.line(), location.column(), snippet);
    } else {
      Layer outermost = location.layers().get(0);
      writePlace(path, outermost.line(), outermost.column(), snippet);
    }
  }

  private void writePlace(String path, int line, int column, String snippet) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", SarifText.uri(path));
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", Math.max(1, line));
    if (column > 0) {
      json.writeNumberField("startColumn", column);
    }
    if (!snippet.isEmpty()) {
      json.writeObjectFieldStart("snippet");
      json.writeStringField("text", snippet);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Returns the source text at the main location, or nothing if that is another text. */
  private String ownSnippet(SarifFinding finding) {
    Observation observation = finding.observation();
    boolean decoded = !observation.location().layers().isEmpty();
    return snippets && !decoded ? SecretMask.mask(observation.snippet()) : "";
  }

  private void writeMessage(String text) throws IOException {
    json.writeObjectFieldStart("message");
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private void writeProperties(SarifFinding finding) throws IOException {
    Observation observation = finding.observation();
    PackageReport report = finding.report();
    json.writeObjectFieldStart("properties");
    json.writeStringField("severity", observation.severity().id());
    json.writeShareField("confidence", observation.confidence());
    json.writeStringField("moment", observation.moment().id());
    json.writeOptionalField("source", report.source());
    json.writeOptionalField("sha256", report.sha256());
    json.writeStringField("verdict", report.verdict().status().id());
    json.writeShareField("score", report.verdict().score());
    json.writeBooleanField("located", finding.located());
    json.writeEndObject();
  }
}
