package io.pypiguard.behavior;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The features of the code of a package.
 *
 * @param vector all of them
 */
record CodeFeatures(FeatureVector vector) {

  /** Measures a package. */
  static CodeFeatures of(PackageBuilder builder) {
    PackageArtifact artifact = builder.artifact();
    ScanContext context = ScanContext.start(artifact, Duration.ofMinutes(5));
    List<Observation> observations = new ArrayList<>();
    try {
      new BehaviorAnalyzer().analyze(artifact, context, observations::add);
      return new CodeFeatures(new CodeFeatureExtractor().extract(artifact, observations, context));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Measures a wheel whose only module holds some lines. */
  static CodeFeatures ofModule(String... lines) {
    return of(PackageBuilder.wheel("demo", "1.0").file("demo/__init__.py", source(lines)));
  }

  /** Measures a source distribution whose {@code setup.py} holds some lines. */
  static CodeFeatures ofSetup(String... lines) {
    return of(PackageBuilder.sdist("demo", "1.0").file("setup.py", source(lines)));
  }

  static String source(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  /** Returns a feature that must have been measured. */
  double value(String name) {
    return find(name).orElseThrow(() -> new AssertionError(name + " is missing"));
  }

  /** Returns a feature if it was measured. */
  OptionalDouble find(String name) {
    return vector.value("code." + name);
  }
}
