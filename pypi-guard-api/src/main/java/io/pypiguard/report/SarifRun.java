package io.pypiguard.report;

import io.pypiguard.ComponentOutcome;
import io.pypiguard.PackageReport;
import io.pypiguard.Verdict;
import io.pypiguard.VerdictStatus;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.classify.Contribution;
import io.pypiguard.feature.FeatureVector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What goes into a SARIF run: collected first, since rules are numbered over all reports and the
 * gravest results come first. Keeps at most twice the findings that a run may have.
 */
final class SarifRun {

  /** Most results that GitHub takes in one run. */
  static final int MAX_RESULTS = 25_000;

  private static final int MAX_NOTIFICATIONS = 500;
  private static final int MAX_NOTIFICATION_LENGTH = 500;
  private static final int MAX_NAMED_CONTRIBUTIONS = 3;

  private static final ObservationType SCORED =
      ObservationType.of(
          "scored-without-observation",
          Severity.HIGH,
          "Package is called suspicious or malicious by its features alone",
          "No single place of the package stands for it, but its measured features together are"
              + " those of malicious packages.");

  private static final Comparator<SarifFinding> GRAVEST_FIRST =
      Comparator.comparing(finding -> finding.observation().severity(), Comparator.reverseOrder());

  private final ReportOptions options;
  private final SarifVerdicts verdicts = new SarifVerdicts();
  private final List<SarifFinding> findings = new ArrayList<>();
  private final List<SarifNotification> notifications = new ArrayList<>();
  private long leftOut;
  private long notificationsLeftOut;
  private boolean successful = true;

  SarifRun(ReportOptions options) {
    this.options = options;
  }

  void add(PackageReport report) {
    notifyOf(report);

    PackageReport summary = summary(report);
    verdicts.add(report, summary);
    boolean located = report.hasLocatedEvidence();
    ManifestLine manifest = options.manifest(report).orElse(null);
    SarifFingerprints fingerprints = new SarifFingerprints(report);
    for (Observation observation : observations(report)) {
      String fingerprint = fingerprints.next(observation);
      findings.add(new SarifFinding(summary, located, manifest, observation, fingerprint));
      if (findings.size() == 2 * MAX_RESULTS) {
        keepGravest();
      }
    }
  }

  /** Returns the findings, the gravest first, and those of one severity as they came. */
  List<SarifFinding> findings() {
    keepGravest();
    return findings;
  }

  /** Returns how many findings were dropped; to be asked for after {@link #findings()}. */
  long leftOut() {
    return leftOut;
  }

  /** Returns what went wrong, in the order of the packages. */
  List<SarifNotification> notifications() {
    if (notificationsLeftOut == 0) {
      return notifications;
    }
    List<SarifNotification> all = new ArrayList<>(notifications);
    all.add(
        new SarifNotification(
            "warning", notificationsLeftOut + " more notifications are left out"));
    return all;
  }

  /** Returns the verdicts on all packages. */
  SarifVerdicts verdicts() {
    return verdicts;
  }

  /** Tells whether every package could be looked at and no component failed. */
  boolean isSuccessful() {
    return successful;
  }

  private void keepGravest() {
    findings.sort(GRAVEST_FIRST);
    if (findings.size() > MAX_RESULTS) {
      leftOut += findings.size() - MAX_RESULTS;
      findings.subList(MAX_RESULTS, findings.size()).clear();
    }
  }

  private void notifyOf(PackageReport report) {
    VerdictStatus status = report.verdict().status();
    String level =
        switch (status) {
          case ERROR -> "error";
          case INCOMPLETE -> "warning";
          case BENIGN, SUSPICIOUS, MALICIOUS -> "note";
        };
    successful &= status != VerdictStatus.ERROR;
    for (String reason : report.verdict().reasons()) {
      addNotification(level, SarifFinding.packageName(report) + ": " + reason);
    }
    for (ComponentOutcome outcome : report.outcomes()) {
      if (outcome.status() == ComponentOutcome.Status.COMPLETED) {
        continue;
      }
      boolean failed = outcome.status() == ComponentOutcome.Status.FAILED;
      successful &= !failed;
      addNotification(
          failed ? "error" : "warning",
          "%s: %s %s%s"
              .formatted(
                  SarifFinding.packageName(report),
                  outcome.component(),
                  outcome.status().id(),
                  outcome.message().isEmpty() ? "" : ": " + outcome.message()));
    }
  }

  private void addNotification(String level, String text) {
    if (notifications.size() < MAX_NOTIFICATIONS) {
      String message = SarifText.message(text, MAX_NOTIFICATION_LENGTH);
      notifications.add(new SarifNotification(level, message));
    } else {
      notificationsLeftOut++;
    }
  }

  /** A package that is called malicious must not be missing because nothing points at a place. */
  private static List<Observation> observations(PackageReport report) {
    Verdict verdict = report.verdict();
    if (!verdict.status().isAlarm() || !report.observations().isEmpty()) {
      return report.observations();
    }
    String reasons =
        verdict.contributions().stream()
            .limit(MAX_NAMED_CONTRIBUTIONS)
            .map(Contribution::reason)
            .collect(Collectors.joining("; "));
    String message = "is called " + verdict.status().id() + (reasons.isEmpty() ? "" : ": ");
    return List.of(Observation.of(SCORED, SourceLocation.wholePackage(), message + reasons));
  }

  /**
   * Returns the report without its lists, which would keep every package of a run in memory; of the
   * classifications the one that the verdict follows stays.
   */
  private static PackageReport summary(PackageReport report) {
    return new PackageReport(
        report.source(),
        report.size(),
        report.sha256(),
        report.kind(),
        report.format(),
        report.coordinates(),
        report.verdict(),
        List.of(),
        FeatureVector.empty(),
        report.decisive().stream().toList(),
        List.of());
  }
}
