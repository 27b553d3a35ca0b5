package io.pypiguard.report;

import io.pypiguard.PackageReport;
import io.pypiguard.VerdictStatus;
import io.pypiguard.classify.Classification;
import io.pypiguard.classify.Contribution;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The verdicts of a SARIF run, for the run's properties: how many packages got which, and what
 * moved the scores of those that are suspicious or malicious. Of very many packages those with the
 * highest scores are explained.
 */
final class SarifVerdicts {

  private static final int MAX_PACKAGES = 1000;
  private static final int MAX_CONTRIBUTIONS = 6;
  private static final int MAX_REASON_LENGTH = 300;

  private static final Comparator<Explained> LOUDEST_FIRST =
      Comparator.comparingDouble((Explained explained) -> explained.report().verdict().score())
          .reversed();

  private final Map<VerdictStatus, Integer> counts = new EnumMap<>(VerdictStatus.class);
  private final List<Explained> packages = new ArrayList<>();
  private int leftOut;

  /** What is said about a package. */
  private record Explained(PackageReport report, boolean located) {}

  SarifVerdicts() {
    for (VerdictStatus status : VerdictStatus.values()) {
      counts.put(status, 0);
    }
  }

  /** Adds the verdict on a package, of which only the summary may be kept. */
  void add(PackageReport report, PackageReport summary) {
    VerdictStatus status = report.verdict().status();
    counts.merge(status, 1, Integer::sum);
    if (status.isAlarm()) {
      packages.add(new Explained(summary, report.hasLocatedEvidence()));
      if (packages.size() == 2 * MAX_PACKAGES) {
        keepLoudest();
      }
    }
  }

  private void keepLoudest() {
    packages.sort(LOUDEST_FIRST);
    if (packages.size() > MAX_PACKAGES) {
      leftOut += packages.size() - MAX_PACKAGES;
      packages.subList(MAX_PACKAGES, packages.size()).clear();
    }
  }

  /** Writes the properties of the run. */
  void write(SafeJsonGenerator json) throws IOException {
    keepLoudest();
    json.writeObjectFieldStart("properties");
    json.writeObjectFieldStart("verdicts");
    for (Map.Entry<VerdictStatus, Integer> count : counts.entrySet()) {
      json.writeNumberField(count.getKey().id(), count.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("packages");
    for (Explained explained : packages) {
      write(explained, json);
    }
    json.writeEndArray();
    json.writeNumberField("packagesLeftOut", leftOut);
    json.writeEndObject();
  }

  private static void write(Explained explained, SafeJsonGenerator json) throws IOException {
    PackageReport report = explained.report();
    json.writeStartObject();
    json.writeStringField("package", SarifFinding.packageName(report));
    json.writeOptionalField("source", report.source());
    json.writeOptionalField("sha256", report.sha256());
    json.writeStringField("verdict", report.verdict().status().id());
    json.writeShareField("score", report.verdict().score());
    json.writeBooleanField("located", explained.located());
    Optional<Classification> decisive = report.decisive();
    if (decisive.isPresent()) {
      json.writeStringField("classifier", decisive.get().classifier());
      json.writeDecimalField("baseline", decisive.get().baseline());
    }
    writeContributions(report.verdict().contributions(), json);
    json.writeEndObject();
  }

  /** Writes what moved the score most, and the sum of the rest, so that all adds up. */
  private static void writeContributions(List<Contribution> contributions, SafeJsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("contributions");
    for (Contribution contribution : contributions.stream().limit(MAX_CONTRIBUTIONS).toList()) {
      json.writeStartObject();
      json.writeStringField("source", contribution.source());
      json.writeDecimalField("amount", contribution.amount());
      json.writeOptionalField(
          "reason", SarifText.message(contribution.reason(), MAX_REASON_LENGTH));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeDecimalField(
        "otherContributions",
        contributions.stream().skip(MAX_CONTRIBUTIONS).mapToDouble(Contribution::amount).sum());
  }
}
