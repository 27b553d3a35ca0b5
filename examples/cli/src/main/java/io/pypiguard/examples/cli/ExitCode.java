package io.pypiguard.examples.cli;

/** What the process tells the script that started it. */
final class ExitCode {

  /** Every package was analysed, and none reached the level of {@code --fail-on}. */
  static final int OK = 0;

  /** At least one package reached the level of {@code --fail-on}. */
  static final int FOUND = 1;

  /** The command was called wrongly. */
  static final int USAGE = 2;

  /** No package reached the level, but one could not be analysed or the report not be written. */
  static final int NOT_ANALYSED = 3;

  private ExitCode() {}
}
