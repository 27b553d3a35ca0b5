package io.pypiguard.models.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSketchTest {

  private static CodeSketch sketch(int from, int to) {
    return CodeSketch.of(LongStream.range(from, to));
  }

  @ParameterizedTest
  @CsvSource({"0, 100, 1", "50, 150, 0.3333333333333333", "100, 200, 0", "0, 25, 0.25", "9, 9, 0"})
  void small_sets_are_compared_exactly(int from, int to, double shared) {
    assertThat(sketch(0, 100).shared(sketch(from, to))).isEqualTo(shared);
    assertThat(sketch(from, to).shared(sketch(0, 100))).isEqualTo(shared);
  }

  @ParameterizedTest
  @CsvSource({"0, 100000, 1", "25000, 125000, 0.6", "0, 60000, 0.6", "0, 1000, 0.01"})
  void large_sets_are_compared_by_a_sample(int from, int to, double shared) {
    assertThat(sketch(0, 100_000).shared(sketch(from, to))).isEqualTo(shared, within(0.04));
  }

  @Test
  void sets_that_share_enough_have_a_band_in_common() {
    for (int from = 0; from < 100; from++) {
      CodeSketch one = sketch(from * 1000, from * 1000 + 500);
      CodeSketch alike = sketch(from * 1000 + 100, from * 1000 + 600);
      assertThat(IntStream.range(0, CodeSketch.BANDS))
          .anyMatch(band -> one.band(band) == alike.band(band));
    }
  }

  @Test
  void sets_that_share_nothing_have_no_band_in_common() {
    CodeSketch one = sketch(0, 500);
    CodeSketch other = sketch(500, 1000);
    assertThat(IntStream.range(0, CodeSketch.BANDS))
        .noneMatch(band -> one.band(band) == other.band(band));
  }
}
