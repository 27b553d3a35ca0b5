package io.pypiguard.behavior.internal.value;

import java.util.Iterator;

/**
 * Keeps walks through containers, which may hold each other or themselves, short: a walk looks at a
 * number of values altogether.
 */
final class Walk {

  private static final int MOST_VALUES = 200;
  private static final int MOST_DEPTH = 5;

  private static final ThreadLocal<Walk> OF_THREAD = ThreadLocal.withInitial(Walk::new);

  private int depth;
  private int left;

  private Walk() {}

  /** Returns the origins of values together with others, as far as the walk goes. */
  static Origins union(Origins others, Iterable<? extends Value> values) {
    Walk walk = OF_THREAD.get();
    if (walk.depth == 0) {
      walk.left = MOST_VALUES;
    }
    if (walk.depth == MOST_DEPTH) {
      return others;
    }
    walk.depth++;
    try {
      Origins union = others;
      Iterator<? extends Value> each = values.iterator();
      while (each.hasNext() && walk.left-- > 0) {
        union = union.and(each.next().origins());
      }
      return union;
    } finally {
      walk.depth--;
    }
  }
}
