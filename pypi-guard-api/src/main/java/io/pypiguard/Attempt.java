package io.pypiguard;

import io.pypiguard.ComponentOutcome.Status;
import io.pypiguard.analysis.ScanInterruptedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a piece of work ended, and what it gave if it completed.
 *
 * @param <T> what the work gives
 */
final class Attempt<T> {

  static final String OVERRUN = "its time was used up";
  static final String CANCELLED = "the scan was cancelled";

  /** Exceptions may quote whole files; this much is enough to recognize one. */
  private static final int MAX_MESSAGE_LENGTH = 300;

  private final Status status;
  private final @Nullable T value;
  private final String message;

  private Attempt(Status status, @Nullable T value, String message) {
    this.status = status;
    this.value = value;
    this.message = message;
  }

  static <T> Attempt<T> completed(T value) {
    return new Attempt<>(Status.COMPLETED, value, "");
  }

  static <T> Attempt<T> failed(Throwable failure) {
    return failure instanceof ScanInterruptedException
        ? timedOut(OVERRUN)
        : new Attempt<>(Status.FAILED, null, describe(failure));
  }

  static <T> Attempt<T> timedOut(String message) {
    return new Attempt<>(Status.TIMED_OUT, null, message);
  }

  static <T> Attempt<T> skipped(String message) {
    return new Attempt<>(Status.SKIPPED, null, message);
  }

  /** Returns what the work gave; nothing unless it completed. */
  Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /** Returns why the work did not complete; empty if it did. */
  String message() {
    return message;
  }

  ComponentOutcome outcome(String component) {
    return new ComponentOutcome(component, status, message);
  }

  /** Names a failure without anything that changes from run to run, such as its stack. */
  static String describe(Throwable failure) {
    String kind = failure.getClass().getSimpleName();
    String detail = failure.getMessage();
    String text = detail == null || detail.isEmpty() ? kind : kind + ": " + detail;
    return text.length() <= MAX_MESSAGE_LENGTH ? text : text.substring(0, MAX_MESSAGE_LENGTH) + "…";
  }
}
