package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Value;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The items that a slice takes.
 *
 * @param start index of the first
 * @param step from one to the next
 * @param count how many
 */
record Span(int start, int step, int count) {

  private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE / 2);

  /** Returns what a slice takes out of so many items. */
  static Span of(int length, Optional<Value> lower, Optional<Value> upper, Optional<Value> by) {
    int step = bound(by, 1);
    Refused.unless(step != 0);
    int start = clamp(bound(lower, step < 0 ? Integer.MAX_VALUE / 2 : 0), length, step);
    int end =
        upper.filter(value -> value != Constant.NONE).isPresent()
            ? clamp(bound(upper, 0), length, step)
            : step < 0 ? -1 : length;
    int count =
        step > 0
            ? (end > start ? (end - start - 1) / step + 1 : 0)
            : (start > end ? (start - end - 1) / -step + 1 : 0);
    return new Span(start, step, count);
  }

  private static int clamp(int bound, int length, int step) {
    int index = bound < 0 ? bound + length : bound;
    return step < 0
        ? Math.max(-1, Math.min(index, length - 1))
        : Math.max(0, Math.min(index, length));
  }

  private static int bound(Optional<Value> value, int otherwise) {
    if (value.isEmpty() || value.get() == Constant.NONE) {
      return otherwise;
    }
    return Numbers.integer(value.get()).min(MOST).max(MOST.negate()).intValue();
  }
}
