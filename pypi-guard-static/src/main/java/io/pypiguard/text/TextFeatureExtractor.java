package io.pypiguard.text;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.feature.FeatureExtractor;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.text.internal.TextFacts;
import io.pypiguard.text.internal.TextFeatures;
import java.io.IOException;
import java.util.List;

/**
 * Measures the texts of a package: the family {@code text} of features.
 *
 * <p>It looks at the description, at comments, docstrings and names of the Python source, and holds
 * what the summary claims against what the code does unasked. Lengths enter as logarithms.
 */
public final class TextFeatureExtractor implements FeatureExtractor {

  /** Makes one; it keeps no state. */
  public TextFeatureExtractor() {}

  @Override
  public String id() {
    return "text-features";
  }

  @Override
  public FeatureSchema schema() {
    return TextFeatures.schema();
  }

  @Override
  public FeatureVector extract(
      PackageArtifact artifact, List<Observation> observations, ScanContext context)
      throws IOException {
    return TextFeatures.measure(artifact, context.get(TextFacts.DERIVATION));
  }
}
