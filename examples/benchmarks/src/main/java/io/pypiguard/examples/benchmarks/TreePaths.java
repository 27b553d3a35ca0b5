package io.pypiguard.examples.benchmarks;

import java.util.SplittableRandom;

/**
 * The least that scoring with trees can cost: paths through one array, as many and as long as those
 * of {@link GeneratedModel}, where each step waits for the one before, and a sum.
 */
final class TreePaths {

  /** How many paths are followed. */
  static final int COUNT = 3 * GeneratedModel.TREES;

  /** How long each is. */
  static final int STEPS = GeneratedModel.DEPTH;

  private static final int NODES_OF_TREE = 1 << (STEPS + 1);
  private static final long SEED = 3;

  /** In each tree the children of node {@code n} are {@code 2n + 1} and {@code 2n + 2}. */
  private final float[] thresholds = new float[COUNT * NODES_OF_TREE];

  private TreePaths() {}

  static TreePaths create() {
    TreePaths paths = new TreePaths();
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < paths.thresholds.length; i++) {
      paths.thresholds[i] = (float) random.nextDouble();
    }
    return paths;
  }

  /** Follows the paths of a row, which is made of a number, and adds up where they end. */
  double sum(int number) {
    float value = ((number * 0x9E3779B9) >>> 8) / (float) (1 << 24);
    float sum = 0;
    for (int tree = 0; tree < thresholds.length; tree += NODES_OF_TREE) {
      int node = 0;
      for (int step = 0; step < STEPS; step++) {
        node = 2 * node + (value < thresholds[tree + node] ? 1 : 2);
      }
      sum += thresholds[tree + node];
    }
    return sum;
  }
}
