package io.pypiguard.models.training.internal;

import com.oracle.labs.mlrg.olcut.provenance.primitives.DoubleProvenance;
import java.util.Arrays;
import java.util.Map;
import org.tribuo.transform.TransformStatistics;
import org.tribuo.transform.Transformation;
import org.tribuo.transform.TransformationProvenance;
import org.tribuo.transform.Transformer;

/**
 * Shifts each feature so that its median in training is 0, and divides it by its standard deviation
 * around that. To learners that take what is left out for 0, a missing value is then the median.
 */
public final class Centring implements Transformation {

  private final double limit;

  private Centring(double limit) {
    this.limit = limit;
  }

  /**
   * Returns a centring of which any number may come.
   *
   * @return the preparation
   */
  public static Centring unbounded() {
    return new Centring(Double.POSITIVE_INFINITY);
  }

  /**
   * Returns a centring that takes what is far out for less far, so that a rare value does not
   * outweigh all others.
   *
   * @param limit the largest number that comes of it, above 0; the smallest is its negative
   * @return the preparation
   */
  public static Centring within(double limit) {
    return new Centring(limit);
  }

  @Override
  public TransformStatistics createStats() {
    return new Observed(this::of);
  }

  private Transformer of(double[] sorted) {
    double median = sorted[(sorted.length - 1) / 2];
    double squares = Arrays.stream(sorted).map(x -> (x - median) * (x - median)).sum();
    double spread = Math.sqrt(squares / sorted.length);
    return new Centred(median, spread == 0 ? 1 : spread, limit);
  }

  @Override
  public TransformationProvenance getProvenance() {
    return new OwnProvenance(Centring.class, Map.of("limit", new DoubleProvenance("limit", limit)));
  }
}
