package io.pypiguard.models.training.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tribuo.transform.TransformStatistics;
import org.tribuo.transform.Transformation;
import org.tribuo.transform.Transformer;

class PreparationTest {

  private static Transformer prepare(Transformation preparation, double... values) {
    TransformStatistics statistics = preparation.createStats();
    for (double value : values) {
      statistics.observeValue(value);
      statistics.observeSparse(1);
    }
    Transformer transformer = statistics.generateTransformer();
    assertThat(Transformer.deserialize(transformer.serialize())).isEqualTo(transformer);
    return transformer;
  }

  @Test
  void medianBecomesZero() {
    Transformer centred = prepare(Centring.unbounded(), 3, 1, 11, 2, 3);
    assertThat(centred.transform(3)).isZero();
    double spread = Math.sqrt((4 + 64 + 1) / 5.0);
    assertThat(centred.transform(11)).isEqualTo(8 / spread, within(1e-12));
  }

  @Test
  void whatIsFarOutEndsAtTheLimit() {
    Transformer centred = prepare(Centring.within(2), 7, 7, 7);
    assertThat(List.of(0.0, 6.0, 8.5, 9.0, 1e9))
        .extracting(centred::transform)
        .containsExactly(-2.0, -1.0, 1.5, 2.0, 2.0);
  }

  @Test
  void featureThatNeverChangesIsShiftedOnly() {
    Transformer centred = prepare(Centring.unbounded(), 7, 7, 7);
    assertThat(centred.transform(7)).isZero();
    assertThat(centred.transform(9)).isEqualTo(2);
  }

  @Test
  void quartersAboveTheSmallestAreCounted() {
    Transformer binned = prepare(new Binning(), 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0);
    assertThat(List.of(-1.0, 0.0, 1.0, 3.0, 5.0, 8.0, 99.0))
        .extracting(binned::transform)
        .containsExactly(0.0, 0.0, 1.0, 2.0, 3.0, 4.0, 4.0);
  }

  @Test
  void flagsAreCountedOnce() {
    Transformer binned = prepare(new Binning(), 0, 1, 0, 1, 1, 0);
    assertThat(binned.transform(0)).isZero();
    assertThat(binned.transform(1)).isEqualTo(1);
  }

  @Test
  void manyValuesAreSeen() {
    double[] values = new double[1001];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    assertThat(prepare(Centring.unbounded(), values).transform(500)).isZero();
  }
}
