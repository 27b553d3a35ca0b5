package io.pypiguard.models.training.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pypiguard.models.scoring.TreeEnsemble;
import io.pypiguard.models.scoring.TreeNodes;
import io.pypiguard.models.training.TrainingData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.classification.Label;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.xgboost.XGBoostModel;

/** Copies trees into flat arrays. */
final class TreeExport {

  /** What Tribuo's trees take a missing value for. */
  private static final float MISSING = 0;

  private TreeExport() {}

  /** Copies what XGBoost grew; its first guess is even odds, 0. */
  static TreeEnsemble boosted(XGBoostModel<Label> model, List<String> columns) {
    int[] columnOf = columnOf(model.getFeatureIDMap(), columns);
    TreeNodes.Builder nodes = TreeNodes.builder();
    List<Integer> roots = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try {
      for (String tree : model.getInnerModels().get(0).getModelDump((String) null, true, "json")) {
        roots.add(add(json.readTree(tree), columnOf, nodes));
      }
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost gives no dump of its trees", e);
    } catch (IOException e) {
      throw new UncheckedIOException("XGBoost's dump is no JSON", e);
    }
    return TreeEnsemble.of(
        TreeEnsemble.Aggregation.SUM,
        columns.size(),
        0,
        roots.stream().mapToInt(Integer::intValue).toArray(),
        nodes.build());
  }

  private static int add(JsonNode node, int[] columnOf, TreeNodes.Builder nodes) {
    float cover = Float.parseFloat(node.get("cover").asText());
    if (node.has("leaf")) {
      return nodes.leaf(Float.parseFloat(node.get("leaf").asText()), cover);
    }
    int id = Integer.parseInt(node.get("split").asText().substring(1));
    int yes = node.get("yes").asInt();
    int place =
        nodes.split(
            columnOf[id],
            Float.parseFloat(node.get("split_condition").asText()),
            node.get("missing").asInt() == yes,
            cover);
    JsonNode first = node.get("children").get(0);
    boolean inOrder = first.get("nodeid").asInt() == yes;
    int left = add(node.get("children").get(inOrder ? 0 : 1), columnOf, nodes);
    int right = add(node.get("children").get(inOrder ? 1 : 0), columnOf, nodes);
    nodes.children(place, left, right);
    return place;
  }

  /**
   * Copies trees of Tribuo. How much training data came to each node they do not say: it is counted
   * once more.
   */
  static TreeEnsemble averaged(Trees trees, TrainingData training) {
    float[][] rows =
        IntStream.range(0, training.size()).mapToObj(training::row).toArray(float[][]::new);
    TreeNodes.Builder nodes = TreeNodes.builder();
    Copy copy =
        new Copy(
            rows,
            training.balancedWeights(),
            columnOf(trees.features(), training.columns()),
            nodes);
    int[] all = IntStream.range(0, rows.length).toArray();
    int[] roots = trees.roots().stream().mapToInt(root -> copy.add(root, all)).toArray();
    return TreeEnsemble.of(
        TreeEnsemble.Aggregation.MEAN, training.columns().size(), 0, roots, nodes.build());
  }

  /** Returns for each of Tribuo's features the place of its column. */
  private static int[] columnOf(ImmutableFeatureMap features, List<String> columns) {
    return IntStream.range(0, features.size())
        .map(id -> columns.indexOf(features.get(id).getName()))
        .toArray();
  }

  /** Copies trees together with the rows that come to each of their nodes. */
  private static final class Copy {

    private final float[][] rows;
    private final double[] weights;
    private final int[] columnOf;
    private final TreeNodes.Builder nodes;

    Copy(float[][] rows, double[] weights, int[] columnOf, TreeNodes.Builder nodes) {
      this.rows = rows;
      this.weights = weights;
      this.columnOf = columnOf;
      this.nodes = nodes;
    }

    int add(Node<Label> node, int[] here) {
      float cover = (float) Arrays.stream(here).mapToDouble(row -> weights[row]).sum();
      if (node instanceof LeafNode<Label> leaf) {
        return nodes.leaf((float) Trees.malicious(leaf), cover);
      }
      SplitNode<Label> split = (SplitNode<Label>) node;
      int column = columnOf[split.getFeatureID()];
      double limit = split.splitValue();
      int place = nodes.split(column, TreeNodes.above(limit), MISSING <= limit, cover);
      IntPredicate goesLeft =
          row -> (Float.isNaN(rows[row][column]) ? MISSING : rows[row][column]) <= limit;
      int left = add(split.getLessThanOrEqual(), Arrays.stream(here).filter(goesLeft).toArray());
      int right =
          add(split.getGreaterThan(), Arrays.stream(here).filter(goesLeft.negate()).toArray());
      nodes.children(place, left, right);
      return place;
    }
  }
}
