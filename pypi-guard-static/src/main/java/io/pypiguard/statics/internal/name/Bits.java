package io.pypiguard.statics.internal.name;

/** Probabilities as bits: what is half as probable takes one bit more. */
final class Bits {

  private static final double LN2 = Math.log(2);

  private Bits() {}

  static double of(double probability) {
    return -Math.log(probability) / LN2;
  }
}
