package io.pypiguard.examples.benchmarks;

import io.pypiguard.PackageReport;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.PackageArtifact;
import java.util.List;
import java.util.function.Consumer;

/** Says of a package that its metadata could be read, which a report does not say by itself. */
final class MetadataProbe implements PackageAnalyzer {

  private static final ObservationType READABLE =
      ObservationType.of(
          "readable-metadata",
          Severity.INFO,
          "Readable metadata",
          "The package has core metadata with a name and a version.");

  @Override
  public String id() {
    return "metadata-probe";
  }

  @Override
  public List<ObservationType> types() {
    return List.of(READABLE);
  }

  @Override
  public void analyze(
      PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations) {
    artifact
        .metadataMember()
        .filter(member -> !artifact.metadata().name().isEmpty())
        .filter(member -> !artifact.metadata().version().isEmpty())
        .map(member -> SourceLocation.of(member.path()))
        .map(location -> Observation.of(READABLE, location, "the metadata can be read"))
        .ifPresent(observations);
  }

  /** Tells whether a scan with this analyzer could read the metadata. */
  static boolean couldRead(PackageReport report) {
    return report.observations().stream()
        .anyMatch(observation -> observation.type().equals(READABLE));
  }
}
