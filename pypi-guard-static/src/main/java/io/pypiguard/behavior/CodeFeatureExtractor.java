package io.pypiguard.behavior;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.behavior.internal.feature.CodeFeatures;
import io.pypiguard.feature.FeatureExtractor;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Measures the code of a package: the family {@code code} of features.
 *
 * <p>It uses what the {@linkplain BehaviorAnalyzer analyzer of behaviour} observed, the calls that
 * the package makes when it is run in the mind, and one walk over its syntax trees, decoded layers
 * included. A package without Python has no such features, and a share of nothing is missing. If
 * that analyzer is switched off the features of behaviours are zero, so a model must not be used
 * without it.
 */
public final class CodeFeatureExtractor implements FeatureExtractor {

  /** Makes one; it keeps no state. */
  public CodeFeatureExtractor() {}

  @Override
  public String id() {
    return "code-features";
  }

  /**
   * Returns the features that tell what was recognised: behaviours, and what flows where. They are
   * zero where something is done in a way that no rule knows.
   *
   * @return ids of features
   */
  public static Set<String> recognised() {
    return CodeFeatures.recognised();
  }

  @Override
  public FeatureSchema schema() {
    return CodeFeatures.schema();
  }

  @Override
  public FeatureVector extract(
      PackageArtifact artifact, List<Observation> observations, ScanContext context)
      throws IOException {
    return CodeFeatures.measure(artifact, observations, context);
  }
}
