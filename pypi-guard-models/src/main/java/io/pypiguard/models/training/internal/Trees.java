package io.pypiguard.models.training.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Example;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.math.la.SparseVector;

/**
 * The trees of a model of Tribuo, whose mean is its prediction.
 *
 * @param features the features that they split, by Tribuo's numbers
 * @param roots the node at which each begins
 */
record Trees(ImmutableFeatureMap features, List<Node<Label>> roots) {

  /** Returns the trees of a model, or nothing if it is not one tree or a forest. */
  static Optional<Trees> of(Model<Label> model) {
    List<Node<Label>> roots = new ArrayList<>();
    if (model instanceof TreeModel<Label> tree) {
      roots.add(tree.getRoot());
    } else if (model instanceof WeightedEnsembleModel<Label> forest) {
      for (Model<Label> member : forest.getModels()) {
        if (!(member instanceof TreeModel<Label> tree)) {
          return Optional.empty();
        }
        roots.add(tree.getRoot());
      }
    }
    return roots.isEmpty()
        ? Optional.empty()
        : Optional.of(new Trees(model.getFeatureIDMap(), roots));
  }

  /**
   * Returns the mean share of malicious packages at the leaves that an example comes to. Tribuo's
   * own prediction is the same, but does for each tree anew what needs doing once.
   */
  double mean(Example<Label> example) {
    SparseVector values = SparseVector.createSparseVector(example, features, false);
    double sum = 0;
    for (Node<Label> root : roots) {
      Node<Label> node = root;
      while (!node.isLeaf()) {
        node = node.getNextNode(values);
      }
      sum += malicious((LeafNode<Label>) node);
    }
    return sum / roots.size();
  }

  /** Returns the share of malicious packages at a leaf. */
  static double malicious(LeafNode<Label> leaf) {
    Map<String, Label> shares = leaf.getDistribution();
    Label malicious = shares.get(Labels.MALICIOUS);
    return malicious == null ? 0 : malicious.getScore();
  }
}
