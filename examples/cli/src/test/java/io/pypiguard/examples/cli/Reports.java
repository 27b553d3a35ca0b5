package io.pypiguard.examples.cli;

import io.pypiguard.PackageReport;
import io.pypiguard.Verdict;
import io.pypiguard.VerdictStatus;
import io.pypiguard.analysis.Observation;
import io.pypiguard.artifact.ArchiveFormat;
import io.pypiguard.artifact.ArtifactKind;
import io.pypiguard.artifact.PackageCoordinates;
import io.pypiguard.feature.FeatureVector;
import java.util.List;

/** Reports made by hand, for texts that no engine gives on demand. */
final class Reports {

  private Reports() {}

  static PackageReport benign(String source) {
    return report(source, "demo", VerdictStatus.BENIGN, List.of(), List.of());
  }

  static PackageReport malicious(String source, List<Observation> observations) {
    return report(source, "demo", VerdictStatus.MALICIOUS, List.of(), observations);
  }

  static PackageReport report(
      String source,
      String name,
      VerdictStatus status,
      List<String> reasons,
      List<Observation> observations) {
    double score = status == VerdictStatus.MALICIOUS ? 0.99 : 0.01;
    return new PackageReport(
        source,
        1000,
        "0".repeat(64),
        ArtifactKind.SDIST,
        ArchiveFormat.TAR_GZIP,
        new PackageCoordinates(name, "1.0"),
        new Verdict(status, score, "enterprise", List.of(), reasons),
        observations,
        FeatureVector.empty(),
        List.of(),
        List.of());
  }
}
