package io.pypiguard.models.scoring;

import java.util.Arrays;

/**
 * Adds up the Shapley values of the features of a row, tree by tree. For one thread.
 *
 * <p>To a leaf of value {@code v} leads a path of features. {@code one} tells whether the row
 * follows all splits of a feature (1) or not (0), {@code zero} which share of the training data
 * does. Of the leaf, the Shapley value of feature {@code i} is
 *
 * <pre>{@code
 * v * (one[i] - zero[i]) * integral from 0 to 1 of
 *     product over features j other than i of (zero[j] + (one[j] - zero[j]) * t) dt
 * }</pre>
 *
 * since the integral of {@code t^s (1 - t)^(n-s)} is the weight of subsets of size {@code s}. A
 * {@link Quadrature} gives the integral exactly. The leaves below a node are added up at each of
 * its points, so that a tree costs its nodes times the points. Three points are looked at at once:
 * loops over so few cost more than what is in them.
 *
 * @see <a href="https://arxiv.org/abs/1802.03888">Lundberg, Erion, Lee</a>, for the values
 * @see <a href="https://arxiv.org/abs/2209.08192">Yu, Bifet, Zhu and others: Linear TreeShap</a>,
 *     for adding up leaves
 */
final class TreeExplanation {

  private final TreeNodes nodes;
  private final Quadrature quadrature;
  private final float[] row;
  private final double[] contributions;

  /** Of each feature whether the row follows the way to the node that is visited; 1 for others. */
  private final double[] one;

  /** Of each feature which share of the training data follows that way; 1 for others. */
  private final double[] zero;

  /** The points that are looked at. */
  private double t1;

  private double t2;
  private double t3;

  /** At each point the leaves below the last node, each times the factors on the way to it. */
  private double leaves1;

  private double leaves2;
  private double leaves3;

  TreeExplanation(TreeNodes nodes, Quadrature quadrature, float[] row, double[] contributions) {
    this.nodes = nodes;
    this.quadrature = quadrature;
    this.row = row;
    this.contributions = contributions;
    this.one = new double[row.length];
    this.zero = new double[row.length];
    Arrays.fill(one, 1);
    Arrays.fill(zero, 1);
  }

  /** Adds what each feature contributed to the value of a tree. */
  void add(int root) {
    for (int i = 0; i < quadrature.size(); i += Quadrature.STEP) {
      t1 = quadrature.point(i);
      t2 = quadrature.point(i + 1);
      t3 = quadrature.point(i + 2);
      visit(root, quadrature.weight(i), quadrature.weight(i + 1), quadrature.weight(i + 2));
    }
  }

  /** Visits a node, given the weight of each point times the factors on the way to the node. */
  private void visit(int node, double way1, double way2, double way3) {
    if (nodes.isLeaf(node)) {
      leaves1 = nodes.value(node);
      leaves2 = leaves1;
      leaves3 = leaves1;
      return;
    }
    int feature = nodes.feature(node);
    double oldOne = one[feature];
    double oldZero = zero[feature];
    double oldSlope = oldOne - oldZero;
    // The factor of the feature is replaced where it was split before; else it was 1.
    double old1 = 1;
    double old2 = 1;
    double old3 = 1;
    if (oldSlope != 0) {
      old1 = oldZero + oldSlope * t1;
      old2 = oldZero + oldSlope * t2;
      old3 = oldZero + oldSlope * t3;
    }
    double base1 = way1 / old1;
    double base2 = way2 / old2;
    double base3 = way3 / old3;

    double leftOne = nodes.goesLeft(node, row) ? oldOne : 0;
    double leftZero = oldZero * nodes.leftShare(node);
    double slope = leftOne - leftZero;
    double factor1 = leftZero + slope * t1;
    double factor2 = leftZero + slope * t2;
    double factor3 = leftZero + slope * t3;
    one[feature] = leftOne;
    zero[feature] = leftZero;
    visit(nodes.left(node), base1 * factor1, base2 * factor2, base3 * factor3);
    double added = slope * (base1 * leaves1 + base2 * leaves2 + base3 * leaves3);
    double all1 = factor1 * leaves1;
    double all2 = factor2 * leaves2;
    double all3 = factor3 * leaves3;

    double rightOne = oldOne - leftOne;
    double rightZero = oldZero - leftZero;
    slope = rightOne - rightZero;
    factor1 = rightZero + slope * t1;
    factor2 = rightZero + slope * t2;
    factor3 = rightZero + slope * t3;
    one[feature] = rightOne;
    zero[feature] = rightZero;
    visit(nodes.right(node), base1 * factor1, base2 * factor2, base3 * factor3);
    added += slope * (base1 * leaves1 + base2 * leaves2 + base3 * leaves3);
    leaves1 = (all1 + factor1 * leaves1) / old1;
    leaves2 = (all2 + factor2 * leaves2) / old2;
    leaves3 = (all3 + factor3 * leaves3) / old3;

    one[feature] = oldOne;
    zero[feature] = oldZero;
    // The split before counts these leaves, too.
    contributions[feature] +=
        added - oldSlope * (base1 * leaves1 + base2 * leaves2 + base3 * leaves3);
  }
}
