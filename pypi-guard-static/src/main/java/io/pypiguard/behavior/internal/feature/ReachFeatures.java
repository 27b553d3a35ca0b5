package io.pypiguard.behavior.internal.feature;

import io.pypiguard.analysis.Moment;
import io.pypiguard.behavior.internal.program.Zone;
import io.pypiguard.behavior.internal.rule.Effect;
import io.pypiguard.behavior.internal.rule.Facts;
import io.pypiguard.behavior.internal.value.Unit;
import io.pypiguard.statics.internal.Measures;
import java.util.List;

/** What part of the calls is reached when, and what part is made in text that is decoded first. */
final class ReachFeatures {

  private static final String ALL = "all";

  private static final List<String> SHARES =
      List.of(
          "reach-unasked-share",
          "reach-install-share",
          "reach-unconditional-share",
          "reach-aside-share",
          "layers-calls-share");

  private ReachFeatures() {}

  static void measure(Facts facts, Measures measures) {
    calls(facts, measures);
    layers(facts, measures);
    measures.number("followed-not-to-end", facts.trace().limits().size());
  }

  private static void calls(Facts facts, Measures measures) {
    PlaceCounts counts = new PlaceCounts();
    for (Effect effect : facts.all()) {
      count(counts, ALL, true, effect);
      count(counts, "reach-unasked-share", effect.isUnasked(), effect);
      count(counts, "reach-install-share", effect.event().moment() == Moment.INSTALL, effect);
      count(counts, "reach-unconditional-share", effect.event().unconditional(), effect);
      count(counts, "reach-aside-share", isAside(effect.event().zone()), effect);
      count(counts, "layers-calls-share", isInLayer(effect), effect);
    }
    for (String name : SHARES) {
      measures.share(name, counts.of(name), counts.of(ALL));
    }
  }

  private static void count(PlaceCounts counts, String name, boolean holds, Effect effect) {
    if (holds) {
      counts.add(name, effect.event().place());
    }
  }

  private static boolean isInLayer(Effect effect) {
    return !effect.event().place().unit().layers().isEmpty();
  }

  private static boolean isAside(Zone zone) {
    return zone == Zone.TEST || zone == Zone.DOCUMENTATION || zone == Zone.EXAMPLE;
  }

  private static void layers(Facts facts, Measures measures) {
    int deepest = 0;
    int texts = 0;
    long hidden = 0;
    long all = 0;
    for (Unit unit : facts.units()) {
      int depth = unit.layers().size();
      int length = unit.tree().source().length();
      deepest = Math.max(deepest, depth);
      texts += depth > 0 ? 1 : 0;
      hidden += depth > 0 ? length : 0;
      all += length;
    }
    measures.number("layers-deepest", deepest);
    measures.log("layers-texts", texts);
    measures.share("layers-source-share", hidden, all);
  }
}
