package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Value;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
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
  private final Map<String, Variable> variables = new HashMap<>();

  /** Names that {@code global} or {@code nonlocal} says belong elsewhere. */
  private Map<String, Environment> elsewhere = Map.of();

  /** Of a module: names that functions assign to, so that nobody knows their value at a time. */
  private final Set<String> shared;

  /** Of a module: variables that stood for a container at some time. */
  private final Set<Variable> containers;

  private Environment(Kind kind, @Nullable Environment outer) {
    this.kind = kind;
    this.outer = outer;
    this.module = outer == null ? this : outer.module;
    this.shared = outer == null ? new HashSet<>() : Set.of();
    this.containers = outer == null ? new LinkedHashSet<>() : Set.of();
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
      return Optional.ofNullable(declared.get(name));
    }
    Value own = get(name);
    if (own != null) {
      return Optional.of(own);
    }
    for (Environment scope = outer; scope != null; scope = scope.outer) {
      if (scope.kind != Kind.CLASS) {
        Value value = scope.get(name);
        if (value != null) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }

  /** Tells whether functions assign to a name of the module that is not a local one here. */
  boolean isShared(String name) {
    return module.shared.contains(name) && (this == module || get(name) == null);
  }

  /** Returns the variable that an assignment to a name goes to. */
  Variable assigned(String name) {
    return elsewhere.getOrDefault(name, this).variable(name);
  }

  /** Says that a name is the module's. */
  void declareGlobal(String name) {
    declare(name, module);
    module.shared.add(name);
  }

  /** Says that a name belongs to a function around this one. */
  void declareNonlocal(String name) {
    for (Environment scope = outer; scope != null; scope = scope.outer) {
      if (scope.kind == Kind.FUNCTION && scope.get(name) != null) {
        declare(name, scope);
        return;
      }
    }
  }

  private void declare(String name, Environment owner) {
    if (elsewhere.isEmpty()) {
      elsewhere = new HashMap<>();
    }
    elsewhere.put(name, owner);
  }

  /** Returns what a name stands for in this very scope; nothing if it is not bound here. */
  @Nullable Value get(String name) {
    Variable variable = variables.get(name);
    return variable == null ? null : variable.value();
  }

  /** Binds a name in this very scope, for certain. */
  void put(String name, Value value) {
    variable(name).set(value);
  }

  private Variable variable(String name) {
    return variables.computeIfAbsent(name, absent -> new Variable(this));
  }

  void holdsContainer(Variable variable) {
    if (kind == Kind.MODULE) {
      containers.add(variable);
    }
  }

  /** Returns the variables of a module that stood for a container at some time. */
  Set<Variable> containers() {
    return Collections.unmodifiableSet(containers);
  }

  /** Tells of each name that is bound in this very scope; names may be bound meanwhile. */
  void forEach(BiConsumer<String, Value> action) {
    List.copyOf(variables.entrySet())
        .forEach(
            entry -> {
              Value value = entry.getValue().value();
              if (value != null) {
                action.accept(entry.getKey(), value);
              }
            });
  }
}
