package io.pypiguard.behavior.internal.feature;

import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.rule.Effect;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.python.Node;
import io.pypiguard.statics.internal.Measures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a function, together with what it calls, does things in an order that means something.
 */
final class OrderFeatures {

  /** Steps of a chain, each a class of what calls do. */
  private record Chain(String name, List<Set<Role>> steps) {}

  private static final List<Chain> CHAINS =
      List.of(
          new Chain("order-collect-encode-send", List.of(Roles.COLLECT, Roles.ENCODE, Roles.SEND)),
          new Chain(
              "order-download-write-run", List.of(Roles.RECEIVE, Roles.FILE_WRITE, Roles.RUN)),
          new Chain(
              "order-list-read-send", List.of(Roles.FILE_LIST, Roles.CONTENT_READ, Roles.SEND)));

  private static final int ASKED = 1;
  private static final int UNASKED = 2;

  private OrderFeatures() {}

  static void measure(List<Effect> effects, FunctionRanges functions, Measures measures) {
    for (Chain chain : CHAINS) {
      Map<Node, Integer> progress = new HashMap<>();
      int found = 0;
      for (Effect effect : effects) {
        if (chain.steps().stream().anyMatch(step -> step.contains(effect.role()))) {
          boolean ends = advance(chain, effect, functions, progress);
          found = ends ? Math.max(found, effect.isUnasked() ? UNASKED : ASKED) : found;
        }
      }
      measures.number(chain.name(), found);
    }
  }

  /** Notes an effect in its function and all that call it, and tells whether a chain ends. */
  private static boolean advance(
      Chain chain, Effect effect, FunctionRanges functions, Map<Node, Integer> progress) {
    boolean ends = step(chain, effect, functions.around(effect.event().place()), progress);
    for (Place caller : effect.event().callers()) {
      ends |= step(chain, effect, functions.around(caller), progress);
    }
    return ends;
  }

  private static boolean step(
      Chain chain, Effect effect, Node function, Map<Node, Integer> progress) {
    int next = progress.getOrDefault(function, 0);
    boolean isNext = next < chain.steps().size() && chain.steps().get(next).contains(effect.role());
    if (isNext) {
      progress.put(function, next + 1);
    }
    boolean last = chain.steps().get(chain.steps().size() - 1).contains(effect.role());
    return last && progress.getOrDefault(function, 0) == chain.steps().size();
  }
}
