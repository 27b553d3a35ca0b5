package io.pypiguard.examples.embedding;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.feature.Feature;
import io.pypiguard.feature.FeatureExtractor;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import java.util.List;

/** Measures how much of a package is Python. */
public final class ScriptShareExtractor implements FeatureExtractor {

  static final String SCRIPT_SHARE = "acme.script-share";

  private static final FeatureSchema SCHEMA =
      FeatureSchema.of(
          List.of(
              new Feature(
                  SCRIPT_SHARE,
                  "Python files as a share of all files, from 0 to 1",
                  0,
                  1,
                  Feature.Forgeability.EASY)));

  /** Makes an extractor. */
  public ScriptShareExtractor() {}

  @Override
  public String id() {
    return "script-share";
  }

  @Override
  public FeatureSchema schema() {
    return SCHEMA;
  }

  @Override
  public FeatureVector extract(
      PackageArtifact artifact, List<Observation> observations, ScanContext context) {
    List<Member> files = artifact.members().stream().filter(Member::isFile).toList();
    FeatureVector.Builder vector = FeatureVector.builder(SCHEMA);
    if (!files.isEmpty()) {
      long scripts = files.stream().filter(file -> file.path().endsWith(".py")).count();
      vector.set(SCRIPT_SHARE, (double) scripts / files.size());
    }
    return vector.build();
  }
}
