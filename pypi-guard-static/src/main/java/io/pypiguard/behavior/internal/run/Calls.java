package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.python.Clause;
import io.pypiguard.python.Expression;
import io.pypiguard.python.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Works out calls: of what the package defines, of what a library has, and of methods of values.
 */
final class Calls {

  private final Interpreter run;

  Calls(Interpreter run) {
    this.run = run;
  }

  Value evaluate(Expression.Call call, Frame frame) {
    Value function = run.expressions().evaluate(call.function(), frame);
    Arguments arguments = arguments(call, frame);
    return dispatch(function, arguments, frame.place(call));
  }

  private Arguments arguments(Expression.Call call, Frame frame) {
    List<Node> given = call.arguments();
    if (given.isEmpty()) {
      return Arguments.NONE;
    }
    List<Value> positional = new ArrayList<>(given.size());
    Map<String, Value> keywords = new LinkedHashMap<>();
    Origins others = Origins.NONE;
    for (Node argument : given) {
      if (argument instanceof Clause.Keyword keyword) {
        Value value = run.expressions().evaluate(keyword.value(), frame);
        Optional<String> name = keyword.name();
        if (name.isPresent()) {
          keywords.put(name.get(), value);
        } else {
          others = others.and(spread(value, keywords));
        }
        continue;
      }
      Value value = run.expressions().evaluate((Expression) argument, frame);
      if (argument instanceof Expression.Starred) {
        Optional<List<Value>> items = run.expressions().items(value);
        items.ifPresent(positional::addAll);
        others = items.isPresent() ? others : others.and(value.origins());
      } else {
        positional.add(value);
      }
    }
    return new Arguments(positional, keywords, others);
  }

  private static Origins spread(Value value, Map<String, Value> keywords) {
    if (value instanceof Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, item) -> {
                if (key instanceof Constant.Text name) {
                  keywords.put(name.value(), item);
                }
              });
      return mapping.isOpen() ? mapping.origins() : Origins.NONE;
    }
    return value.origins();
  }

  /** Calls a value. */
  Value dispatch(Value function, Arguments arguments, Place place) {
    if (!run.enter()) {
      return Unknown.ANY;
    }
    try {
      return called(function, arguments, place);
    } finally {
      run.leave();
    }
  }

  private Value called(Value function, Arguments arguments, Place place) {
    if (function instanceof Symbol symbol) {
      return run.libraryCalls().call(symbol, arguments, place);
    }
    if (function instanceof BuiltinMethod method) {
      return method(method, arguments, place);
    }
    if (function instanceof PartialValue partial) {
      return dispatch(
          partial.function(), arguments.behind(partial.arguments(), partial.keywords()), place);
    }
    if (function instanceof Alternatives several) {
      Value result = dispatch(several.values().get(0), arguments, place);
      for (Value other : several.values().subList(1, several.values().size())) {
        result = Alternatives.of(result, dispatch(other, arguments, place));
      }
      return result;
    }
    return run.packageCalls().call(function, arguments, place);
  }

  private Value method(BuiltinMethod method, Arguments arguments, Place place) {
    Value receiver = method.receiver();
    Optional<Value> known =
        arguments.others().isEmpty() ? known(method, arguments) : Optional.empty();
    if (known.isPresent()) {
      return Decoding.noted(method.name(), receiver, arguments, known.get(), place);
    }
    Origins origins = receiver.origins().and(arguments.origins());
    if (receiver instanceof Sequence sequence) {
      sequence.open(arguments.origins());
    } else if (receiver instanceof Mapping mapping) {
      mapping.open(arguments.origins());
    }
    return Unknown.of(origins);
  }

  private Optional<Value> known(BuiltinMethod method, Arguments arguments) {
    Function<Arguments, Optional<Value>> call =
        given ->
            run.methods()
                .call(method.receiver(), method.name(), given.positional(), given.keywords());
    Optional<Value> known = call.apply(arguments);
    return known.isEmpty() && method.receiver() instanceof Constant ? arguments.each(call) : known;
  }
}
