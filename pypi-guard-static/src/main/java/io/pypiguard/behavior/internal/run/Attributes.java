package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.python.Definition;
import io.pypiguard.python.Expression;
import io.pypiguard.python.Literal;
import io.pypiguard.python.SimpleStatement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks up attributes and items of values. */
final class Attributes {

  private static final String NAMES = ".__dict__";

  private static final Set<String> THREADS =
      Set.of("threading.Thread", "threading.Timer", "multiprocessing.Process");

  private final Interpreter run;

  Attributes(Interpreter run) {
    this.run = run;
  }

  Value get(Value of, String name, Place place) {
    if (of instanceof Symbol symbol) {
      return run.libraryCalls().attribute(symbol, name, place);
    }
    if (of instanceof InstanceValue instance) {
      return ofInstance(instance, name, place);
    }
    if (of instanceof ModuleValue module) {
      return run.imports().member(module, name);
    }
    if (of instanceof PackageClass type) {
      return ofClass(type, name);
    }
    if (of instanceof Alternatives several) {
      Value result = get(several.values().get(0), name, place);
      for (Value other : several.values().subList(1, several.values().size())) {
        result = Alternatives.of(result, get(other, name, place));
      }
      return result;
    }
    if (of instanceof SuperValue above) {
      return ofSuper(above.instance(), name, place);
    }
    if (of instanceof FunctionValue function && name.equals("__globals__")) {
      return new NamespaceValue(function.closure().module());
    }
    if (of instanceof FunctionValue function && name.equals("__doc__")) {
      return docstring(function);
    }
    if (of instanceof FunctionValue && name.equals("__call__")) {
      return of;
    }
    if (of instanceof Constant && name.equals("value")) {
      return of; // of a constant of an enumeration
    }
    return new BuiltinMethod(of instanceof BuiltinMethod ? Unknown.of(of.origins()) : of, name);
  }

  private static Value docstring(FunctionValue function) {
    return function.definition() instanceof Definition.Function definition
            && !definition.body().statements().isEmpty()
            && definition.body().statements().get(0)
                instanceof SimpleStatement.ExpressionStatement statement
            && statement.value() instanceof Literal.Text text
        ? Constant.of(text.value())
        : Constant.NONE;
  }

  private Value ofInstance(InstanceValue instance, String name, Place place) {
    Value own = instance.attributes().get(name);
    if (own != null) {
      return own;
    }
    if (name.equals("__class__")) {
      return instance.type();
    }
    Optional<Value> inherited = instance.type().find(name);
    if (inherited.isPresent()) {
      return bound(instance, inherited.get(), place);
    }
    if (name.equals("start") && isThread(instance.type())) {
      return bound(instance, instance.type().find("run").orElse(Unknown.ANY), place);
    }
    return run.specialMethods()
        .call(instance, "__getattr__", List.of(Constant.of(name)), place)
        .or(
            () ->
                instance
                    .type()
                    .libraryBase()
                    .map(Symbol::path)
                    .map(base -> run.libraryCalls().attribute(Symbol.of(base + "()"), name, place)))
        .orElse(Unknown.ANY);
  }

  /** The method {@code start} of a thread or process runs {@code run}. */
  private static boolean isThread(PackageClass type) {
    return type.libraryBase().map(Symbol::path).filter(THREADS::contains).isPresent();
  }

  private Value ofSuper(InstanceValue instance, String name, Place place) {
    Optional<Value> inherited = instance.type().findAbove(name);
    if (inherited.isPresent()) {
      return bound(instance, inherited.get(), place);
    }
    return instance
        .type()
        .libraryBase()
        .map(base -> run.libraryCalls().attribute(Symbol.of(base.path() + "()"), name, place))
        .orElse(Unknown.ANY);
  }

  private Value bound(InstanceValue instance, Value attribute, Place place) {
    if (!(attribute instanceof FunctionValue function)) {
      return attribute;
    }
    if (isProperty(function)) {
      return run.calls().dispatch(new MethodValue(instance, function), Arguments.NONE, place);
    }
    return function.isStatic() ? function : new MethodValue(instance, function);
  }

  private static boolean isProperty(FunctionValue function) {
    return function.definition() instanceof Definition.Function definition
        && definition.decorators().stream()
            .anyMatch(
                decorator ->
                    decorator instanceof Expression.Name name && name.name().equals("property"));
  }

  private Value ofClass(PackageClass type, String name) {
    Optional<Value> own = type.find(name);
    if (own.isPresent()) {
      return own.get() instanceof FunctionValue function && isClassMethod(function)
          ? new MethodValue(type, function)
          : own.get();
    }
    if (name.equals("__name__")) {
      return Constant.of(type.name());
    }
    return type.libraryBase().map(base -> base.attribute(name)).orElse(Unknown.ANY);
  }

  private static boolean isClassMethod(FunctionValue function) {
    return function.definition() instanceof Definition.Function definition
        && definition.decorators().stream()
            .anyMatch(
                decorator ->
                    decorator instanceof Expression.Name name && name.name().equals("classmethod"));
  }

  /** Returns an item of a value: {@code of[index]}. */
  Value item(Value of, Value index, Place place) {
    if (of instanceof Alternatives several) {
      Value result = item(several.values().get(0), index, place);
      for (Value other : several.values().subList(1, several.values().size())) {
        result = Alternatives.of(result, item(other, index, place));
      }
      return result;
    }
    if (of instanceof NamespaceValue namespace) {
      return name(index)
          .map(name -> run.imports().lookUp(name, namespace.environment()))
          .orElse(Unknown.ANY);
    }
    if (of instanceof Symbol symbol) {
      Optional<Symbol> named = named(symbol, index);
      return named.isPresent() ? named.get() : run.libraryCalls().item(symbol, index, place);
    }
    Optional<Value> known =
        run.specialMethods()
            .call(of, "__getitem__", List.of(index), place)
            .or(() -> run.operators().index(of, index));
    if (known.isPresent()) {
      return known.get();
    }
    if (of instanceof Mapping mapping && !(index instanceof Constant)) {
      return any(List.copyOf(mapping.entries().values()), mapping);
    }
    return of instanceof Sequence sequence
        ? any(sequence.items(), sequence)
        : Unknown.of(of.origins());
  }

  /** What a container holds, if it is so little that each of its values can be followed. */
  private static Value any(List<Value> values, Value container) {
    if (values.isEmpty() || values.size() > 4) {
      return Unknown.of(container.origins());
    }
    Value result = values.get(0);
    for (Value other : values.subList(1, values.size())) {
      result = Alternatives.of(result, other);
    }
    return result;
  }

  /** {@code os.__dict__['system']} and {@code sys.modules['os']} mean what has that name. */
  private static Optional<Symbol> named(Symbol symbol, Value index) {
    String path = symbol.path();
    if (path.endsWith(NAMES)) {
      String owner = path.substring(0, path.length() - NAMES.length());
      return name(index).map(name -> Symbol.of(owner + "." + name));
    }
    if (path.equals("builtins")) {
      return name(index).map(name -> Symbol.of("builtins." + name));
    }
    return path.equals("sys.modules") ? name(index).map(Symbol::of) : Optional.empty();
  }

  private static Optional<String> name(Value index) {
    return index instanceof Constant.Text text ? Optional.of(text.value()) : Optional.empty();
  }
}
