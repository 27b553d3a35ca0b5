package io.pypiguard.behavior.internal.run;

import io.pypiguard.analysis.Moment;
import io.pypiguard.behavior.internal.knowledge.Secrets;
import io.pypiguard.behavior.internal.program.Zone;
import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Origin;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.python.Clause;
import io.pypiguard.python.Definition;
import io.pypiguard.python.Expression;
import io.pypiguard.python.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls of functions, classes and objects that the package defines. */
final class PackageCalls {

  /** What is remembered of a function. */
  private static final class Runs {
    private int runs;
    private int knownRuns;
    private final Set<Value> seen = new HashSet<>();

    /** Notes constants among the arguments, and tells whether one was never given before. */
    boolean isNews(Arguments arguments) {
      boolean news = false;
      for (Value value : arguments.positional()) {
        if (value instanceof Constant && seen.size() < Limits.RUNS_WITH_NEWS) {
          news |= seen.add(value);
        }
      }
      return news;
    }

    private int open;
    private long steps;
    private @Nullable Value result;
  }

  /** A function that may not have been called by anything yet. */
  private record Defined(
      FunctionValue function, Optional<PackageClass> owner, ModuleValue module) {}

  /** How deep lists within lists are looked into. */
  private static final int KNOWN_DEPTH = 4;

  private final Interpreter run;
  private final Map<Node, Runs> records = new HashMap<>();
  private final Map<FunctionValue, ModuleValue> modules = new HashMap<>();
  private final Deque<Defined> defined = new ArrayDeque<>();
  private final Map<PackageClass, InstanceValue> samples = new HashMap<>();
  private final Deque<PackageClass> classes = new ArrayDeque<>();
  private int openCalls;

  PackageCalls(Interpreter run) {
    this.run = run;
  }

  /** Notes a function of the package, so that it is run in the end if nothing calls it. */
  void defined(FunctionValue function, Frame frame) {
    modules.put(function, frame.module());
    Optional<PackageClass> owner =
        frame.scope().kind() == Environment.Kind.CLASS
            ? Optional.ofNullable(classes.peek())
            : Optional.empty();
    defined.add(new Defined(function, owner, frame.module()));
  }

  /** Runs the body of a class. */
  void inClass(PackageClass type, Runnable body) {
    classes.push(type);
    try {
      body.run();
    } finally {
      classes.pop();
    }
  }

  FunctionValue lambda(Expression.Lambda lambda, Frame frame) {
    FunctionValue value =
        FunctionValue.of(lambda, frame.unit(), frame.scope(), defaults(lambda.parameters(), frame));
    modules.put(value, frame.module());
    return value;
  }

  /** Returns the values of the parameters that have a default. */
  Map<String, Value> defaults(Clause.Parameters parameters, Frame frame) {
    Map<String, Value> defaults = new HashMap<>();
    for (Clause.Parameter parameter : parameters.all()) {
      if (parameter.defaultValue().isPresent()) {
        Value value = run.expressions().evaluate(parameter.defaultValue().get(), frame);
        parameter.name().ifPresent(name -> defaults.put(name, value));
      }
    }
    return defaults;
  }

  Value call(Value callee, Arguments arguments, Place place) {
    if (callee instanceof FunctionValue function) {
      return function(function, arguments, place);
    }
    if (callee instanceof MethodValue method) {
      return function(method.function(), arguments.behind(List.of(method.self()), Map.of()), place);
    }
    if (callee instanceof PackageClass type) {
      return instance(type, arguments, place);
    }
    if (callee instanceof InstanceValue instance) {
      Optional<Value> call = instance.type().find("__call__");
      if (call.isPresent() && call.get() instanceof FunctionValue function) {
        return function(function, arguments.behind(List.of(instance), Map.of()), place);
      }
    }
    return Unknown.of(callee.origins().and(arguments.origins()));
  }

  private Value instance(PackageClass type, Arguments arguments, Place place) {
    InstanceValue instance = new InstanceValue(type);
    samples.putIfAbsent(type, instance);
    Optional<Value> initializer = type.find("__init__");
    if (initializer.isPresent() && initializer.get() instanceof FunctionValue function) {
      function(function, arguments.behind(List.of(instance), Map.of()), place);
    } else if (type.libraryBase().isPresent()) {
      arguments.keywords().forEach((name, value) -> instance.attributes().put(name, value));
    }
    return instance;
  }

