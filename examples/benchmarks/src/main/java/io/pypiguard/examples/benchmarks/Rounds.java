package io.pypiguard.examples.benchmarks;

import picocli.CommandLine.Option;

/** How often a benchmark measures: the options that benchmarks share. */
final class Rounds {

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often everything is measured (default: ${DEFAULT-VALUE}).")
  private int measured;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Rounds before that, which do not count (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  /** Makes options with their defaults. */
  Rounds(int measured, int warmUp) {
    this.measured = measured;
    this.warmUp = warmUp;
  }

  /**
   * Checks what was given.
   *
   * @throws IllegalArgumentException if nothing would be measured
   */
  void check() {
    if (measured < 1) {
      throw new IllegalArgumentException("--rounds must be at least 1, was " + measured);
    }
  }

  /** Returns how often everything is measured. */
  int measured() {
    return measured;
  }

  /** Returns how many rounds come before those that count. */
  int warmUp() {
    return warmUp;
  }
}
