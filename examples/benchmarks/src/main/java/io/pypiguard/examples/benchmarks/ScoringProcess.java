package io.pypiguard.examples.benchmarks;

import io.pypiguard.models.StackModel;
import java.io.IOException;
import java.nio.file.Path;

/** What the scoring benchmark has a new JVM do. */
public final class ScoringProcess {

  private static final double NANOS_PER_MILLISECOND = 1e6;

  private ScoringProcess() {}

  /**
   * Loads a model and prints how many milliseconds that took.
   *
   * @param arguments the file of the model
   * @throws IOException if it cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    StackModel.read(Path.of(arguments[0]));
    System.out.println((System.nanoTime() - start) / NANOS_PER_MILLISECOND);
  }
}
