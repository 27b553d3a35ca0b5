package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of a module, a class body or a call of a function, and what they stand for now. */
final class Environment {

  /** What the names are of. */
  enum Kind {
    MODULE,
    CLASS,
    FUNCTION
  }

  private final Kind kind;
  private final @Nullable Environment outer;
  private final Environment module;
  private final Map<String, Value> values = new HashMap<>();

  /** Names that {@code global} or {@code nonlocal} says belong elsewhere. */
  private final Map<String, Environment> elsewhere = new HashMap<>();

  /** Of a module: names that functions assign to, so that nobody knows their value at a time. */
  private final Set<String> shared = new HashSet<>();

  private Environment(Kind kind, @Nullable Environment outer) {
    this.kind = kind;
    this.outer = outer;
    this.module = outer == null ? this : outer.module;
  }

  static Environment ofModule() {
    return new Environment(Kind.MODULE, null);
  }

  Environment inside(Kind innerKind) {
    return new Environment(innerKind, this);
  }

  Kind kind() {
    return kind;
  }

  Environment module() {
    return module;
  }

  /** Returns what a name stands for in this scope or those around it, as Python looks it up. */
  Optional<Value> find(String name) {
    Environment declared = elsewhere.get(name);
    if (declared != null) {
      return Optional.ofNullable(declared.values.get(name));
    }
    Value own = values.get(name);
    if (own != null) {
      return Optional.of(own);
    }
    for (Environment scope = outer; scope != null; scope = scope.outer) {
      if (scope.kind != Kind.CLASS) {
        Value value = scope.values.get(name);
        if (value != null) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }

  /** Tells whether functions assign to a name of the module that is not a local one here. */
  boolean isShared(String name) {
    return module.shared.contains(name) && (this == module || !values.containsKey(name));
  }

  /** Returns the scope that an assignment to a name goes to. */
  Environment owner(String name) {
    return elsewhere.getOrDefault(name, this);
  }

  /** Says that a name is the module's. */
  void declareGlobal(String name) {
    elsewhere.put(name, module);
    module.shared.add(name);
  }

  /** Says that a name belongs to a function around this one. */
  void declareNonlocal(String name) {
    for (Environment scope = outer; scope != null; scope = scope.outer) {
      if (scope.kind == Kind.FUNCTION && scope.values.containsKey(name)) {
        elsewhere.put(name, scope);
        return;
      }
    }
  }

  Map<String, Value> values() {
    return values;
  }
}
