package io.pypiguard.models.scoring;

/**
 * Adds up the Shapley values of the features of a row, tree by tree. For one thread.
 *
 * <p>The path from the root to a node is kept with, for each feature on it, which share of the
 * training data follows the path if the feature is not known ({@code zero}), whether the row
 * follows it ({@code one}), and how many subsets of the features before do ({@code weight}). Each
 * node's path lies in the arrays behind that of its parent.
 *
 * @see <a href="https://arxiv.org/abs/1802.03888">Lundberg, Erion, Lee</a>, algorithm 2
 */
final class TreeExplanation {

  private static final int NONE = -1;

  private final TreeNodes nodes;
  private final float[] row;
  private final double[] contributions;
  private final int[] feature;
  private final double[] zero;
  private final double[] one;
  private final double[] weight;

  TreeExplanation(TreeNodes nodes, float[] row, int deepest, double[] contributions) {
    this.nodes = nodes;
    this.row = row;
    this.contributions = contributions;
    int capacity = (deepest + 2) * (deepest + 3) / 2;
    this.feature = new int[capacity];
    this.zero = new double[capacity];
    this.one = new double[capacity];
    this.weight = new double[capacity];
  }

  /** Adds what each feature contributed to the value of a tree. */
  void add(int root) {
    visit(root, 0, 0, 1, 1, NONE);
  }

  /**
   * Visits a node.
   *
   * @param path where the path lies in the arrays
   * @param length how many features are on it
   */
  private void visit(
      int node, int path, int length, double parentZero, double parentOne, int parentFeature) {
    extend(path, length, parentZero, parentOne, parentFeature);
    if (nodes.isLeaf(node)) {
      for (int i = 1; i <= length; i++) {
        int at = path + i;
        contributions[feature[at]] +=
            unwoundSum(path, length, i) * (one[at] - zero[at]) * nodes.value(node);
      }
      return;
    }
    int split = nodes.feature(node);
    int hot = nodes.child(node, row);
    int cold = hot == nodes.left(node) ? nodes.right(node) : nodes.left(node);
    double zeroSoFar = 1;
    double oneSoFar = 1;
    int known = length;
    for (int i = 1; i <= length; i++) {
      if (feature[path + i] == split) {
        zeroSoFar = zero[path + i];
        oneSoFar = one[path + i];
        unwind(path, length, i);
        known--;
        break;
      }
    }
    double hotShare = nodes.share(hot, cold);
    descend(hot, path, known, zeroSoFar * hotShare, oneSoFar, split);
    descend(cold, path, known, zeroSoFar * (1 - hotShare), 0, split);
  }

  private void descend(
      int child, int path, int length, double childZero, double childOne, int split) {
    int own = path + length + 1;
    System.arraycopy(feature, path, feature, own, length + 1);
    System.arraycopy(zero, path, zero, own, length + 1);
    System.arraycopy(one, path, one, own, length + 1);
    System.arraycopy(weight, path, weight, own, length + 1);
    visit(child, own, length + 1, childZero, childOne, split);
  }

  private void extend(int path, int length, double newZero, double newOne, int newFeature) {
    int end = path + length;
    feature[end] = newFeature;
    zero[end] = newZero;
    one[end] = newOne;
    weight[end] = length == 0 ? 1 : 0;
    for (int i = length - 1; i >= 0; i--) {
      weight[path + i + 1] += newOne * weight[path + i] * (i + 1) / (length + 1);
      weight[path + i] = newZero * weight[path + i] * (length - i) / (length + 1);
    }
  }

  /** Takes a feature off the path again, as if it had never been split. */
  private void unwind(int path, int length, int index) {
    double ownOne = one[path + index];
    double ownZero = zero[path + index];
    double next = weight[path + length];
    for (int i = length - 1; i >= 0; i--) {
      if (ownOne != 0) {
        double before = weight[path + i];
        weight[path + i] = next * (length + 1) / ((i + 1) * ownOne);
        next = before - weight[path + i] * ownZero * (length - i) / (length + 1);
      } else if (ownZero != 0) {
        weight[path + i] = weight[path + i] * (length + 1) / (ownZero * (length - i));
      }
    }
    for (int i = path + index; i < path + length; i++) {
      feature[i] = feature[i + 1];
      zero[i] = zero[i + 1];
      one[i] = one[i + 1];
    }
  }

  /** Returns the sum of the weights that the path would have without a feature. */
  private double unwoundSum(int path, int length, int index) {
    double ownOne = one[path + index];
    double ownZero = zero[path + index];
    double next = weight[path + length];
    double total = 0;
    for (int i = length - 1; i >= 0; i--) {
      if (ownOne != 0) {
        double share = next / ((i + 1) * ownOne);
        total += share;
        next = weight[path + i] - share * ownZero * (length - i);
      } else if (ownZero != 0) {
        total += weight[path + i] / (ownZero * (length - i));
      }
    }
    return total * (length + 1);
  }
}
