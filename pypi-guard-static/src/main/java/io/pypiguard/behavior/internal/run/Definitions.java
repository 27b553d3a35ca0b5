package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.python.Clause;
import io.pypiguard.python.Definition;
import io.pypiguard.python.Expression;
import io.pypiguard.python.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs definitions of functions and classes: they bind a name, and a class runs its body. */
final class Definitions {

  private final Interpreter run;

  Definitions(Interpreter run) {
    this.run = run;
  }

  void define(Definition definition, Frame frame) {
    Value value =
        definition instanceof Definition.Function function
            ? function(function, frame)
            : type((Definition.ClassDefinition) definition, frame);
    List<Expression> decorators = definition.decorators();
    for (int i = decorators.size() - 1; i >= 0; i--) {
      value = decorated(value, decorators.get(i), frame);
    }
    run.changes().assign(frame.scope(), definition.name(), value);
  }

  /** What a decorator of a library makes of a function is taken for the function itself. */
  private Value decorated(Value value, Expression decorator, Frame frame) {
    Value function = run.expressions().evaluate(decorator, frame);
    Value result =
        run.calls().dispatch(function, Arguments.of(List.of(value)), frame.place(decorator));
    boolean ofPackage = function instanceof FunctionValue || function instanceof PackageClass;
    return ofPackage && (result instanceof Constant.Text || isCallable(result)) ? result : value;
  }

  private static boolean isCallable(Value value) {
    return value instanceof FunctionValue
        || value instanceof PackageClass
        || value instanceof InstanceValue
        || value instanceof MethodValue
        || value instanceof PartialValue;
  }

  private FunctionValue function(Definition.Function function, Frame frame) {
    function.parameters().all().stream()
        .flatMap(parameter -> parameter.annotation().stream())
        .filter(Expression.Call.class::isInstance)
        .forEach(annotation -> run.expressions().evaluate(annotation, frame));
    FunctionValue value =
        FunctionValue.of(
            function,
            frame.unit(),
            frame.scope(),
            run.packageCalls().defaults(function.parameters(), frame));
    run.packageCalls().defined(value, frame);
    return value;
  }

  private PackageClass type(Definition.ClassDefinition definition, Frame frame) {
    List<Value> bases = new ArrayList<>();
    Optional<Value> metaclass = Optional.empty();
    for (Node argument : definition.arguments()) {
      if (argument instanceof Expression base) {
        bases.add(run.expressions().evaluate(base, frame));
      } else {
        Clause.Keyword keyword = (Clause.Keyword) argument;
        Value value = run.expressions().evaluate(keyword.value(), frame);
        if (keyword.name().filter("metaclass"::equals).isPresent()) {
          metaclass = Optional.of(value);
        }
      }
    }
    Environment body = frame.scope().inside(Environment.Kind.CLASS);
    PackageClass type = new PackageClass(definition.name(), bases, body);
    run.packageCalls()
        .inClass(
            type, () -> run.statements().run(definition.body(), frame.with(frame.unit(), body)));
    run.specialMethods().defined(type, metaclass, frame.place(definition));
    return type;
  }
}
