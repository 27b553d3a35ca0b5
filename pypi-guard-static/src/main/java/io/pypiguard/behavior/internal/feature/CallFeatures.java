package io.pypiguard.behavior.internal.feature;

import io.pypiguard.behavior.internal.knowledge.HostTrait;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.rule.Effect;
import io.pypiguard.statics.internal.Measures;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many calls do what, unasked and asked, and how many go to suspicious hosts. */
final class CallFeatures {

  private static final String HOSTS = "suspicious-url-calls";

  private static final Map<String, Set<Role>> CLASSES =
      Map.of(
          "calls-network", Roles.NETWORK,
          "calls-process", Roles.PROCESS,
          "calls-code", Roles.CODE,
          "calls-native", Roles.NATIVE,
          "calls-file-read", Roles.FILE_READ,
          "calls-file-write", Roles.FILE_WRITE,
          "calls-delete", Roles.DELETE,
          "calls-facts", Roles.FACTS,
          "calls-capture", Roles.CAPTURE,
          "calls-decode", Roles.DECODE);

  private CallFeatures() {}

  static void measure(List<Effect> effects, Measures measures) {
    PlaceCounts counts = new PlaceCounts();
    for (Effect effect : effects) {
      String when = effect.isUnasked() ? "-unasked" : "-asked";
      CLASSES.forEach(
          (name, roles) -> {
            if (roles.contains(effect.role())) {
              counts.add(name + when, effect.event().place());
            }
          });
      if (effect.destinations().stream().anyMatch(HostTrait.SUSPICIOUS::of)) {
        counts.add(HOSTS + when, effect.event().place());
      }
    }
    for (String when : List.of("-unasked", "-asked")) {
      measures.log(HOSTS + when, counts.of(HOSTS + when));
      for (String name : CLASSES.keySet()) {
        if (measures.has(name + when)) {
          measures.log(name + when, counts.of(name + when));
        }
      }
    }
  }
}
