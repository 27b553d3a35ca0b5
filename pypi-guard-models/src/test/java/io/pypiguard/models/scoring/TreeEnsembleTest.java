package io.pypiguard.models.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pypiguard.models.scoring.TreeEnsemble.Aggregation;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TreeEnsembleTest {

  private static final int FEATURES = 5;

  /** A tree that gives 1 where feature 0 is below 0.5 or missing, and else 3. */
  private static TreeNodes stump() {
    TreeNodes.Builder nodes = TreeNodes.builder();
    int root = nodes.split(0, 0.5f, true, 4);
    nodes.children(root, nodes.leaf(1, 1), nodes.leaf(3, 3));
    return nodes.build();
  }

  @Test
  void aRowGoesLeftBelowTheThreshold() {
    TreeEnsemble trees = TreeEnsemble.of(Aggregation.SUM, 1, 10, new int[] {0}, stump());
    assertThat(trees.score(new float[] {0.49f})).isEqualTo(11);
    assertThat(trees.score(new float[] {0.5f})).isEqualTo(13);
    assertThat(trees.score(new float[] {Float.NaN})).isEqualTo(11);
  }

  @Test
  void forestsAverage() {
    TreeEnsemble trees = TreeEnsemble.of(Aggregation.MEAN, 1, 0, new int[] {0, 1, 2}, stump());
    assertThat(trees.score(new float[] {0.2f})).isEqualTo((1 + 1 + 3) / 3.0);
  }

  @ParameterizedTest
  @EnumSource
  void contributionsAreShapleyValues(Aggregation aggregation) {
    RandomTrees random = new RandomTrees(11, FEATURES);
    for (int round = 0; round < 40; round++) {
      TreeEnsemble trees = random.ensemble(aggregation, 3, 6);
      float[] row = random.row();
      double[] contributions = trees.contributions(row);
      for (int feature = 0; feature < FEATURES; feature++) {
        assertThat(contributions[feature])
            .as("round %d, feature %d", round, feature)
            .isEqualTo(shapley(trees, row, feature), within(1e-9));
      }
      assertThat(contributions[FEATURES]).isEqualTo(expected(trees, row, 0), within(1e-9));
      assertThat(Arrays.stream(contributions).sum()).isEqualTo(trees.score(row), within(1e-5));
    }
  }

  @Test
  void contributionsOfDeepTreesAddUp() {
    RandomTrees random = new RandomTrees(12, 8);
    TreeEnsemble trees = random.ensemble(Aggregation.MEAN, 5, 14);
    for (int round = 0; round < 20; round++) {
      float[] row = random.row();
      assertThat(Arrays.stream(trees.contributions(row)).sum())
          .isEqualTo(trees.score(row), within(1e-12));
    }
  }

  @Test
  void aSideThatNoTrainingDataWentToCountsOnlyIfTheRowGoesThere() {
    TreeNodes.Builder nodes = TreeNodes.builder();
    int root = nodes.split(0, 0.5f, true, 4);
    int again = nodes.split(0, 0.25f, true, 0);
    nodes.children(again, nodes.leaf(1, 0), nodes.leaf(2, 0));
    nodes.children(root, again, nodes.leaf(3, 4));
    TreeEnsemble trees = TreeEnsemble.of(Aggregation.SUM, 1, 0, new int[] {root}, nodes.build());
    assertThat(trees.contributions(new float[] {0.1f}))
        .containsExactly(new double[] {-2, 3}, within(1e-12));
    assertThat(trees.contributions(new float[] {0.3f}))
        .containsExactly(new double[] {-1, 3}, within(1e-12));
    assertThat(trees.contributions(new float[] {0.7f}))
        .containsExactly(new double[] {0, 3}, within(1e-12));
  }

  /** The Shapley value by its definition: over all subsets of the other features. */
  private static double shapley(TreeEnsemble trees, float[] row, int feature) {
    double value = 0;
    for (int known = 0; known < 1 << FEATURES; known++) {
      if ((known >> feature & 1) == 0) {
        int size = Integer.bitCount(known);
        double share = factorial(size) * factorial(FEATURES - size - 1) / factorial(FEATURES);
        value += share * (expected(trees, row, known | 1 << feature) - expected(trees, row, known));
      }
    }
    return value;
  }

  private static double factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  /** The score of a row of which only some features are known. */
  private static double expected(TreeEnsemble trees, float[] row, int known) {
    double sum = 0;
    for (int root : trees.roots()) {
      sum += expected(trees.nodes(), root, row, known);
    }
    return trees.base()
        + (trees.aggregation() == Aggregation.SUM ? sum : sum / trees.roots().length);
  }

  private static double expected(TreeNodes nodes, int node, float[] row, int known) {
    if (nodes.isLeaf(node)) {
      return nodes.value(node);
    }
    if ((known >> nodes.feature(node) & 1) == 1) {
      return expected(nodes, nodes.child(node, row), row, known);
    }
    double left = nodes.cover(nodes.left(node));
    double right = nodes.cover(nodes.right(node));
    return (left * expected(nodes, nodes.left(node), row, known)
            + right * expected(nodes, nodes.right(node), row, known))
        / (left + right);
  }

  @Test
  void aLimitThatGoesLeftBecomesTheNextThreshold() {
    for (double limit : new double[] {0, 0.1, 1.0 / 3, 1e10, -2.5, 7}) {
      float threshold = TreeNodes.above(limit);
      assertThat((double) threshold).isGreaterThan(limit);
      assertThat((double) Math.nextDown(threshold)).isLessThanOrEqualTo(limit);
    }
  }

  @Test
  void whatIsNoTreeIsRefused() {
    TreeNodes stump = stump();
    assertThatThrownBy(() -> TreeEnsemble.of(Aggregation.SUM, 1, 0, new int[0], stump))
        .hasMessage("there must be a tree");
    assertThatThrownBy(() -> TreeEnsemble.of(Aggregation.SUM, 1, 0, new int[] {3}, stump))
        .hasMessage("a root must be from 0 to 2, was 3");
    assertThatThrownBy(() -> TreeEnsemble.of(Aggregation.SUM, 0, 0, new int[] {0}, stump))
        .hasMessage("rows have 0 features, but a node splits feature 0");
    TreeNodes.Builder childless = TreeNodes.builder();
    childless.split(2, 0, true, 1);
    assertThatThrownBy(childless::build)
        .hasMessage("node 0 must split a feature and have children behind it, has 2, 0 and 0");
    TreeNodes.Builder cyclic = TreeNodes.builder();
    int root = cyclic.split(0, 0, true, 1);
    cyclic.children(root, root, cyclic.leaf(0, 1));
    assertThatThrownBy(cyclic::build).hasMessageContaining("node 0 must split a feature");
  }

  @Test
  void aRowOfAnotherLengthIsRefused() {
    TreeEnsemble trees = TreeEnsemble.of(Aggregation.SUM, 1, 0, new int[] {0}, stump());
    assertThatThrownBy(() -> trees.score(new float[2]))
        .hasMessage("a row must have 1 features, had 2");
  }
}
