package io.pypiguard.metadata;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.history.PackageHistory;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What analyzer and extractor of metadata make of a package.
 *
 * @param observations what the analyzer reports
 * @param features what the extractor measures
 */
record Observed(List<Observation> observations, FeatureVector features) {

  static Observed of(PackageBuilder builder) {
    return of(builder.artifact(), PackageHistory.unknown());
  }

  static Observed of(PackageArtifact artifact, PackageHistory history) {
    ScanContext context = ScanContext.start(artifact, Duration.ofMinutes(5), history);
    List<Observation> observations = new ArrayList<>();
    try {
      new MetadataAnalyzer().analyze(artifact, context, observations::add);
      FeatureVector features =
          new MetadataFeatureExtractor().extract(artifact, observations, context);
      return new Observed(observations, features);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> types() {
    return observations.stream().map(observation -> observation.type().id()).toList();
  }

  /** Returns a feature by its name without the family; nothing if it is missing. */
  OptionalDouble feature(String name) {
    return features.value("metadata." + name);
  }
}
