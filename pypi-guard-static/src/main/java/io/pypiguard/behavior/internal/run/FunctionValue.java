package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Unit;
import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.python.Clause;
import io.pypiguard.python.Definition;
import io.pypiguard.python.Expression;
import io.pypiguard.python.Node;
import java.util.Map;

/** A function or a lambda of the package, with the scope that it was made in. */
final class FunctionValue implements Value {

  private final String name;
  private final Node definition;
  private final Unit unit;
  private final Environment closure;
  private final Map<String, Value> defaults;

  private FunctionValue(
      String name, Node definition, Unit unit, Environment closure, Map<String, Value> defaults) {
    this.name = name;
    this.definition = definition;
    this.unit = unit;
    this.closure = closure;
    this.defaults = defaults;
  }

  static FunctionValue of(
      Definition.Function definition, Unit unit, Environment closure, Map<String, Value> defaults) {
    return new FunctionValue(definition.name(), definition, unit, closure, defaults);
  }

  static FunctionValue of(
      Expression.Lambda lambda, Unit unit, Environment closure, Map<String, Value> defaults) {
    return new FunctionValue("<lambda>", lambda, unit, closure, defaults);
  }

  String name() {
    return name;
  }

  /** Returns the {@code def} or the {@code lambda}. */
  Node definition() {
    return definition;
  }

  Unit unit() {
    return unit;
  }

  Environment closure() {
    return closure;
  }

  /** Returns the values of the parameters that have a default. */
  Map<String, Value> defaults() {
    return defaults;
  }

  Clause.Parameters parameters() {
    return definition instanceof Expression.Lambda lambda
        ? lambda.parameters()
        : ((Definition.Function) definition).parameters();
  }

  /** Tells whether it is a method that takes no instance. */
  boolean isStatic() {
    if (definition instanceof Definition.Function function) {
      for (Expression decorator : function.decorators()) {
        if (decorator instanceof Expression.Name name && name.name().equals("staticmethod")) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public Origins origins() {
    return Origins.NONE;
  }
}
