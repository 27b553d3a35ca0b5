package io.pypiguard.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pypiguard.ComponentOutcome;
import io.pypiguard.PackageReport;
import io.pypiguard.PypiGuard;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class HistoryInScanTest {

  private static final ObservationType SEEN =
      ObservationType.of("history-seen", Severity.INFO, "History", "What the context tells.");

  /** Reports the number of releases that its context knows. */
  private static final class Historian implements PackageAnalyzer {

    @Override
    public String id() {
      return "historian";
    }

    @Override
    public List<ObservationType> types() {
      return List.of(SEEN);
    }

    @Override
    public void analyze(
        PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations) {
      int releases = context.history().releases().size();
      observations.accept(
          Observation.of(SEEN, SourceLocation.wholePackage(), releases + " releases"));
    }
  }

  private static PackageReport scan(PypiGuard.Builder builder) {
    byte[] archive = PackageBuilder.sdist("demo", "1.0").build();
    return builder
        .withoutDiscovery()
        .analyzer(new Historian())
        .build()
        .analyze(archive, "demo-1.0.tar.gz");
  }

  private static PackageHistory history(String version) {
    return new PackageHistory(
        List.of(new PastRelease(version, Instant.EPOCH, false)),
        List.of(),
        -1,
        ProjectStatus.ACTIVE);
  }

  @Test
  void analyzersFindWhatTheSourceTells() {
    PackageReport report =
        scan(PypiGuard.builder().history(coordinates -> history(coordinates.version())));
    assertThat(report.observations())
        .extracting(Observation::message)
        .containsExactly("1 releases");
  }

  @Test
  void withoutASourceNothingIsKnown() {
    PackageReport report = scan(PypiGuard.builder());
    assertThat(report.observations())
        .extracting(Observation::message)
        .containsExactly("0 releases");
    assertThat(report.outcomes())
        .extracting(ComponentOutcome::component)
        .containsExactly("historian");
  }

  @Test
  void aSourceThatFailsCostsTheHistoryAndTheReportSaysSo() {
    PackageReport report =
        scan(
            PypiGuard.builder()
                .history(
                    coordinates -> {
                      throw new IOException("index is down");
                    }));
    assertThat(report.observations()).hasSize(1);
    assertThat(report.outcomes())
        .filteredOn(outcome -> outcome.component().equals("history"))
        .singleElement()
        .satisfies(outcome -> assertThat(outcome.message()).contains("index is down"));
  }

  @Test
  void downloadsAreANumberOrNotKnown() {
    assertThatThrownBy(() -> new PackageHistory(List.of(), List.of(), -2, ProjectStatus.ACTIVE))
        .hasMessage("monthly downloads must be at least -1, were -2");
  }
}
