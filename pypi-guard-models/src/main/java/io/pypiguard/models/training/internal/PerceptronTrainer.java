package io.pypiguard.models.training.internal;

import com.oracle.labs.mlrg.olcut.config.Config;
import java.util.List;
import java.util.SplittableRandom;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.sgd.AbstractSGDTrainer;
import org.tribuo.common.sgd.SGDObjective;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.provenance.ModelProvenance;

/**
 * Trains a perceptron with hidden layers.
 *
 * <p>It is our own: the perceptrons that the JVM has are under licences that forbid it (Smile 2.6
 * and later: LGPL and GPL), have not been kept for years (Encog, Neuroph), or bring native engines
 * of hundreds of megabytes. Tribuo has the loop, the optimisers and the loss; what it lacks are
 * only the {@linkplain PerceptronParameters weights in layers}.
 */
public final class PerceptronTrainer
    extends AbstractSGDTrainer<Label, Integer, PerceptronModel, PerceptronParameters> {

  private static final int BATCH = 32;

  @Config(description = "Units of each hidden layer.")
  private List<Integer> hidden;

  /**
   * Makes a trainer.
   *
   * @param hidden how many units each hidden layer has
   * @param optimiser takes the steps
   * @param epochs how often all rows are seen, at least 1
   * @param seed of the first weights and of the order of rows
   */
  public PerceptronTrainer(
      List<Integer> hidden, StochasticGradientOptimiser optimiser, int epochs, long seed) {
    super(optimiser, epochs, -1, BATCH, seed, false);
    this.hidden = List.copyOf(hidden);
    postConfig();
  }

  @Override
  protected Integer getTarget(ImmutableOutputInfo<Label> outputs, Label label) {
    return outputs.getID(label);
  }

  @Override
  protected SGDObjective<Integer> getObjective() {
    return new LogMulticlass();
  }

  @Override
  protected PerceptronModel createModel(
      String name,
      ModelProvenance provenance,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Label> outputs,
      PerceptronParameters parameters) {
    return new PerceptronModel(name, provenance, features, outputs, parameters);
  }

  @Override
  protected String getModelClassName() {
    return PerceptronModel.class.getName();
  }

  @Override
  protected String getName() {
    return "perceptron";
  }

  @Override
  protected PerceptronParameters createParameters(
      int features, int outputs, SplittableRandom random) {
    int[] sizes = new int[hidden.size() + 2];
    sizes[0] = features;
    for (int i = 0; i < hidden.size(); i++) {
      sizes[i + 1] = hidden.get(i);
    }
    sizes[sizes.length - 1] = outputs;
    return PerceptronParameters.random(sizes, random);
  }
}
