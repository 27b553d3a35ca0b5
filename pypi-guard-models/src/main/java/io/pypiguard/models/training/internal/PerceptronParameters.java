package io.pypiguard.models.training.internal;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.SplittableRandom;
import org.tribuo.common.sgd.protos.FMParametersProto;
import org.tribuo.math.FeedForwardParameters;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.protos.ParametersProto;

/**
 * Weights of a perceptron: for each layer a matrix with a row for each of its units, and a vector
 * of biases. All layers but the last pass on what is above 0. For one thread while it learns.
 */
public final class PerceptronParameters implements FeedForwardParameters {

  private static final long serialVersionUID = 1L;
  private static final int VERSION = 0;

  /** Matrix and biases of the first layer, then of the next, and so on. */
  private Tensor[] weights;

  private PerceptronParameters(Tensor[] weights) {
    this.weights = weights;
  }

  /**
   * Draws first weights.
   *
   * @param sizes of the input, of each hidden layer, and of the output
   */
  static PerceptronParameters random(int[] sizes, SplittableRandom random) {
    Tensor[] weights = new Tensor[2 * (sizes.length - 1)];
    for (int layer = 0; layer + 1 < sizes.length; layer++) {
      DenseMatrix matrix = new DenseMatrix(sizes[layer + 1], sizes[layer]);
      double limit = Math.sqrt(6.0 / (sizes[layer] + sizes[layer + 1]));
      for (int i = 0; i < sizes[layer + 1]; i++) {
        for (int j = 0; j < sizes[layer]; j++) {
          matrix.set(i, j, limit * (2 * random.nextDouble() - 1));
        }
      }
      weights[2 * layer] = matrix;
      weights[2 * layer + 1] = new DenseVector(sizes[layer + 1]);
    }
    return new PerceptronParameters(weights);
  }

  /**
   * Reads what {@link #serialize} gave; Tribuo looks for it by its name.
   *
   * @param version version of the format
   * @param className name of this class
   * @param message the layers
   * @return the weights
   * @throws InvalidProtocolBufferException if the message is something else
   * @throws IllegalArgumentException if the version is not known, or the layers are none
   */
  public static PerceptronParameters deserializeFromProto(
      int version, String className, Any message) throws InvalidProtocolBufferException {
    Versions.check(version, VERSION, className);
    FMParametersProto proto = message.unpack(FMParametersProto.class);
    Tensor[] weights =
        proto.getWeightsList().stream().map(Tensor::deserialize).toArray(Tensor[]::new);
    for (int i = 0; i < weights.length; i++) {
      boolean expected =
          i % 2 == 0 ? weights[i] instanceof DenseMatrix : weights[i] instanceof DenseVector;
      if (!expected || weights.length % 2 != 0) {
        throw new IllegalArgumentException("layers must be matrices and vectors in turn");
      }
    }
    return new PerceptronParameters(weights);
  }

  @Override
  public ParametersProto serialize() {
    FMParametersProto.Builder layers = FMParametersProto.newBuilder();
    for (Tensor tensor : weights) {
      layers.addWeights(tensor.serialize());
    }
    return ParametersProto.newBuilder()
        .setVersion(VERSION)
        .setClassName(PerceptronParameters.class.getName())
        .setSerializedData(Any.pack(layers.build()))
        .build();
  }

  private int layers() {
    return weights.length / 2;
  }

  private DenseMatrix matrix(int layer) {
    return (DenseMatrix) weights[2 * layer];
  }

  /** Returns what goes into each layer, and at the end what comes out of the last. */
  private SGDVector[] forward(SGDVector features) {
    SGDVector[] values = new SGDVector[layers() + 1];
    values[0] = features;
    for (int layer = 0; layer < layers(); layer++) {
      DenseVector next = matrix(layer).leftMultiply(values[layer]);
      next.intersectAndAddInPlace(weights[2 * layer + 1]);
      if (layer + 1 < layers()) {
        next.foreachInPlace(x -> Math.max(0, x));
      }
      values[layer + 1] = next;
    }
    return values;
  }

  @Override
  public DenseVector predict(SGDVector features) {
    return (DenseVector) forward(features)[layers()];
  }

  @Override
  public Tensor[] gradients(Pair<Double, SGDVector> loss, SGDVector features) {
    SGDVector[] values = forward(features);
    Tensor[] gradients = new Tensor[weights.length];
    SGDVector gradient = loss.getB();
    for (int layer = layers() - 1; layer >= 0; layer--) {
      gradients[2 * layer] = gradient.outer(values[layer]);
      gradients[2 * layer + 1] = gradient;
      if (layer > 0) {
        DenseVector below = matrix(layer).rightMultiply(gradient);
        SGDVector output = values[layer];
        for (int i = 0; i < below.size(); i++) {
          if (output.get(i) <= 0) {
            below.set(i, 0);
          }
        }
        gradient = below;
      }
    }
    return gradients;
  }

  @Override
  public Tensor[] getEmptyCopy() {
    Tensor[] empty = new Tensor[weights.length];
    for (int i = 0; i < empty.length; i++) {
      empty[i] =
          weights[i] instanceof DenseMatrix matrix
              ? new DenseMatrix(matrix.getDimension1Size(), matrix.getDimension2Size())
              : new DenseVector(weights[i].getShape()[0]);
    }
    return empty;
  }

  @Override
  public Tensor[] get() {
    return weights;
  }

  @Override
  public void set(Tensor[] newWeights) {
    weights = newWeights;
  }

  @Override
  public void update(Tensor[] gradients) {
    for (int i = 0; i < gradients.length; i++) {
      weights[i].intersectAndAddInPlace(gradients[i]);
    }
  }

  @Override
  public Tensor[] merge(Tensor[][] gradients, int size) {
    Tensor[] sum = getEmptyCopy();
    for (int i = 0; i < size; i++) {
      for (int tensor = 0; tensor < sum.length; tensor++) {
        sum[tensor].intersectAndAddInPlace(gradients[i][tensor]);
      }
    }
    return sum;
  }

  @Override
  public PerceptronParameters copy() {
    Tensor[] copies = new Tensor[weights.length];
    for (int i = 0; i < copies.length; i++) {
      copies[i] = weights[i].copy();
    }
    return new PerceptronParameters(copies);
  }
}
