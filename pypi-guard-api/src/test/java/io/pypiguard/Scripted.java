package io.pypiguard;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.classify.Classification;
import io.pypiguard.classify.Contribution;
import io.pypiguard.classify.PackageClassifier;
import io.pypiguard.feature.Feature;
import io.pypiguard.feature.Feature.Forgeability;
import io.pypiguard.feature.FeatureExtractor;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Components that do what a test tells them, and packages to try them on. */
final class Scripted {

  static final ObservationType FACT =
      ObservationType.of("fact", Severity.LOW, "A fact", "Something that a test says.");

  static final ObservationType CUT_SHORT =
      ObservationType.ofLimit("cut-short", Severity.LOW, "Cut short", "Something was not read.");

  private Scripted() {}

  /** What an analyzer does. */
  interface Script {
    void run(
        PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations)
        throws IOException, InterruptedException;
  }

  /** Returns an analyzer that reports {@link #FACT} and {@link #CUT_SHORT} only. */
  static PackageAnalyzer analyzer(String id, Script script) {
    return new PackageAnalyzer() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public List<ObservationType> types() {
        return List.of(FACT, CUT_SHORT);
      }

      @Override
      public void analyze(
          PackageArtifact artifact, ScanContext context, Consumer<? super Observation> observations)
          throws IOException {
        try {
          script.run(artifact, context, observations);
        } catch (InterruptedException e) {
          throw new IOException("interrupted", e);
        }
      }
    };
  }

  /** Returns an analyzer that reports one fact. */
  static PackageAnalyzer reporting(String id, String message) {
    return analyzer(id, (artifact, context, observations) -> observations.accept(fact(message)));
  }

  /** Returns an extractor with one feature, whose value is the number of observations. */
  static FeatureExtractor counting(String id, String feature) {
    FeatureSchema schema =
        FeatureSchema.of(
            List.of(
                new Feature(
                    feature,
                    "Number of observations.",
                    0,
                    Double.POSITIVE_INFINITY,
                    Forgeability.EASY)));
    return new FeatureExtractor() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public FeatureSchema schema() {
        return schema;
      }

      @Override
      public FeatureVector extract(
          PackageArtifact artifact, List<Observation> observations, ScanContext context) {
        return FeatureVector.builder(schema).set(feature, observations.size()).build();
      }
    };
  }

  /** Returns a classifier with a fixed score. */
  static PackageClassifier scoring(String id, double score) {
    return classifier(
        id, new Classification(id, score, 0, List.of(new Contribution("fact", 1, "says " + id))));
  }

  static PackageClassifier classifier(String id, Classification answer) {
    return new PackageClassifier() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public Classification classify(List<Observation> observations, FeatureVector features) {
        return answer;
      }
    };
  }

  static Observation fact(String message) {
    return Observation.of(FACT, SourceLocation.wholePackage(), message);
  }

  /** Returns an engine without discovered components. */
  static PypiGuard.Builder engine() {
    return PypiGuard.builder().withoutDiscovery();
  }

  /** Returns the archive of an honest package. */
  static byte[] wheel() {
    return PackageBuilder.wheel("demo", "1.0").file("demo/__init__.py", "import os\n").build();
  }

  static PackageReport scan(PypiGuard.Builder engine) {
    return engine.build().analyze(wheel(), "demo-1.0-py3-none-any.whl");
  }
}
