package io.pypiguard.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What one step cost in each round. */
final class Series {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLISECOND = 1e6;

  private final Step step;
  private final List<Pass> rounds = new ArrayList<>();

  Series(Step step) {
    this.step = step;
  }

  Step step() {
    return step;
  }

  void add(Pass pass) {
    rounds.add(pass);
  }

  double threadSeconds() {
    return median(Pass::threadNanos) / NANOS_PER_SECOND;
  }

  double processSeconds() {
    return median(Pass::processNanos) / NANOS_PER_SECOND;
  }

  double wallSeconds() {
    return median(pass -> pass.wallNanos().stream().mapToLong(Long::longValue).sum())
        / NANOS_PER_SECOND;
  }

  long bytes() {
    return rounds.get(0).bytes();
  }

  /** Milliseconds on the wall within which a share of the archives was done. */
  double milliseconds(double share) {
    return median(pass -> Quantiles.of(pass.wallNanos()).at(share)) / NANOS_PER_MILLISECOND;
  }

  /** How many times the cost of another step this one had, round by round. */
  Quantiles ratio(Series other, ToDoubleFunction<Pass> cost) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      ratios.add(cost.applyAsDouble(rounds.get(i)) / cost.applyAsDouble(other.rounds.get(i)));
    }
    return Quantiles.of(ratios);
  }

  private double median(ToDoubleFunction<Pass> cost) {
    return Quantiles.of(rounds.stream().map(cost::applyAsDouble).toList()).median();
  }
}
