package io.pypiguard.behavior.internal.feature;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.behavior.internal.rule.Facts;
import io.pypiguard.feature.Feature;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.statics.internal.FeatureTable;
import io.pypiguard.statics.internal.Measures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All features of code. */
public final class CodeFeatures {

  static final String FAMILY = "code";

  private static final FeatureSchema SCHEMA = readSchema();

  /** How the names of the other features begin that tell what was recognised. */
  private static final List<String> RECOGNISED =
      List.of(FAMILY + ".flow-", FAMILY + ".order-", FAMILY + ".worst-");

  private CodeFeatures() {}

  /** Returns the features, with their meanings and ranges. */
  public static FeatureSchema schema() {
    return SCHEMA;
  }

  /** Returns the ids of the features that tell what was recognised, and not how source looks. */
  public static Set<String> recognised() {
    Set<String> behaviors =
        BehaviorFeatures.features().stream().map(Feature::id).collect(Collectors.toSet());
    return SCHEMA.features().stream()
        .map(Feature::id)
        .filter(id -> behaviors.contains(id) || RECOGNISED.stream().anyMatch(id::startsWith))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Measures a package. Without Python nothing can be measured.
   *
   * @param artifact the package
   * @param observations what the analyzers saw
   * @param context the scan
   * @return a vector over {@link #schema}
   * @throws IOException if a member cannot be read
   */
  public static FeatureVector measure(
      PackageArtifact artifact, List<Observation> observations, ScanContext context)
      throws IOException {
    Facts facts = context.get(Facts.DERIVATION);
    Measures measures = new Measures(SCHEMA, FAMILY);
    if (!facts.units().isEmpty()) {
      BehaviorFeatures.measure(observations, measures);
      FlowFeatures.measure(facts.all(), measures);
      CallFeatures.measure(facts.all(), measures);
      ReachFeatures.measure(facts, measures);
      SourceWalk walk = SourceWalk.over(facts.units(), context);
      walk.measure(measures);
      OrderFeatures.measure(facts.all(), walk.functions(), measures);
      SetupFeatures.measure(artifact, facts.units(), measures);
    }
    return measures.vector();
  }

  private static FeatureSchema readSchema() {
    List<Feature> features = new ArrayList<>(BehaviorFeatures.features());
    features.addAll(FeatureTable.read(CodeFeatures.class, "features.tsv", FAMILY));
    return FeatureSchema.of(features);
  }
}
