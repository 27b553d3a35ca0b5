package io.pypiguard.models.training.internal;

/** Versions of what is written. */
final class Versions {

  private Versions() {}

  /**
   * Checks a version.
   *
   * @throws IllegalArgumentException if it is newer than the newest known
   */
  static void check(int version, int newest, String className) {
    if (version < 0 || version > newest) {
      throw new IllegalArgumentException(
          "version of %s must be from 0 to %d, was %d".formatted(className, newest, version));
    }
  }
}
