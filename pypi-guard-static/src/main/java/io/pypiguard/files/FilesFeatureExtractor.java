package io.pypiguard.files;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.feature.FeatureExtractor;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.statics.internal.FeatureTable;
import io.pypiguard.statics.internal.Measures;
import java.io.IOException;
import java.util.List;

/**
 * Measures what files a package has: the family {@code files} of features.
 *
 * <p>What counts is what kinds of files there are, how a project is kept, where files land and how
 * grave what the analyzers of files observed is. Sizes and counts enter as shares, so that size
 * alone decides nothing. What a kind of package cannot have is missing: a wheel has no {@code
 * setup.py}.
 */
public final class FilesFeatureExtractor implements FeatureExtractor {

  private static final String FAMILY = "files";

  private static final FeatureSchema SCHEMA =
      FeatureSchema.of(FeatureTable.read(FilesFeatureExtractor.class, "features.tsv", FAMILY));

  /** Makes one; it keeps no state. */
  public FilesFeatureExtractor() {}

  @Override
  public String id() {
    return "files-features";
  }

  @Override
  public FeatureSchema schema() {
    return SCHEMA;
  }

  @Override
  public FeatureVector extract(
      PackageArtifact artifact, List<Observation> observations, ScanContext context)
      throws IOException {
    List<FileFact> files =
        context.get(FileFacts.DERIVATION).files().stream()
            .filter(file -> file.member().depth() == 0)
            .toList();
    Measures measures = new Measures(SCHEMA, FAMILY);
    if (!files.isEmpty()) {
      KindFeatures.measure(files, measures);
      UpkeepFeatures.measure(artifact, files, measures);
      PlaceFeatures.measure(artifact, files, context, measures);
      ContentFeatures.measure(files, measures);
      GravityFeatures.measure(observations, measures);
    }
    return measures.vector();
  }
}
