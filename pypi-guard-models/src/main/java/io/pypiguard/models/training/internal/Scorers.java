package io.pypiguard.models.training.internal;

import io.pypiguard.models.scoring.LinearScorer;
import io.pypiguard.models.scoring.Scorer;
import io.pypiguard.models.scoring.Stack;
import io.pypiguard.models.scoring.Stacks;
import io.pypiguard.models.training.TrainingData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.transform.TransformedModel;

/** Turns models of Tribuo into plain-Java scorers that give the same output. */
public final class Scorers {

  private Scorers() {}

  /**
   * Turns a model into a scorer.
   *
   * @param model a trained model
   * @param training what it was trained on
   * @return a scorer over the columns of the training data, or nothing if there is none for this
   *     sort of model
   */
  public static Optional<Scorer> of(Model<Label> model, TrainingData training) {
    if (model instanceof XGBoostModel<Label> boosted) {
      return Optional.of(TreeExport.boosted(boosted, training.columns()));
    }
    Optional<Trees> trees = Trees.of(model);
    if (trees.isPresent()) {
      return Optional.of(TreeExport.averaged(trees.get(), training));
    }
    if (model instanceof TransformedModel<Label> prepared
        && prepared.getInnerModel() instanceof LinearSGDModel linear) {
      return Optional.of(linear(prepared, linear, training.columns()));
    }
    if (model instanceof ScoreModel score) {
      double[] weights = new double[training.columns().size()];
      weights[training.columns().indexOf(score.feature())] = 1;
      return Optional.of(LinearScorer.of(0, weights, new double[weights.length]));
    }
    if (model instanceof StackingModel stack) {
      return stacks(stack, training).map(stacks -> stacks.patterns().get(0).stack());
    }
    return Optional.empty();
  }

  /**
   * Turns a stack into a scorer for each pattern of families that it is calibrated for.
   *
   * @param stack the stack
   * @param training what it was trained on
   * @return the scorers, or nothing if a member with a weight has none
   */
  public static Optional<Stacks> stacks(StackingModel stack, TrainingData training) {
    List<Optional<Scorer>> scorers =
        stack.members().stream().map(member -> of(member, training)).toList();
    Map<Set<String>, Stack> byFamilies = new HashMap<>();
    for (StackingModel.Regression regression : stack.regressions()) {
      List<Stack.Member> members = new ArrayList<>();
      for (int i = 0; i < scorers.size(); i++) {
        if (regression.weight(i) > 0) {
          if (scorers.get(i).isEmpty()) {
            return Optional.empty();
          }
          String id = stack.members().get(i).getName();
          members.add(new Stack.Member(id, regression.weight(i), scorers.get(i).get()));
        }
      }
      if (!members.isEmpty()) {
        Stack sum = Stack.of(regression.bias(), members);
        byFamilies.put(
            regression.families(),
            regression.hasFloor()
                ? sum.withFloor(
                    floor(regression, scorers.get(StackingModel.lastWord(stack.members()))))
                : sum);
      }
    }
    return byFamilies.isEmpty() ? Optional.empty() : Optional.of(Stacks.of(byFamilies));
  }

  private static Stack.Floor floor(StackingModel.Regression regression, Optional<Scorer> lastWord) {
    return new Stack.Floor(regression.floor(), 1, lastWord.orElseThrow());
  }

  private static Scorer linear(
      TransformedModel<Label> prepared, LinearSGDModel linear, List<String> columns) {
    DenseMatrix matrix = linear.getWeightsCopy();
    int malicious = linear.getOutputIDInfo().getID(Labels.of(true));
    ImmutableFeatureMap features = linear.getFeatureIDMap();
    double bias = difference(matrix, malicious, features.size());
    double[] weights = new double[columns.size()];
    double[] centres = new double[columns.size()];
    double[] scales = new double[columns.size()];
    Arrays.fill(scales, 1);
    for (int column = 0; column < weights.length; column++) {
      int id = features.getID(columns.get(column));
      if (id >= 0) {
        Centred centred = (Centred) prepared.getTransformerMap().get(columns.get(column)).get(0);
        weights[column] = difference(matrix, malicious, id);
        centres[column] = centred.centre();
        scales[column] = centred.scale();
      }
    }
    return LinearScorer.ofScaled(bias, weights, centres, centres, scales);
  }

  private static double difference(DenseMatrix matrix, int malicious, int feature) {
    return matrix.get(malicious, feature) - matrix.get(1 - malicious, feature);
  }
}
