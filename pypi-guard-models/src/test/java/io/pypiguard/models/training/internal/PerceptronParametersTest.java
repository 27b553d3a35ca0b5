package io.pypiguard.models.training.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.Parameters;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.la.Tensor;

class PerceptronParametersTest {

  private static final double STEP = 1e-5;

  private final PerceptronParameters parameters =
      PerceptronParameters.random(new int[] {4, 5, 3, 2}, new SplittableRandom(2));
  private final DenseVector features =
      DenseVector.createDenseVector(new double[] {0.3, -1.2, 0.8, 2});

  /** Tribuo's objective is to be raised. */
  private double objective() {
    return new LogMulticlass().lossAndGradient(1, parameters.predict(features)).getA();
  }

  @Test
  void gradientsAreTheSlopesOfTheObjective() {
    Pair<Double, SGDVector> loss =
        new LogMulticlass().lossAndGradient(1, parameters.predict(features));
    Tensor[] gradients = parameters.gradients(loss, features);
    double before = objective();
    int checked = 0;
    for (int layer = 0; layer < 6; layer += 2) {
      DenseMatrix weights = (DenseMatrix) parameters.get()[layer];
      DenseMatrix gradient = (DenseMatrix) gradients[layer];
      DenseVector biases = (DenseVector) parameters.get()[layer + 1];
      for (int i = 0; i < weights.getDimension1Size(); i++) {
        for (int j = 0; j < weights.getDimension2Size(); j++) {
          weights.add(i, j, STEP);
          double slope = (objective() - before) / STEP;
          weights.add(i, j, -STEP);
          assertThat(slope).as("%d %d %d", layer, i, j).isEqualTo(gradient.get(i, j), within(1e-4));
          checked += gradient.get(i, j) == 0 ? 0 : 1;
        }
        biases.add(i, STEP);
        double slope = (objective() - before) / STEP;
        biases.add(i, -STEP);
        assertThat(slope).isEqualTo(((SGDVector) gradients[layer + 1]).get(i), within(1e-4));
      }
    }
    assertThat(checked).as("slopes that are not 0").isGreaterThan(10);
  }

  @Test
  void batchesAddUp() {
    Pair<Double, SGDVector> loss =
        new LogMulticlass().lossAndGradient(0, parameters.predict(features));
    Tensor[] one = parameters.gradients(loss, features);
    Tensor[] two = parameters.merge(new Tensor[][] {one, one}, 2);
    assertThat(((DenseMatrix) two[0]).get(1, 2))
        .isEqualTo(2 * ((DenseMatrix) one[0]).get(1, 2), within(1e-12));
  }

  @Test
  void formatKeepsAllLayers() {
    PerceptronParameters read =
        (PerceptronParameters) Parameters.deserialize(parameters.serialize());
    assertThat(read.predict(features)).isEqualTo(parameters.predict(features));
    assertThat(parameters.copy().predict(features)).isEqualTo(parameters.predict(features));
  }
}
