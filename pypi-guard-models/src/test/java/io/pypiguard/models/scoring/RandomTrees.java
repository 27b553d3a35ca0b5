package io.pypiguard.models.scoring;

import java.util.SplittableRandom;

/** Grows trees and rows at random. */
final class RandomTrees {

  private final SplittableRandom random;
  private final int features;

  RandomTrees(long seed, int features) {
    this.random = new SplittableRandom(seed);
    this.features = features;
  }

  TreeEnsemble ensemble(TreeEnsemble.Aggregation aggregation, int trees, int depth) {
    TreeNodes.Builder nodes = TreeNodes.builder();
    int[] roots = new int[trees];
    for (int i = 0; i < trees; i++) {
      roots[i] = grow(nodes, depth, 64);
    }
    return TreeEnsemble.of(
        aggregation, features, (float) random.nextDouble(-1, 1), roots, nodes.build());
  }

  private int grow(TreeNodes.Builder nodes, int depth, float cover) {
    if (depth == 0 || random.nextInt(8) == 0) {
      return nodes.leaf((float) random.nextDouble(-1, 1), cover);
    }
    int node =
        nodes.split(
            random.nextInt(features), (float) random.nextDouble(), random.nextBoolean(), cover);
    float leftCover = (float) (cover * random.nextDouble(0.05, 0.95));
    int left = grow(nodes, depth - 1, leftCover);
    int right = grow(nodes, depth - 1, cover - leftCover);
    nodes.children(node, left, right);
    return node;
  }

  float[] row() {
    float[] row = new float[features];
    for (int i = 0; i < features; i++) {
      row[i] = random.nextInt(5) == 0 ? Float.NaN : (float) random.nextDouble();
    }
    return row;
  }
}
