package io.pypiguard.behavior.internal.library;

import java.io.Serial;

/** Says that a value cannot, or must not, be worked out; never leaves the package. */
final class Refused extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  @SuppressWarnings("StaticAssignmentOfThrowable") // It has no trace, and is thrown often.
  private static final Refused ONLY = new Refused();

  private Refused() {
    super("not worked out", null, false, false);
  }

  /** Returns the exception, to be thrown. */
  static Refused value() {
    return ONLY;
  }

  /** Refuses unless something holds. */
  static void unless(boolean condition) {
    if (!condition) {
      throw ONLY;
    }
  }
}
