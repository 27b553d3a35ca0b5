package io.pypiguard.behavior.internal.value;

import java.util.function.Supplier;

/** Keeps walks through containers that hold each other, or themselves, from going on for ever. */
final class Depth {

  private static final int MOST = 6;

  private static final ThreadLocal<int[]> DEPTH = ThreadLocal.withInitial(() -> new int[1]);

  private Depth() {}

  /** Returns what a walk finds, or what stands for it where it is too deep already. */
  static <T> T guarded(Supplier<T> walk, T tooDeep) {
    int[] depth = DEPTH.get();
    if (depth[0] >= MOST) {
      return tooDeep;
    }
    depth[0]++;
    try {
      return walk.get();
    } finally {
      depth[0]--;
    }
  }
}
