package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.python.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Methods of the package's classes that Python calls by itself, as {@code __getitem__}. */
final class SpecialMethods {

  /** Operators and the methods that stand for them, of the left side and of the right. */
  private static final Map<Operator, String> OPERATORS =
      Map.ofEntries(
          Map.entry(Operator.ADD, "add"),
          Map.entry(Operator.SUB, "sub"),
          Map.entry(Operator.MULT, "mul"),
          Map.entry(Operator.DIV, "truediv"),
          Map.entry(Operator.FLOOR_DIV, "floordiv"),
          Map.entry(Operator.MOD, "mod"),
          Map.entry(Operator.POW, "pow"),
          Map.entry(Operator.MAT_MULT, "matmul"),
          Map.entry(Operator.L_SHIFT, "lshift"),
          Map.entry(Operator.R_SHIFT, "rshift"),
          Map.entry(Operator.BIT_AND, "and"),
          Map.entry(Operator.BIT_OR, "or"),
          Map.entry(Operator.BIT_XOR, "xor"));

  private final Interpreter run;

  SpecialMethods(Interpreter run) {
    this.run = run;
  }

  /** Calls a method of an object of the package, if its class has it. */
  Optional<Value> call(Value of, String method, List<Value> arguments, Place place) {
    return of instanceof InstanceValue instance
        ? instance
            .type()
            .find(method)
            .filter(FunctionValue.class::isInstance)
            .map(
                function ->
                    run.calls()
                        .dispatch(
                            new MethodValue(instance, (FunctionValue) function),
                            Arguments.of(arguments),
                            place))
        : Optional.empty();
  }

  /** Returns what an operator gives, if a class of the package says it. */
  Optional<Value> binary(Operator operator, Value left, Value right, Place place) {
    String name = OPERATORS.get(operator);
    return name == null
        ? Optional.empty()
        : call(left, "__" + name + "__", List.of(right), place)
            .or(() -> call(right, "__r" + name + "__", List.of(left), place));
  }

  /** Returns what going over an object gives. */
  Optional<Value> iterate(Value of, Place place) {
    return call(of, "__iter__", List.of(), place)
        .map(iterator -> iterator == of ? next(of, place) : iterator)
        .or(
            () ->
                call(of, "__getitem__", List.of(Constant.of(0)), place).map(SpecialMethods::only));
  }

  private static Value only(Value item) {
    return Sequence.of(Sequence.Kind.LIST, List.of(item));
  }

  private Value next(Value of, Place place) {
    return call(of, "__next__", List.of(), place).map(SpecialMethods::only).orElse(of);
  }

  /** Tells the classes above a new one of it, and its metaclass, as far as the package has them. */
  void defined(PackageClass type, Optional<Value> metaclass, Place place) {
    type.findAbove("__init_subclass__")
        .filter(FunctionValue.class::isInstance)
        .ifPresent(function -> run.calls().dispatch(function, Arguments.of(List.of(type)), place));
    if (metaclass.isPresent() && metaclass.get() instanceof PackageClass meta) {
      for (String method : List.of("__new__", "__init__")) {
        List<Value> arguments = new ArrayList<>();
        arguments.add(meta);
        arguments.add(Constant.of(type.name()));
        arguments.add(Sequence.of(Sequence.Kind.TUPLE, List.of()));
        arguments.add(new Mapping());
        meta.find(method)
            .filter(FunctionValue.class::isInstance)
            .ifPresent(function -> run.calls().dispatch(function, Arguments.of(arguments), place));
      }
    }
  }
}
