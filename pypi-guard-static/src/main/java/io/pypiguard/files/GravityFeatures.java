package io.pypiguard.files;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.Severity;
import io.pypiguard.statics.internal.Measures;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How grave what each analyzer of files observed is. */
final class GravityFeatures {

  private static final Map<String, String> FEATURE_OF_TYPE = featureOfType();

  private GravityFeatures() {}

  private static Map<String, String> featureOfType() {
    Map<String, PackageAnalyzer> analyzers = new LinkedHashMap<>();
    analyzers.put("archive-worst", new ArchiveAnalyzer());
    analyzers.put("bytecode-worst", new CompiledOnlyAnalyzer());
    analyzers.put("formats-worst", new FormatAnalyzer());
    analyzers.put("hidden-source-worst", new HiddenSourceAnalyzer());
    analyzers.put("layout-worst", new LayoutAnalyzer());
    analyzers.put("placement-worst", new PlacementAnalyzer());
    analyzers.put("programs-worst", new EmbeddedExecutableAnalyzer());
    analyzers.put("startup-worst", new StartupHookAnalyzer());
    Map<String, String> features = new LinkedHashMap<>();
    analyzers.forEach(
        (feature, analyzer) -> {
          for (ObservationType type : analyzer.types()) {
            features.put(type.id(), feature);
          }
        });
    return features;
  }

  static void measure(List<Observation> observations, Measures measures) {
    Map<String, Integer> gravest = new HashMap<>();
    for (Observation observation : observations) {
      String feature = FEATURE_OF_TYPE.get(observation.type().id());
      if (feature != null) {
        gravest.merge(feature, rank(observation.severity()), Math::max);
      }
    }
    FEATURE_OF_TYPE.values().stream()
        .distinct()
        .forEach(feature -> measures.number(feature, gravest.getOrDefault(feature, 0)));
  }

  private static int rank(Severity severity) {
    return switch (severity) {
      case INFO -> 1;
      case LOW -> 2;
      case MEDIUM -> 3;
      case HIGH -> 4;
      case CRITICAL -> 5;
    };
  }
}
