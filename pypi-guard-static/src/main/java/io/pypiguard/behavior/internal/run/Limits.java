package io.pypiguard.behavior.internal.run;

/** How much of a package is run at most. */
final class Limits {

  /** Steps that any package may take: a tenth of a second, or two. */
  static final long STEPS = 1_000_000;

  /** Steps a character of source in addition. */
  static final long STEPS_PER_CHARACTER = 2;

  /** Bytes and characters that are worked out beyond what the source itself has. */
  static final long BYTES = 64L << 20;

  /** Expressions, statements and calls within each other. */
  static final int DEPTH = 400;

  /** Calls of the package's functions within each other. */
  static final int CALLS = 32;

  /** Calls of a function within itself. */
  static final int RECURSION = 3;

  /** Runs of a function with arguments that are not all known. */
  static final int RUNS = 3;

  /** Runs of a function with arguments that are not all known, of which one is a new constant. */
  static final int RUNS_WITH_NEWS = 8;

  /** Runs of a function with known arguments, as of one that decodes strings. */
  static final int KNOWN_RUNS = 5_000;

  /** Steps of a loop that is run round by round, or of all runs of a function. */
  static final long STEPS_OF_PART = 200_000;

  /** Rounds of a loop that are run one by one. */
  static final int ROUNDS = 20_000;

  /** Items of a list that are kept. */
  static final int MOST_ITEMS = 100_000;

  /** Characters of a string that is put together. */
  static final int TEXT_LENGTH = 8 << 20;

  /** Texts within each other that were decoded. */
  static final int LAYERS = 64;

  /** Characters of a decoded text that is run. */
  static final int LAYER_LENGTH = 8 << 20;

  /** Events of one call in the source. */
  static final int EVENTS_PER_CALL = 48;

  /** Events of a package. */
  static final int EVENTS = 20_000;

  private Limits() {}
}
