package io.pypiguard.behavior.internal.feature;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.Severity;
import io.pypiguard.feature.Feature;
import io.pypiguard.statics.internal.Measures;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How grave each kind of behaviour is, where it matters apart for what takes effect unasked and
 * what somebody calls for. The table {@code behaviors.tsv} says which behaviours make up a kind.
 */
final class BehaviorFeatures {

  private static final String ASKED = "-asked";
  private static final String UNASKED = "-unasked";
  private static final String WORST = "worst";
  private static final int GRAVEST = 5;

  private static final Map<String, Kind> KINDS = kinds();

  private BehaviorFeatures() {}

  /**
   * What features tell of a behaviour.
   *
   * @param name their name
   * @param byMoment whether there is one for each kind of moment
   */
  private record Kind(String name, boolean byMoment) {

    String feature(String suffix) {
      return byMoment ? name + suffix : name;
    }
  }

  private static Map<String, Kind> kinds() {
    return ResourceTable.read(BehaviorFeatures.class, "behaviors.tsv", 3).stream()
        .collect(
            Collectors.toUnmodifiableMap(
                row -> row.get(0), row -> new Kind(row.get(1), row.get(2).equals("both"))));
  }

  /** Returns the ids of all behaviours that the features tell of. */
  static Set<String> behaviors() {
    return KINDS.keySet();
  }

  static List<Feature> features() {
    Map<String, List<String>> members = new TreeMap<>();
    KINDS.forEach(
        (behavior, kind) ->
            members.computeIfAbsent(kind.name(), name -> new ArrayList<>()).add(behavior));
    List<Feature> features = new ArrayList<>();
    for (Kind kind : Set.copyOf(KINDS.values())) {
      String what = String.join(", ", new TreeSet<>(members.getOrDefault(kind.name(), List.of())));
      if (kind.byMoment()) {
        features.add(
            feature(
                kind.feature(UNASKED),
                what + " unasked: at install, at the start of Python, at import"));
        features.add(
            feature(
                kind.feature(ASKED), what + " if somebody calls for it, or at a time not known"));
      } else {
        features.add(feature(kind.name(), what));
      }
    }
    return features;
  }

  private static Feature feature(String name, String what) {
    return new Feature(
        CodeFeatures.FAMILY + "." + name,
        "gravest observation of " + what + "; 0 none, 1 info to 5 critical",
        0,
        GRAVEST,
        Feature.Forgeability.MODERATE);
  }

  static void measure(List<Observation> observations, Measures measures) {
    Map<String, Integer> gravest = new HashMap<>();
    for (Observation observation : observations) {
      Kind kind = KINDS.get(observation.type().id());
      if (kind != null) {
        String suffix = isUnasked(observation.moment()) ? UNASKED : ASKED;
        int rank = rank(observation.severity());
        gravest.merge(kind.feature(suffix), rank, Math::max);
        gravest.merge(WORST + suffix, rank, Math::max);
      }
    }
    for (String suffix : List.of(ASKED, UNASKED)) {
      measures.number(WORST + suffix, gravest.getOrDefault(WORST + suffix, 0));
      for (Kind kind : KINDS.values()) {
        String name = kind.feature(suffix);
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
