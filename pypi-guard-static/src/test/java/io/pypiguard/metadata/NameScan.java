package io.pypiguard.metadata;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs an analyzer of names, or measures names. */
final class NameScan {

  private static final Duration TIME = Duration.ofMinutes(5);

  private NameScan() {}

  /** Returns type and severity of each observation, as {@code imitated-name medium}. */
  static List<String> findings(PackageAnalyzer analyzer, PackageBuilder builder) {
    return observations(analyzer, builder).stream()
        .map(observation -> observation.type().id() + " " + observation.severity().id())
        .toList();
  }

  static List<Observation> observations(PackageAnalyzer analyzer, PackageBuilder builder) {
    PackageArtifact artifact = builder.artifact();
    List<Observation> observations = new ArrayList<>();
    try {
      analyzer.analyze(artifact, ScanContext.start(artifact, TIME), observations::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return observations;
  }

  static FeatureVector features(PackageBuilder builder) {
    PackageArtifact artifact = builder.artifact();
    try {
      return new NameFeatureExtractor()
          .extract(artifact, List.of(), ScanContext.start(artifact, TIME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
