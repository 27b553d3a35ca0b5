package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Results as they leave the package: with where they came from, or nothing where refused. */
final class Results {

  /** Items of a container that are compared with a result. */
  private static final int MOST_COMPARED = 64;

  private Results() {}

  /** Returns what is worked out of operands, with their origins, unless it is refused. */
  static Optional<Value> of(Budget budget, List<? extends Value> operands, Supplier<Value> work) {
    try {
      budget.steps(1);
      return Optional.of(tagged(work.get(), operands));
    } catch (Refused
        | ArithmeticException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      // A value that nobody thought of is not known; it must not end the analysis of a package.
      return Optional.empty();
    }
  }

  /** Returns nothing, for operands of which nothing is known; to look at them is a step, too. */
  static <T> Optional<T> none(Budget budget) {
    budget.spend(1);
    return Optional.empty();
  }

  private static Value tagged(Value result, List<? extends Value> operands) {
    if (result instanceof Constant.Singleton || result instanceof Constant.Truth) {
      return result;
    }
    if (result instanceof Constant constant) {
      Origins origins = Strings.origins(operands);
      return origins.isEmpty() || isItem(result, operands)
          ? result
          : constant.with(constant.origins().and(origins));
    }
    // What a container is made of has its own origins, unless it was taken out of a constant.
    if (result instanceof Sequence sequence
        && operands.stream().allMatch(Constant.class::isInstance)
        && !Strings.origins(operands).isEmpty()) {
      sequence.items().replaceAll(item -> tagged(item, operands));
    }
    return result;
  }

  /** Tells whether a result was taken out of a container, whose other items do not count. */
  @SuppressWarnings("ReferenceEquality") // The very value is meant.
  private static boolean isItem(Value result, List<? extends Value> operands) {
    for (Value operand : operands) {
      Iterable<Value> items =
          operand instanceof Sequence sequence
              ? sequence.items()
              : operand instanceof Mapping mapping ? mapping.entries().values() : List.of();
      int left = MOST_COMPARED;
      for (Value item : items) {
        if (item == result) {
          return true;
        }
        if (left-- == 0) {
          break;
        }
      }
    }
    return false;
  }
}
