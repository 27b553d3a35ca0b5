package io.pypiguard.report;

import io.pypiguard.ComponentOutcome;
import io.pypiguard.PackageReport;
import io.pypiguard.Verdict;
import io.pypiguard.analysis.EvidenceStep;
import io.pypiguard.analysis.Layer;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.classify.Classification;
import io.pypiguard.classify.Contribution;
import io.pypiguard.feature.Feature;
import io.pypiguard.feature.FeatureVector;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The parts of a report as the formats {@code json} and {@code jsonl} write them. */
final class ReportJson {

  private final SafeJsonGenerator json;
  private final ReportOptions options;

  ReportJson(SafeJsonGenerator json, ReportOptions options) {
    this.json = json;
    this.options = options;
  }

  void writeElapsed(PackageReport report) throws IOException {
    Optional<Duration> elapsed = options.elapsed(report);
    if (elapsed.isPresent()) {
      BigDecimal millis =
          BigDecimal.valueOf(elapsed.get().toNanos(), 6).setScale(3, RoundingMode.HALF_EVEN);
      json.writeNumberField("millis", millis);
    }
  }

  void writeVerdict(PackageReport report) throws IOException {
    Verdict verdict = report.verdict();
    json.writeObjectFieldStart("verdict");
    json.writeStringField("status", verdict.status().id());
    json.writeShareField("score", verdict.score());
    json.writeStringField("profile", verdict.profile());
    json.writeBooleanField("located", report.hasLocatedEvidence());
    writeContributions(verdict.contributions());
    writeStrings("reasons", verdict.reasons());
    json.writeEndObject();
  }

  void writeObservations(List<Observation> observations) throws IOException {
    json.writeArrayFieldStart("observations");
    for (Observation observation : observations) {
      writeObservation(observation);
    }
    json.writeEndArray();
  }

  void writeFeatures(FeatureVector features) throws IOException {
    json.writeObjectFieldStart("features");
    for (Feature feature : features.schema().features()) {
      OptionalDouble value = features.value(feature.id());
      // JSON has no infinity.
      if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
        json.writeDecimalField(feature.id(), value.getAsDouble());
      }
    }
    json.writeEndObject();
  }

  void writeClassifications(List<Classification> classifications) throws IOException {
    json.writeArrayFieldStart("classifications");
    for (Classification classification : classifications) {
      json.writeStartObject();
      json.writeStringField("classifier", classification.classifier());
      json.writeShareField("score", classification.score());
      json.writeDecimalField("baseline", classification.baseline());
      writeContributions(classification.contributions());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void writeOutcomes(List<ComponentOutcome> outcomes) throws IOException {
    json.writeArrayFieldStart("outcomes");
    for (ComponentOutcome outcome : outcomes) {
      json.writeStartObject();
      json.writeStringField("component", outcome.component());
      json.writeStringField("status", outcome.status().id());
      json.writeOptionalField("message", SecretMask.mask(outcome.message()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void writeStrings(String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(SecretMask.mask(text));
    }
    json.writeEndArray();
  }

  private void writeObservation(Observation observation) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", observation.type().id());
    json.writeStringField("severity", observation.severity().id());
    json.writeShareField("confidence", observation.confidence());
    json.writeStringField("moment", observation.moment().id());
    writeStrings("attack", observation.type().attack());
    writeLocation(observation.location());
    json.writeStringField("message", SecretMask.mask(observation.message()));
    if (options.snippets()) {
      json.writeOptionalField("snippet", SecretMask.mask(observation.snippet()));
    }
    if (!observation.steps().isEmpty()) {
      writeSteps(observation.steps());
    }
    json.writeEndObject();
  }

  private void writeSteps(List<EvidenceStep> steps) throws IOException {
    json.writeArrayFieldStart("steps");
    for (EvidenceStep step : steps) {
      json.writeStartObject();
      writeLocation(step.location());
      json.writeStringField("message", SecretMask.mask(step.message()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeLocation(SourceLocation location) throws IOException {
    json.writeStringField("member", location.member());
    json.writeNumberField("line", location.line());
    json.writeNumberField("column", location.column());
    json.writeArrayFieldStart("layers");
    for (Layer layer : location.layers()) {
      json.writeStartObject();
      json.writeStringField("codec", layer.codec());
      json.writeNumberField("line", layer.line());
      json.writeNumberField("column", layer.column());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeContributions(List<Contribution> contributions) throws IOException {
    json.writeArrayFieldStart("contributions");
    for (Contribution contribution : contributions) {
      json.writeStartObject();
      json.writeStringField("source", contribution.source());
      json.writeDecimalField("amount", contribution.amount());
      json.writeStringField("reason", SecretMask.mask(contribution.reason()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
