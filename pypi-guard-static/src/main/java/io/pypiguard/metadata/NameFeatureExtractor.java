package io.pypiguard.metadata;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.feature.FeatureExtractor;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.metadata.internal.impersonation.ImpersonationFacts;
import io.pypiguard.metadata.internal.name.NameFacts;
import io.pypiguard.metadata.internal.name.NameFeatures;
import java.io.IOException;
import java.util.List;

/**
 * Measures what the names in a package resemble, and what it has of other projects: the features
 * {@code metadata.name-…} and {@code metadata.impersonation-…}.
 *
 * <p>It uses what the analyzers of names and impersonation use, not what they reported. Names of
 * the house are no features: a model that was trained elsewhere does not know them.
 */
public final class NameFeatureExtractor implements FeatureExtractor {

  /** Makes one; it keeps no state. */
  public NameFeatureExtractor() {}

  @Override
  public String id() {
    return "name-features";
  }

  @Override
  public FeatureSchema schema() {
    return NameFeatures.schema();
  }

  @Override
  public FeatureVector extract(
      PackageArtifact artifact, List<Observation> observations, ScanContext context)
      throws IOException {
    return NameFeatures.measure(
        context.get(NameFacts.DERIVATION), context.get(ImpersonationFacts.DERIVATION));
  }
}
