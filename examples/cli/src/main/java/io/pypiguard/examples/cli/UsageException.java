package io.pypiguard.examples.cli;

/**
 * Says that the command was called wrongly: one sentence that names the value and what is right.
 */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
