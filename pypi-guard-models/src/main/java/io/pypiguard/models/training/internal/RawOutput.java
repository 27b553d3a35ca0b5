package io.pypiguard.models.training.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.libsvm.LibSVMClassificationModel;
import org.tribuo.common.libsvm.LibSVMTrainer;
import org.tribuo.common.nearest.KNNModel;
import org.tribuo.transform.TransformedModel;

/**
 * The one number that a model says of an example, the higher the more malicious: log-odds, or the
 * distance from the plane that parts the classes, of models that add up evidence; a mean from 0 to
 * 1 of those that average. It is what a plain-Java scorer of the same model gives.
 */
public final class RawOutput {

  /** Farther out, a probability of {@code double} says nothing more. */
  private static final double LIMIT = 700;

  private RawOutput() {}

  /**
   * Says it of many; XGBoost is much faster with many at once.
   *
   * @param model a model of two classes
   * @param examples what is known of packages
   * @return a finite number for each, in order
   */
  public static double[] of(Model<Label> model, List<Example<Label>> examples) {
    if (model instanceof TransformedModel<Label> prepared) {
      return of(
          prepared.getInnerModel(),
          examples.stream().map(prepared.getTransformerMap()::transformExample).toList());
    }
    if (model instanceof StackingModel stack) {
      return stack.logOdds(examples);
    }
    if (model instanceof LibSVMClassificationModel machine) {
      return examples.stream().mapToDouble(example -> distance(machine, example)).toArray();
    }
    Optional<Trees> trees = Trees.of(model);
    if (trees.isPresent()) {
      return examples.stream().mapToDouble(trees.get()::mean).toArray();
    }
    return model.predict(examples).stream()
        .mapToDouble(prediction -> of(model, prediction.getOutputScores()))
        .toArray();
  }

  private static double of(Model<Label> model, Map<String, Label> scores) {
    double malicious = score(scores, Labels.MALICIOUS);
    double benign = score(scores, Labels.BENIGN);
    if (model instanceof KNNModel) {
      return malicious / (malicious + benign);
    }
    if (!model.generatesProbabilities()) {
      return malicious - benign;
    }
    return Math.max(-LIMIT, Math.min(LIMIT, Math.log(malicious) - Math.log(benign)));
  }

  /** Returns the score of a class; one that no neighbour has is not among them. */
  private static double score(Map<String, Label> scores, String name) {
    Label label = scores.get(name);
    return label == null ? 0 : label.getScore();
  }

  /** Tribuo's own prediction says only on which side of the plane an example lies. */
  private static double distance(LibSVMClassificationModel machine, Example<Label> example) {
    svm_model inner = machine.getInnerModels().get(0);
    svm_node[] nodes =
        LibSVMTrainer.exampleToNodes(example, machine.getFeatureIDMap(), new ArrayList<>());
    double[] distance = new double[1];
    svm.svm_predict_values(inner, nodes, distance);
    String first = machine.getOutputIDInfo().getOutput(inner.label[0]).getLabel();
    return first.equals(Labels.MALICIOUS) ? distance[0] : -distance[0];
  }
}
