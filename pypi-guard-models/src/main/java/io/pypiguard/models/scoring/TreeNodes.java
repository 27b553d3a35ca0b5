package io.pypiguard.models.scoring;

import java.util.Arrays;

/**
 * The nodes of decision trees in flat arrays. A row goes to the left child of a node if its value
 * of the node's feature is below the threshold. Children always come behind their parents.
 */
public final class TreeNodes {

  /** The feature of a node that splits none. */
  public static final int LEAF = -1;

  /** The feature that a node splits, or {@link #LEAF}. */
  private final int[] feature;

  /** The threshold of a node that splits, the value of a leaf. */
  private final float[] value;

  private final int[] left;
  private final int[] right;
  private final boolean[] missingLeft;

  /** How much training data came to each node. */
  private final float[] cover;

  /** Which share of the training data that came to each node went left. */
  private final double[] leftShare;

  /** How many splits there are at most from each node to a leaf. */
  private final int[] depth;

  /** The mean value of the leaves below each node, by how much training data came to each. */
  private final double[] mean;

  private TreeNodes(Builder builder) {
    int size = builder.size;
    this.feature = Arrays.copyOf(builder.feature, size);
    this.value = Arrays.copyOf(builder.value, size);
    this.left = Arrays.copyOf(builder.left, size);
    this.right = Arrays.copyOf(builder.right, size);
    this.missingLeft = Arrays.copyOf(builder.missingLeft, size);
    this.cover = Arrays.copyOf(builder.cover, size);
    this.leftShare = new double[size];
    this.depth = new int[size];
    this.mean = new double[size];
    check();
    for (int node = size - 1; node >= 0; node--) {
      measure(node);
    }
  }

  /** Measures a node whose children are measured. */
  private void measure(int node) {
    if (isLeaf(node)) {
      mean[node] = value[node];
      return;
    }
    depth[node] = 1 + Math.max(depth[left[node]], depth[right[node]]);
    double all = (double) cover[left[node]] + cover[right[node]];
    double share = all == 0 ? 1.0 / 2 : cover[left[node]] / all;
    leftShare[node] = share;
    mean[node] = share * mean[left[node]] + (1 - share) * mean[right[node]];
  }

  private void check() {
    for (int node = 0; node < feature.length; node++) {
      if (Float.isNaN(value[node]) || !(cover[node] >= 0)) {
        throw new IllegalArgumentException(
            "node " + node + " must have a value and a cover of at least 0");
      }
      if (feature[node] != LEAF
          && (feature[node] < 0 || !isChild(left[node], node) || !isChild(right[node], node))) {
        throw new IllegalArgumentException(
            "node %d must split a feature and have children behind it, has %d, %d and %d"
                .formatted(node, feature[node], left[node], right[node]));
      }
    }
  }

  private boolean isChild(int child, int parent) {
    return child > parent && child < feature.length;
  }

  /**
   * Starts an empty set of nodes.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the threshold that separates the values that are at most a limit from those above, for
   * learners that split so.
   *
   * @param limit the largest value that goes left
   * @return the smallest number above it
   */
  public static float above(double limit) {
    float near = (float) limit;
    return near > limit ? near : Math.nextUp(near);
  }

  int size() {
    return feature.length;
  }

  int highestFeature() {
    return Arrays.stream(feature).max().orElse(LEAF);
  }

  boolean isLeaf(int node) {
    return feature[node] == LEAF;
  }

  int feature(int node) {
    return feature[node];
  }

  float value(int node) {
    return value[node];
  }

  int left(int node) {
    return left[node];
  }

  int right(int node) {
    return right[node];
  }

  boolean missingLeft(int node) {
    return missingLeft[node];
  }

  float cover(int node) {
    return cover[node];
  }

  /** Returns the value of the leaf that a row comes to. */
  float leaf(int root, float[] row) {
    int node = root;
    while (feature[node] != LEAF) {
      node = child(node, row);
    }
    return value[node];
  }

  /** Returns the child that a row goes to. */
  int child(int node, float[] row) {
    return goesLeft(node, row) ? left[node] : right[node];
  }

  /** Tells whether a row goes to the left child of a node that splits. */
  boolean goesLeft(int node, float[] row) {
    float x = row[feature[node]];
    return Float.isNaN(x) ? missingLeft[node] : x < value[node];
  }

  /** Returns how much of the training data that came to a node went left. */
  double leftShare(int node) {
    return leftShare[node];
  }

  /** Returns how many splits there are at most from a node to a leaf. */
  int depth(int node) {
    return depth[node];
  }

  /** Returns the mean value of the leaves below a node. */
  double mean(int node) {
    return mean[node];
  }

  /** Collects nodes. For one thread. */
  public static final class Builder {

    private static final int FIRST_CAPACITY = 64;

    private int size;
    private int[] feature = new int[FIRST_CAPACITY];
    private float[] value = new float[FIRST_CAPACITY];
    private int[] left = new int[FIRST_CAPACITY];
    private int[] right = new int[FIRST_CAPACITY];
    private boolean[] missingLeft = new boolean[FIRST_CAPACITY];
    private float[] cover = new float[FIRST_CAPACITY];

    private Builder() {}

    /**
     * Returns the place of the next node that is added.
     *
     * @return from 0
     */
    public int next() {
      return size;
    }

    /**
     * Adds a leaf.
     *
     * @param leafValue what a row that comes to it gets
     * @param leafCover how much training data came to it
     * @return its place
     */
    public int leaf(float leafValue, float leafCover) {
      return add(LEAF, leafValue, 0, 0, false, leafCover);
    }

    /**
     * Adds a node that splits; its children are told later.
     *
     * @param splitFeature place of the feature in a row
     * @param threshold values below it go left
     * @param missingGoesLeft whether rows go left of which the feature is missing
     * @param nodeCover how much training data came to it
     * @return its place
     */
    public int split(int splitFeature, float threshold, boolean missingGoesLeft, float nodeCover) {
      return add(splitFeature, threshold, 0, 0, missingGoesLeft, nodeCover);
    }

    /**
     * Tells the children of a node that splits.
     *
     * @param node its place
     * @param leftChild place of the left child, behind it
     * @param rightChild place of the right child, behind it
     */
    public void children(int node, int leftChild, int rightChild) {
      left[node] = leftChild;
      right[node] = rightChild;
    }

    private int add(
        int nodeFeature, float nodeValue, int l, int r, boolean missing, float nodeCover) {
      if (size == feature.length) {
        grow();
      }
      feature[size] = nodeFeature;
      value[size] = nodeValue;
      left[size] = l;
      right[size] = r;
      missingLeft[size] = missing;
      cover[size] = nodeCover;
      return size++;
    }

    private void grow() {
      int capacity = 2 * size;
      feature = Arrays.copyOf(feature, capacity);
      value = Arrays.copyOf(value, capacity);
      left = Arrays.copyOf(left, capacity);
      right = Arrays.copyOf(right, capacity);
      missingLeft = Arrays.copyOf(missingLeft, capacity);
      cover = Arrays.copyOf(cover, capacity);
    }

    /**
     * Returns the nodes.
     *
     * @return what was added so far
     * @throws IllegalArgumentException if a node that splits has no children behind it, a value is
     *     NaN, or a cover negative
     */
    public TreeNodes build() {
      return new TreeNodes(this);
    }
  }
}
