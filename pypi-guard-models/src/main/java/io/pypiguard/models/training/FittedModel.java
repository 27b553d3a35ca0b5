package io.pypiguard.models.training;

import io.pypiguard.models.ModelInput;
import io.pypiguard.models.scoring.Scorer;
import io.pypiguard.models.scoring.Stacks;
import io.pypiguard.models.training.internal.Datasets;
import io.pypiguard.models.training.internal.RawOutput;
import io.pypiguard.models.training.internal.Scorers;
import io.pypiguard.models.training.internal.StackingModel;
import java.util.List;
import java.util.Optional;
import org.tribuo.Model;
import org.tribuo.classification.Label;

/** What a learner learned. */
public final class FittedModel {

  private final String learner;
  private final Model<Label> model;
  private final TrainingData training;

  FittedModel(String learner, Model<Label> model, TrainingData training) {
    this.learner = learner;
    this.model = model;
    this.training = training;
  }

  /**
   * Returns who learned.
   *
   * @return id of the learner
   */
  public String learner() {
    return learner;
  }

  /**
   * Says how malicious packages are.
   *
   * @param data rows; columns are found by their names, one that is not there is missing
   * @return for each row, in order, a finite number, the higher the more malicious: log-odds of
   *     learners that add up evidence, a mean from 0 to 1 of those that average
   * @throws IllegalArgumentException if a stack is asked about a row that has features of none of
   *     its families
   */
  public double[] predict(TrainingData data) {
    return RawOutput.of(model, Datasets.examples(data));
  }

  /**
   * Returns what is known, from learning alone, of how it judges rows that it has not seen.
   *
   * @return of a stack that has just learned: for the rows it learned from, in order, the log-odds
   *     it would have given them had its members not seen their families; empty of any other
   */
  public double[] outOfFold() {
    return model instanceof StackingModel stack ? stack.outOfFold() : new double[0];
  }

  /**
   * Returns the columns that it learned from.
   *
   * @return in order; a scorer's rows have just these
   */
  public List<ModelInput> inputs() {
    return training.inputs();
  }

  /**
   * Returns a scorer in plain Java that says the same.
   *
   * @return a scorer over the columns of the training data; nothing for kernel machines, nearest
   *     neighbours, naive Bayes and perceptrons. That of a stack is for packages of which no family
   *     is missing
   */
  @SuppressWarnings("exports") // for this module
  public Optional<Scorer> scorer() {
    return Scorers.of(model, training);
  }

  /**
   * Returns the scorers of a stack, one for each pattern of families that it is calibrated for.
   *
   * @return the scorers over the columns of the training data; nothing if this is no stack, or a
   *     member that is heeded has none
   */
  @SuppressWarnings("exports") // for this module
  public Optional<Stacks> stacks() {
    return model instanceof StackingModel stack
        ? Scorers.stacks(stack, training)
        : Optional.empty();
  }

  /**
   * Returns the model as Tribuo writes it, with its provenance. Unlike the scorer it tells when it
   * was made, and so no two are the same.
   *
   * @return a protocol buffer message of Tribuo's type {@code ModelProto}
   */
  public byte[] toTribuo() {
    return model.serialize().toByteArray();
  }

  Model<Label> model() {
    return model;
  }
}
