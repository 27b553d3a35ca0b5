package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The library for tests, with a way to write values briefly. */
final class Library {

  final Budget budget;
  final Operators operators;
  final Functions functions;
  final Methods methods;

  private Library(Budget budget, Caller caller) {
    this.budget = budget;
    operators = new Operators(budget);
    functions = new Functions(budget, caller);
    methods = new Methods(budget, caller);
  }

  static Library of(long steps, long bytes) {
    return new Library(Budget.of(steps, bytes), (function, arguments) -> Constant.NONE);
  }

  static Library roomy() {
    return calling((function, arguments) -> Constant.NONE);
  }

  static Library calling(Caller caller) {
    return new Library(Budget.of(10_000_000, 100_000_000), caller);
  }

  /** Returns the value that a string, a number, bytes or a list of Java is. */
  static Value value(Object object) {
    if (object instanceof Value value) {
      return value;
    } else if (object instanceof String text) {
      return Constant.of(text);
    } else if (object instanceof byte[] bytes) {
      return Constant.of(bytes);
    } else if (object instanceof Double real) {
      return Constant.of(real);
    } else if (object instanceof List<?> list) {
      List<Value> items = new ArrayList<>();
      list.forEach(item -> items.add(value(item)));
      return Sequence.of(Sequence.Kind.LIST, items);
    }
    return Constant.of(((Number) object).longValue());
  }

  private static List<Value> values(Object... objects) {
    List<Value> values = new ArrayList<>();
    for (Object object : objects) {
      values.add(value(object));
    }
    return values;
  }

  Optional<Value> binary(Object left, String operator, Object right) {
    return operators.binary(operator, value(left), value(right));
  }

  Optional<Value> call(String path, Object... arguments) {
    return functions.call(path, values(arguments), Map.of());
  }

  Optional<Value> method(Object receiver, String name, Object... arguments) {
    return methods.call(value(receiver), name, values(arguments), Map.of());
  }

  /** Returns what Python's {@code repr} writes, or {@code refused}. */
  String written(Optional<Value> value) {
    return value
        .flatMap(known -> functions.call("builtins.repr", List.of(known), Map.of()))
        .map(text -> ((Constant.Text) text).value())
        .orElse("refused");
  }
}
