package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Arguments of a call, asked for by position and name; refuses what is missing or odd. */
final class Arguments {

  private final List<Value> positional;
  private final Map<String, Value> named;

  private Arguments(List<Value> positional, Map<String, Value> named) {
    this.positional = positional;
    this.named = named;
  }

  static Arguments of(List<Value> positional, Map<String, Value> named) {
    return new Arguments(positional, named);
  }

  /** Returns this if the numbers and names of arguments are right, and else refuses. */
  Arguments expect(int least, int most, String... names) {
    int count = positional.size();
    Refused.unless(count <= most && count + named.size() >= least);
    if (!named.isEmpty()) {
      Refused.unless(Set.of(names).containsAll(named.keySet()));
    }
    return this;
  }

  /** Returns the number of arguments by position. */
  int count() {
    return positional.size();
  }

  /** Returns the arguments by position. */
  List<Value> all() {
    return positional;
  }

  /** Returns the arguments by name. */
  Map<String, Value> named() {
    return named;
  }

  /** Returns an argument by its position. */
  Value at(int position) {
    Refused.unless(position < positional.size());
    return positional.get(position);
  }

  /** Returns an argument by its position or its name. */
  Value at(int position, String name) {
    Value value =
        position >= 0 && position < positional.size() ? positional.get(position) : named.get(name);
    if (value == null) {
      throw Refused.value();
    }
    return value;
  }

  /** Returns an argument by its position or its name, or what stands for it. */
  Value or(int position, String name, Value otherwise) {
    return has(position, name) ? at(position, name) : otherwise;
  }

  /** Tells whether an argument is given. */
  boolean has(int position, String name) {
    return (position >= 0 && position < positional.size()) || named.containsKey(name);
  }

  /** Returns an integer, or what stands for it where it is not given or {@code None}. */
  int integer(int position, String name, int otherwise) {
    Value value = or(position, name, Constant.NONE);
    return value == Constant.NONE ? otherwise : Numbers.small(value);
  }

  /** Returns a string, or what stands for it where it is not given or {@code None}. */
  String text(int position, String name, String otherwise) {
    Value value = or(position, name, Constant.NONE);
    return value == Constant.NONE ? otherwise : text(value);
  }

  /** Returns a condition, or what stands for it where it is not given. */
  boolean truth(int position, String name, boolean otherwise) {
    return has(position, name) ? Comparisons.truth(at(position, name)) : otherwise;
  }

  /** Returns a string. */
  String text(int position, String name) {
    return text(at(position, name));
  }

  /** Returns bytes. */
  byte[] bytes(int position, String name) {
    return Strings.bytes(at(position, name));
  }

  private static String text(Value value) {
    if (value instanceof Constant.Text text) {
      return text.value();
    }
    throw Refused.value();
  }
}