  /** Returns what a {@code with} statement gives for its context. */
  Value enterContext(Value context, Place place) {
    if (context instanceof InstanceValue instance) {
      Optional<Value> enter = instance.type().find("__enter__");
      if (enter.isPresent() && enter.get() instanceof FunctionValue function) {
        return function(function, Arguments.of(List.of(instance)), place);
      }
    }
    if (context instanceof Sequence yielded && yielded.items().size() == 1) {
      return yielded.items().get(0);
    }
    return context;
  }

  private Value function(FunctionValue function, Arguments arguments, Place place) {
    Runs record = records.computeIfAbsent(function.definition(), node -> new Runs());
    boolean known = isKnown(arguments);
    int most = record.isNews(arguments) ? Limits.RUNS_WITH_NEWS : Limits.RUNS;
    boolean often =
        (known ? record.knownRuns >= Limits.KNOWN_RUNS : record.runs >= most)
            || record.steps > Limits.STEPS_OF_PART;
    int recursion = known ? Limits.CALLS : Limits.RECURSION;
    if (often || openCalls >= Limits.CALLS || record.open >= recursion || run.isUsedUp()) {
      Value before = record.result == null ? Unknown.ANY : record.result;
      return known && !often
          ? Unknown.of(before.origins())
          : Unknown.of(before.origins().and(arguments.origins()));
    }
    record.runs += known && !arguments.positional().isEmpty() ? 0 : 1;
    record.knownRuns++;
    record.open++;
    openCalls++;
    long start = run.steps();
    try {
      Value result = run.within(place, () -> body(function, arguments));
      record.result = result;
      return result;
    } finally {
      openCalls--;
      record.open--;
      record.steps += record.open == 0 ? run.steps() - start : 0;
    }
  }

  private static boolean isKnown(Arguments arguments) {
    return arguments.others().isEmpty()
        && areKnown(behindSelf(arguments.positional()), KNOWN_DEPTH)
        && areKnown(arguments.keywords().values(), KNOWN_DEPTH);
  }

  /** An object does not matter to a method that is handed something, as one that decodes is. */
  private static List<Value> behindSelf(List<Value> positional) {
    return positional.size() > 1 && positional.get(0) instanceof InstanceValue
        ? positional.subList(1, positional.size())
        : positional;
  }

  private static boolean areKnown(Collection<Value> values, int depth) {
    for (Value value : values) {
      boolean known =
          value instanceof Constant
              || value instanceof FunctionValue
              || value instanceof PackageClass
              || (value instanceof Symbol symbol && symbol.call().isEmpty())
              || (depth > 0
                  && value instanceof Sequence sequence
                  && !sequence.isOpen()
                  && areKnown(sequence.items(), depth - 1))
              || (depth > 0
                  && value instanceof Mapping mapping
                  && !mapping.isOpen()
                  && areKnown(mapping.entries().values(), depth - 1));
      if (!known) {
        return false;
      }
    }
    return true;
  }

  private Value body(FunctionValue function, Arguments arguments) {
    Environment scope = function.closure().inside(Environment.Kind.FUNCTION);
    ModuleValue module = modules.get(function);
    if (module == null) {
      return Unknown.ANY;
    }
    Frame frame = new Frame(function.unit(), scope, module);
    bind(function, arguments, scope);
    if (function.definition() instanceof Expression.Lambda lambda) {
      return run.in(frame, () -> run.expressions().evaluate(lambda.body(), frame));
    }
    Definition.Function definition = (Definition.Function) function.definition();
    run.in(frame, () -> run.statements().run(definition.body(), frame));
    return frame.result();
  }

