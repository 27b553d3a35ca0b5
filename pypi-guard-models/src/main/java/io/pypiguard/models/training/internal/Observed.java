package io.pypiguard.models.training.internal;

import java.util.Arrays;
import java.util.function.Function;
import org.tribuo.transform.TransformStatistics;
import org.tribuo.transform.Transformer;

/** Collects the values that a feature has in training. What is missing is not one. */
final class Observed implements TransformStatistics {

  private static final int FIRST_CAPACITY = 64;

  private final Function<double[], Transformer> preparation;
  private double[] values = new double[FIRST_CAPACITY];
  private int count;

  Observed(Function<double[], Transformer> preparation) {
    this.preparation = preparation;
  }

  @Override
  public void observeValue(double value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = value;
  }

  @Override
  @SuppressWarnings("deprecation") // Tribuo still asks for it
  public void observeSparse() {}

  @Override
  public void observeSparse(int missing) {}

  @Override
  public Transformer generateTransformer() {
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return preparation.apply(sorted);
  }
}
