package io.pypiguard.behavior.internal.feature;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.behavior.internal.rule.Behaviors;
import io.pypiguard.feature.Feature;
import io.pypiguard.statics.internal.Measures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How grave each behaviour is, apart for what takes effect unasked and what somebody calls for. */
final class BehaviorFeatures {

  private static final String ASKED = "-asked";
  private static final String UNASKED = "-unasked";
  private static final String WORST = "worst";
  private static final int GRAVEST = 5;

  /** Ids of what is reported; behaviours may share one. */
  private static final List<String> TYPES =
      Behaviors.types().stream().map(ObservationType::id).distinct().toList();

  private BehaviorFeatures() {}

  static List<Feature> features() {
    List<Feature> features = new ArrayList<>();
    for (String type : TYPES) {
      features.add(
          feature(type, UNASKED, "unasked: at install, at the start of Python, at import"));
      features.add(feature(type, ASKED, "if somebody calls for it, or at a time not known"));
    }
    return features;
  }

  private static Feature feature(String type, String suffix, String when) {
    return new Feature(
        CodeFeatures.FAMILY + "." + type + suffix,
        "gravest observation of " + type + " " + when + "; 0 none, 1 info to 5 critical",
        0,
        GRAVEST,
        Feature.Forgeability.MODERATE);
  }

  static void measure(List<Observation> observations, Measures measures) {
    Map<String, Integer> gravest = new HashMap<>();
    for (Observation observation : observations) {
      String suffix = isUnasked(observation.moment()) ? UNASKED : ASKED;
      String name = observation.type().id() + suffix;
      if (TYPES.contains(observation.type().id())) {
        int rank = rank(observation.severity());
        gravest.merge(name, rank, Math::max);
        gravest.merge(WORST + suffix, rank, Math::max);
      }
    }
    for (String suffix : List.of(ASKED, UNASKED)) {
      measures.number(WORST + suffix, gravest.getOrDefault(WORST + suffix, 0));
      for (String type : TYPES) {
        String name = type + suffix;
        measures.number(name, gravest.getOrDefault(name, 0));
      }
    }
  }

  private static int rank(Severity severity) {
    return switch (severity) {
      case INFO -> 1;
      case LOW -> 2;
      case MEDIUM -> 3;
      case HIGH -> 4;
      case CRITICAL -> GRAVEST;
    };
  }

  private static boolean isUnasked(Moment moment) {
    return moment.compareTo(Moment.IMPORT) <= 0;
  }
}