  private void bind(FunctionValue function, Arguments arguments, Environment scope) {
    Clause.Parameters parameters = function.parameters();
    Map<String, Value> keywords = new HashMap<>(arguments.keywords());
    List<Value> positional = arguments.positional();
    int next = 0;
    int index = 0;
    for (Clause.Parameter parameter : parameters.all()) {
      boolean byName = index++ >= parameters.firstKeywordOnly();
      if (parameter.isVariadic()) {
        Sequence rest =
            Sequence.of(
                Sequence.Kind.TUPLE,
                positional.subList(Math.min(next, positional.size()), positional.size()));
        next = positional.size();
        parameter.name().ifPresent(name -> scope.put(name, opened(rest, arguments)));
      } else if (parameter.isKeywordVariadic()) {
        Mapping rest = new Mapping();
        keywords.forEach((name, value) -> rest.entries().put(Constant.of(name), value));
        Value all = arguments.others().isEmpty() ? rest : rest.open(arguments.others());
        parameter.name().ifPresent(name -> scope.put(name, all));
      } else {
        Optional<String> name = parameter.name();
        Value given = name.map(keywords::remove).orElse(null);
        if (given == null && !byName && next < positional.size()) {
          given = positional.get(next++);
        }
        if (name.isPresent()) {
          scope.put(name.get(), given(given, name.get(), function, arguments));
        }
      }
    }
  }

  private static Value opened(Sequence rest, Arguments arguments) {
    return arguments.others().isEmpty() ? rest : rest.open(arguments.others());
  }

  private static Value given(
      @Nullable Value given, String name, FunctionValue function, Arguments arguments) {
    if (given != null) {
      return given;
    }
    Value byDefault = function.defaults().get(name);
    if (byDefault != null) {
      return arguments.others().isEmpty()
          ? byDefault
          : Alternatives.of(byDefault, Unknown.of(arguments.others()));
    }
    return Unknown.of(arguments.others());
  }

  /** Runs each function that nothing has called, as a user of the package may call it. */
  void runTheRest() {
    while (!defined.isEmpty() && !run.isUsedUp()) {
      Defined next = defined.poll();
      if (records.containsKey(next.function.definition())) {
        continue;
      }
      Zone zone = next.module.module().zone();
      Moment moment =
          zone != Zone.TEST && zone != Zone.DOCUMENTATION && zone != Zone.EXAMPLE
              ? Moment.RUN
              : Moment.UNKNOWN;
      run.at(moment, () -> runAsUserWould(next));
    }
  }

  private void runAsUserWould(Defined next) {
    FunctionValue function = next.function;
    Place place = new Place(function.unit(), function.definition());
    Map<String, Value> arguments = new HashMap<>();
    boolean takesSelf = next.owner.isPresent() && !function.isStatic();
    List<Value> self = new ArrayList<>();
    for (Clause.Parameter parameter : function.parameters().all()) {
      if (takesSelf && self.isEmpty() && !parameter.isVariadic()) {
        self.add(sample(next.owner.get()));
      } else if (!parameter.isVariadic() && !parameter.isKeywordVariadic()) {
        parameter
            .name()
            .ifPresent(
                name ->
                    arguments.put(
                        name, Unknown.of(Origins.of(parameter(name, function, parameter)))));
      }
    }
    Value callee = self.isEmpty() ? function : new MethodValue(self.get(0), function);
    Repetition.run(
        next.module.environment(),
        callee,
        () -> function(function, new Arguments(self, arguments, Origins.NONE), place));
  }

  private static Origin parameter(String name, FunctionValue function, Node node) {
    String source =
        Secrets.parameterCarriesSecret(name) ? Sources.SECRET_PARAMETER : Sources.PARAMETER;
    return Origin.source(
        source, "parameter " + name + " of " + function.name(), new Place(function.unit(), node));
  }

  /** Returns an object of a class, made as a user of the package may make it. */
  private Value sample(PackageClass type) {
    InstanceValue known = samples.get(type);
    if (known != null) {
      return known;
    }
    InstanceValue sample = new InstanceValue(type);
    samples.put(type, sample);
    Optional<Value> initializer = type.find("__init__");
    if (initializer.isPresent()
        && initializer.get() instanceof FunctionValue function
        && !records.containsKey(function.definition())) {
      ModuleValue module = modules.get(function);
      if (module != null) {
        runAsUserWould(new Defined(function, Optional.of(type), module));
      }
    }
    return sample;
  }
}
