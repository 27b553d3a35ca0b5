package io.pypiguard.models.scoring;

import java.util.Arrays;

/**
 * Decision trees whose leaves are added up, as boosting does, or averaged, as forests do.
 *
 * <p>All trees share flat arrays with a place for each node. Sums are taken in {@code float} in the
 * order of the trees, as XGBoost takes them, so that its scores are met to the last bit.
 */
public final class TreeEnsemble implements Scorer {

  /** What becomes of the values of the leaves that a row comes to. */
  public enum Aggregation {
    /** They are added to the base. */
    SUM,
    /** Their mean is added to the base. */
    MEAN
  }

  private final Aggregation aggregation;
  private final int features;
  private final float base;
  private final int[] roots;
  private final TreeNodes nodes;
  private final Quadrature quadrature;
  private final double unknown;

  private TreeEnsemble(
      Aggregation aggregation, int features, float base, int[] roots, TreeNodes nodes) {
    this.aggregation = aggregation;
    this.features = features;
    this.base = base;
    this.roots = roots;
    this.nodes = nodes;
    int deepest = Arrays.stream(roots).map(nodes::depth).max().orElse(0);
    this.quadrature = Quadrature.exactTo(Math.max(deepest - 1, 0));
    this.unknown = base + share() * Arrays.stream(roots).mapToDouble(nodes::mean).sum();
  }

  /**
   * Makes one.
   *
   * @param aggregation what becomes of the leaves
   * @param features how many features a row has
   * @param base what is added to the leaves
   * @param roots the node at which each tree begins, at least one; copied
   * @param nodes the nodes of all trees
   * @return the scorer
   * @throws IllegalArgumentException if a root is no node, or a node splits a feature that a row
   *     does not have
   */
  public static TreeEnsemble of(
      Aggregation aggregation, int features, float base, int[] roots, TreeNodes nodes) {
    if (roots.length == 0) {
      throw new IllegalArgumentException("there must be a tree");
    }
    for (int root : roots) {
      if (root < 0 || root >= nodes.size()) {
        throw new IllegalArgumentException(
            "a root must be from 0 to " + (nodes.size() - 1) + ", was " + root);
      }
    }
    if (nodes.highestFeature() >= features) {
      throw new IllegalArgumentException(
          "rows have "
              + features
              + " features, but a node splits feature "
              + nodes.highestFeature());
    }
    return new TreeEnsemble(aggregation, features, base, roots.clone(), nodes);
  }

  @Override
  public int features() {
    return features;
  }

  @Override
  public double score(float[] row) {
    Rows.check(row, features);
    if (aggregation == Aggregation.SUM) {
      float sum = base;
      for (int root : roots) {
        sum += nodes.leaf(root, row);
      }
      return sum;
    }
    double sum = 0;
    for (int root : roots) {
      sum += nodes.leaf(root, row);
    }
    return base + sum / roots.length;
  }

  /**
   * Says what each feature added: its Shapley value where what is not known of a row follows the
   * training data down the tree.
   *
   * @see <a href="https://arxiv.org/abs/1802.03888">Lundberg, Erion, Lee: Consistent Individualized
   *     Feature Attribution for Tree Ensembles</a>
   */
  @Override
  public double[] contributions(float[] row) {
    Rows.check(row, features);
    double[] contributions = new double[features + 1];
    TreeExplanation explanation = new TreeExplanation(nodes, quadrature, row, contributions);
    for (int root : roots) {
      explanation.add(root);
    }
    double share = share();
    for (int i = 0; i < features; i++) {
      contributions[i] *= share;
    }
    contributions[features] = unknown;
    return contributions;
  }

  private double share() {
    return aggregation == Aggregation.SUM ? 1 : 1.0 / roots.length;
  }

  Aggregation aggregation() {
    return aggregation;
  }

  float base() {
    return base;
  }

  int[] roots() {
    return roots.clone();
  }

  TreeNodes nodes() {
    return nodes;
  }
}
