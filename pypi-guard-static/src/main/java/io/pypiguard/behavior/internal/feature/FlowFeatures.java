package io.pypiguard.behavior.internal.feature;

import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.rule.Effect;
import io.pypiguard.behavior.internal.run.Sources;
import io.pypiguard.behavior.internal.value.Origin;
import io.pypiguard.statics.internal.Measures;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What flows where: from classes of sources to classes of sinks. */
final class FlowFeatures {

  private static final Map<String, Set<Role>> SINKS =
      Map.of(
          "send", Roles.SEND,
          "run", Roles.RUN,
          "write", Roles.FILE_WRITE);

  private static final Set<String> SOURCES =
      Set.of(
          "environment",
          "credentials",
          "host-facts",
          "file",
          "capture",
          "parameter",
          "secret-parameter",
          "command-output",
          "download",
          "socket",
          "constant");

  private FlowFeatures() {}

  static void measure(List<Effect> effects, Measures measures) {
    PlaceCounts counts = new PlaceCounts();
    for (Effect effect : effects) {
      SINKS.forEach(
          (sink, roles) -> {
            if (roles.contains(effect.role())) {
              for (Origin origin : effect.data().all()) {
                counts.add(name(origin.source(), sink), effect.event().place());
              }
            }
          });
    }
    for (String source : SOURCES) {
      for (String sink : SINKS.keySet()) {
        String name = "flow-" + source + "-" + sink;
        if (measures.has(name)) {
          measures.log(name, counts.of(name));
        }
      }
    }
  }

  private static String name(String source, String sink) {
    return "flow-" + kind(source) + "-" + sink;
  }

  /** Returns the class of a source; its own id if it is a class of its own. */
  private static String kind(String source) {
    if (source.startsWith(Sources.STORE)) {
      return "credentials";
    }
    return switch (source) {
      case Sources.VARIABLE, Sources.SECRET_VARIABLE -> "environment";
      case "user-facts",
          "address-facts",
          "system-name",
          "process-list",
          "installed-packages",
          "interpreter-facts" ->
          "host-facts";
      case "browser-history" -> "credentials";
      case "camera", "clipboard", "keys", "screen", "sound" -> "capture";
      case "file-names", Sources.HOME -> "file";
      default -> source;
    };
  }
}
