package io.pypiguard.metadata;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.feature.FeatureExtractor;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.metadata.internal.check.MetadataFacts;
import io.pypiguard.metadata.internal.check.Subjects;
import java.io.IOException;
import java.util.List;

/**
 * Measures what a package says about itself: the family {@code metadata} of features.
 *
 * <p>The features are those of the merged {@link ProjectMetadata}, so that it does not matter which
 * build tool or which version of the metadata a package uses. What a package has no place for, as a
 * wheel has none for a {@code setup.py}, is missing.
 */
public final class MetadataFeatureExtractor implements FeatureExtractor {

  /** Makes one; it keeps no state. */
  public MetadataFeatureExtractor() {}

  @Override
  public String id() {
    return "metadata-features";
  }

  @Override
  public FeatureSchema schema() {
    return Subjects.schema();
  }

  @Override
  public FeatureVector extract(
      PackageArtifact artifact, List<Observation> observations, ScanContext context)
      throws IOException {
    return Subjects.measure(context.get(MetadataFacts.DERIVATION));
  }
}
