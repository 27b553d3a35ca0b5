package io.pypiguard.examples.benchmarks;

import io.pypiguard.models.ModelInput;
import io.pypiguard.models.StackModel;
import io.pypiguard.models.scoring.LinearScorer;
import io.pypiguard.models.scoring.Scorer;
import io.pypiguard.models.scoring.Stack;
import io.pypiguard.models.scoring.Stacks;
import io.pypiguard.models.scoring.TreeEnsemble;
import io.pypiguard.models.scoring.TreeNodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * A model that nobody trained, as large as a trained one: three members of {@value #TREES} trees
 * and a linear one over {@value #FEATURES} features, and a stack for each of the 31 choices of five
 * families.
 */
final class GeneratedModel {

  /** Trees of each member but the linear one. */
  static final int TREES = 400;

  /** Splits on the way to most leaves. */
  static final int DEPTH = 5;

  private static final int FEATURES = 330;
  private static final List<String> FAMILIES = List.of("code", "files", "metadata", "name", "text");
  private static final long SEED = 20;

  private final SplittableRandom random = new SplittableRandom(SEED);

  private GeneratedModel() {}

  /** Makes the model, which is always the same. */
  static StackModel create() {
    return new GeneratedModel().model();
  }

  private StackModel model() {
    List<ModelInput> inputs = new ArrayList<>();
    for (int i = 0; i < FEATURES; i++) {
      inputs.add(new ModelInput(FAMILIES.get(i % FAMILIES.size()) + ".feature-" + i, 0, 1));
    }
    inputs.add(ModelInput.ofClassifier("evidence"));
    List<Scorer> scorers = List.of(trees(inputs), trees(inputs), trees(inputs), linear(inputs));
    Map<Set<String>, Stack> stacks = new HashMap<>();
    for (int choice = 1; choice < 1 << FAMILIES.size(); choice++) {
      Set<String> families = new TreeSet<>(Set.of(inputs.get(FEATURES).family()));
      for (int family = 0; family < FAMILIES.size(); family++) {
        if ((choice >> family & 1) == 1) {
          families.add(FAMILIES.get(family));
        }
      }
      stacks.put(families, stack(scorers));
    }
    return StackModel.of(inputs, Stacks.of(stacks), Map.of("origin", "generated"));
  }

  private Stack stack(List<Scorer> scorers) {
    List<Stack.Member> members = new ArrayList<>();
    for (Scorer scorer : scorers) {
      members.add(new Stack.Member("member-" + members.size(), random.nextDouble(), scorer));
    }
    return Stack.of(random.nextDouble(), members);
  }

  private Scorer linear(List<ModelInput> inputs) {
    double[] weights = random.doubles(inputs.size()).toArray();
    return LinearScorer.of(-1, weights, random.doubles(inputs.size()).toArray());
  }

  private Scorer trees(List<ModelInput> inputs) {
    TreeNodes.Builder nodes = TreeNodes.builder();
    int[] roots = new int[TREES];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = grow(nodes, inputs.size(), DEPTH, 1000);
    }
    return TreeEnsemble.of(TreeEnsemble.Aggregation.SUM, inputs.size(), 0, roots, nodes.build());
  }

  /** Grows a tree of which every eighth node is a leaf early, and returns its root. */
  private int grow(TreeNodes.Builder nodes, int features, int depth, float cover) {
    if (depth == 0 || random.nextInt(8) == 0) {
      return nodes.leaf((float) random.nextDouble(-0.05, 0.05), cover);
    }
    float threshold = (float) random.nextDouble();
    int node = nodes.split(random.nextInt(features), threshold, random.nextBoolean(), cover);
    float share = (float) random.nextDouble(0.05, 0.95);
    int left = grow(nodes, features, depth - 1, cover * share);
    nodes.children(node, left, grow(nodes, features, depth - 1, cover * (1 - share)));
    return node;
  }
}
