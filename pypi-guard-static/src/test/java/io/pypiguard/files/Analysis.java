package io.pypiguard.files;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs one analyzer on one package. */
final class Analysis {

  private Analysis() {}

  static List<Observation> of(PackageAnalyzer analyzer, PackageBuilder builder) {
    return of(analyzer, builder.artifact());
  }

  static List<Observation> of(PackageAnalyzer analyzer, PackageArtifact artifact) {
    List<Observation> observations = new ArrayList<>();
    ScanContext context = ScanContext.start(artifact, Duration.ofMinutes(5));
    try {
      analyzer.analyze(artifact, context, observations::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return observations;
  }
}
