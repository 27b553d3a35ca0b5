package io.pypiguard.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A kind of work on archives that is measured.
 *
 * @param name what to call it
 * @param work what to do with each archive
 */
record Step(String name, Work work) {

  /** Prepares the work on one archive, which is not measured. */
  @FunctionalInterface
  interface Work {

    Measured prepare(Path archive) throws IOException;
  }

  /** The part that is measured. */
  @FunctionalInterface
  interface Measured {

    /** Does the work and returns how many bytes it was about, so that nothing can be left out. */
    long run() throws IOException;
  }
}
