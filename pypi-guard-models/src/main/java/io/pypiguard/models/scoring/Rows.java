package io.pypiguard.models.scoring;

/** Checks rows. */
final class Rows {

  private Rows() {}

  static void check(float[] row, int features) {
    if (row.length != features) {
      throw new IllegalArgumentException(
          "a row must have " + features + " features, had " + row.length);
    }
  }
}
