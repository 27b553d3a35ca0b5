package io.pypiguard.models.training.internal;

import java.util.Arrays;
import java.util.Map;
import org.tribuo.transform.TransformStatistics;
import org.tribuo.transform.Transformation;
import org.tribuo.transform.TransformationProvenance;
import org.tribuo.transform.Transformer;

/**
 * Turns each feature into a small count, as multinomial naive Bayes wants it: 0 for the smallest
 * value in training, which for most features is that something is not there, and 1 to 4 for the
 * quarters of what is above it. What is missing counts as 0.
 */
public final class Binning implements Transformation {

  private static final int PARTS = 4;

  /** Makes one. */
  public Binning() {}

  @Override
  public TransformStatistics createStats() {
    return new Observed(Binning::of);
  }

  private static Transformer of(double[] sorted) {
    double smallest = sorted[0];
    double[] above = Arrays.stream(sorted).filter(x -> x > smallest).toArray();
    double[] limits = new double[above.length == 0 ? 1 : PARTS];
    limits[0] = smallest;
    for (int i = 1; i < limits.length; i++) {
      limits[i] = above[(above.length - 1) * i / PARTS];
    }
    return new Binned(limits);
  }

  @Override
  public TransformationProvenance getProvenance() {
    return new OwnProvenance(Binning.class, Map.of());
  }
}
