package io.pypiguard.examples.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps quiet those that tell of every training: what they say is for whoever mends them. */
final class TrainingLog {

  /** The logging system forgets levels of loggers that nobody holds. */
  private static final List<Logger> TALKATIVE =
      List.of(Logger.getLogger("org.tribuo"), Logger.getLogger("ml.dmlc"));

  private TrainingLog() {}

  /** Lets warnings through and nothing below. */
  static void quiet() {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
  }
}
