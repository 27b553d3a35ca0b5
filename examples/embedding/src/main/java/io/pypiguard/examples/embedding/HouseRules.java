package io.pypiguard.examples.embedding;

import io.pypiguard.analysis.Observation;
import io.pypiguard.classify.Classification;
import io.pypiguard.classify.Contribution;
import io.pypiguard.classify.PackageClassifier;
import io.pypiguard.feature.FeatureVector;
import java.util.ArrayList;
import java.util.List;

/**
 * The house's own judgement: a public package with an internal name is an attack, and the more so
 * if it is mostly code.
 */
public final class HouseRules implements PackageClassifier {

  private static final double BASELINE = -6;
  private static final double NAME = 9;
  private static final double MOSTLY_CODE = 1;

  /** Makes a classifier. */
  public HouseRules() {}

  @Override
  public String id() {
    return "house-rules";
  }

  @Override
  public Classification classify(List<Observation> observations, FeatureVector features) {
    List<Contribution> contributions = new ArrayList<>();
    for (Observation observation : observations) {
      if (observation.type().equals(InternalNameAnalyzer.INTERNAL_NAME)) {
        contributions.add(new Contribution(observation.type().id(), NAME, observation.message()));
      }
    }
    String share = ScriptShareExtractor.SCRIPT_SHARE;
    // Another engine may have switched the extractor off.
    if (features.schema().contains(share) && features.value(share).orElse(0) > 0.5) {
      contributions.add(new Contribution(share, MOSTLY_CODE, "it is mostly code"));
    }
    return Classification.ofLogOdds(id(), BASELINE, contributions);
  }
}
