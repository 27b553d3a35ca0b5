package io.pypiguard.python.bytecode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the names in a piece of code stand for, and those of the code around it. */
final class Scope {

  private final @Nullable Scope outer;
  private final Map<String, Operand> values = new HashMap<>();
  private final Set<String> changing = new HashSet<>();

  private Scope(@Nullable Scope outer) {
    this.outer = outer;
  }

  static Scope ofModule() {
    return new Scope(null);
  }

  Scope inner() {
    return new Scope(this);
  }

  void store(String name, Operand operand) {
    Operand before = values.put(name, operand);
    if (before != null && !isSameReference(before.value(), operand.value())) {
      changing.add(name);
    }
  }

  private static boolean isSameReference(Value one, Value other) {
    return one instanceof Value.Reference && one.equals(other);
  }

  /** Returns what a name stands for: what was stored last here, or the only value stored around. */
  Operand load(String name) {
    Operand own = values.get(name);
    if (own != null) {
      return own;
    }
    for (Scope scope = outer; scope != null; scope = scope.outer) {
      Operand value = scope.values.get(name);
      if (value != null) {
        return scope.changing.contains(name) ? Operand.reference(name) : value;
      }
    }
    return Operand.reference(name);
  }
}
