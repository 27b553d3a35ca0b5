package io.pypiguard.models.training.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;

/** What members say of rows that they have not seen, for each pattern of families. */
final class OutOfFold {

  private final double[][][] outputs;

  private OutOfFold(double[][][] outputs) {
    this.outputs = outputs;
  }

  /**
   * Trains each member on all folds but one, and asks it about that one.
   *
   * @param fold the fold of each example, from 0
   * @param patterns which families are there
   */
  static OutOfFold of(
      Dataset<Label> examples,
      List<Trainer<Label>> members,
      int[] fold,
      int folds,
      List<Set<String>> patterns) {
    double[][][] outputs = new double[patterns.size()][members.size()][fold.length];
    for (int f = 0; f < folds; f++) {
      List<Integer> training = new ArrayList<>();
      List<Integer> asked = new ArrayList<>();
      for (int row = 0; row < fold.length; row++) {
        (fold[row] == f ? asked : training).add(row);
      }
      Dataset<Label> known = Datasets.examples(examples, training);
      Held held = new Held(asked.stream().map(examples::getExample).toList());
      for (int member = 0; member < members.size(); member++) {
        Model<Label> model = members.get(member).train(known, Map.of(), f);
        double[][] answers = held.ask(model, patterns);
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
          for (int i = 0; i < asked.size(); i++) {
            outputs[pattern][member][asked.get(i)] = answers[pattern][i];
          }
        }
      }
    }
    return new OutOfFold(outputs);
  }

  /** The examples of a fold, which members that learned from others are asked about. */
  private static final class Held {

    private final List<Example<Label>> examples;

    /** The examples with some families only. */
    private final Map<Set<String>, List<Example<Label>>> restricted = new HashMap<>();

    Held(List<Example<Label>> examples) {
      this.examples = examples;
    }

    double[][] ask(Model<Label> model, List<Set<String>> patterns) {
      // Patterns that differ in nothing the model knows have the same answers.
      Map<Set<String>, double[]> answers = new HashMap<>();
      double[][] byPattern = new double[patterns.size()][];
      for (int pattern = 0; pattern < byPattern.length; pattern++) {
        Set<String> seen = Patterns.families(model.getFeatureIDMap());
        seen.retainAll(patterns.get(pattern));
        byPattern[pattern] =
            answers.computeIfAbsent(seen, some -> RawOutput.of(model, restrict(some)));
      }
      return byPattern;
    }

    private List<Example<Label>> restrict(Set<String> families) {
      return restricted.computeIfAbsent(
          families,
          some -> examples.stream().map(example -> Patterns.restrict(example, some)).toList());
    }
  }

  /** Returns what a member said of a row under a pattern. */
  double get(int pattern, int member, int row) {
    return outputs[pattern][member][row];
  }
}
