package io.pypiguard.examples.benchmarks;

import java.util.Collection;
import java.util.List;

/** Numbers in order of their size. */
final class Quantiles {

  private final List<Double> sorted;

  private Quantiles(List<Double> sorted) {
    this.sorted = sorted;
  }

  /**
   * Sorts numbers.
   *
   * @param numbers at least one
   * @return their quantiles
   */
  static Quantiles of(Collection<? extends Number> numbers) {
    if (numbers.isEmpty()) {
      throw new IllegalArgumentException("quantiles need at least one number, got none");
    }
    return new Quantiles(numbers.stream().map(Number::doubleValue).sorted().toList());
  }

  /**
   * Returns the number below which a share of the numbers lies, by the nearest rank.
   *
   * @param share from 0 (the smallest number) to 1 (the largest)
   * @return one of the numbers
   */
  double at(double share) {
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(0, rank - 1));
  }

  double median() {
    return at(0.5);
  }
}
