package io.pypiguard.behavior.internal.run;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.pypiguard.analysis.Moment;
import io.pypiguard.behavior.internal.knowledge.Function;
import io.pypiguard.behavior.internal.knowledge.Libraries;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.library.Functions;
import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Call;
import io.pypiguard.behavior.internal.value.Origin;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls of what libraries have. What is pure is worked out if its arguments are known; what reaches
 * the world outside becomes an event.
 */
final class LibraryCalls {

  private static final int MOST_PATHS = 10_000;

  private static final Splitter NAMES =
      Splitter.on(CharMatcher.whitespace().or(CharMatcher.is(','))).omitEmptyStrings();

  /** Functions that ask an object for its text. */
  private static final Set<String> SPELLING =
      Set.of("builtins.str", "builtins.print", "builtins.format", "builtins.repr");

  /** Sources whose functions are called when somebody else asks for it. */
  private static final Set<String> ANSWERING = Set.of("request", "chat");

  private final Interpreter run;
  private final Specials specials;
  private final Events events;
  private final Map<String, String> canonical = new HashMap<>();
  private final Map<String, Optional<Function>> functions = new HashMap<>();

  LibraryCalls(Interpreter run) {
    this.run = run;
    this.events = new Events(run);
    this.specials = new Specials(run);
  }

  private String canonical(String path) {
    if (canonical.size() > MOST_PATHS) {
      canonical.clear();
    }
    return canonical.computeIfAbsent(path, Libraries::canonical);
  }

  private Optional<Function> function(String path) {
    if (functions.size() > MOST_PATHS) {
      functions.clear();
    }
    return functions.computeIfAbsent(path, Libraries::function);
  }

  /** Returns an attribute of something that a library has. */
  Value attribute(Symbol of, String name, Place place) {
    Optional<Value> ofPath = Paths.attribute(of, name);
    if (ofPath.isPresent()) {
      return ofPath.get();
    }
    Value attribute = of.attribute(name);
    if (!(attribute instanceof Symbol symbol)) {
      return attribute;
    }
    String path = canonical(symbol.path());
    if (path.equals("collections.namedtuple()()." + name)) {
      Optional<Value> field = field(symbol, name);
      if (field.isPresent()) {
        return field.get();
      }
    }
    Optional<Value> constant = Functions.constant(path);
    if (constant.isPresent()) {
      return constant.get();
    }
    Origins origins = symbol.origins();
    if (path.equals("os.environ") || path.equals("os.environb")) {
      origins =
          origins.and(Origins.of(Origin.source(Sources.ENVIRONMENT, "the environment", place)));
    }
    return new Symbol(path, symbol.call(), origins);
  }

  /** Returns a field of a named tuple, by the names that its type was made with. */
  private static Optional<Value> field(Symbol attribute, String name) {
    Optional<Call> made = attribute.call();
    Optional<Call> type = made.flatMap(Call::receiver);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Optional<Value> names = type.get().argument(1, "field_names");
    List<String> fields =
        names
            .flatMap(Texts::words)
            .or(() -> names.flatMap(Texts::one).map(NAMES::splitToList))
            .orElse(List.of());
    return made.get().argument(fields.indexOf(name), name);
  }

  /** Returns an item of something that a library has. */
  Value item(Symbol of, Value index, Place place) {
    String path = canonical(of.path() + "[]");
    Optional<Function> function = function(path);
    if (function.isEmpty()) {
      return of.item();
    }
    Call call = new Call(path, List.of(index), Map.of(), of.call(), place);
    events.add(call, function.get());
    return new Symbol(path, Optional.of(call), events.origins(call, function.get(), Origins.NONE));
  }

  /** Notes that an item of something that a library has was set. */
  void itemSet(Value of, Value index, Value value, Place place) {
    if (of instanceof Symbol symbol) {
      String path = canonical(symbol.path() + "[]=");
      function(path)
          .ifPresent(
              function ->
                  events.add(
                      new Call(path, List.of(index, value), Map.of(), symbol.call(), place),
                      function));
    }
  }

  /**
   * Runs a function that is put in the place of one of a library, as who calls that will: what it
   * is handed then is what the other would have been handed.
   */
  void attributeSet(Symbol of, String name, Value value) {
    if (of.path().equals("builtins")) {
      run.imports().addBuiltin(name, value);
    }
    String path = canonical(of.path() + "." + name);
    Optional<String> source = function(path).flatMap(Function::source);
    if (value instanceof FunctionValue function && source.isPresent()) {
      Place place = new Place(function.unit(), function.definition());
      Origins handed = Origins.of(Origin.source(source.get(), path, place));
      Arguments arguments = new Arguments(List.of(), Map.of(), handed);
      run.at(Moment.RUN, () -> run.calls().dispatch(function, arguments, place));
    }
  }

  /** Calls something that a library has. */
  Value call(Symbol callee, Arguments arguments, Place place) {
    String path = canonical(callee.path());
    if (SPELLING.contains(path)) {
      Optional<Value> text = spelled(arguments, place);
      if (text.isPresent()) {
        return text.get();
      }
    }
    Optional<Value> special = specials.call(path, callee, arguments, place);
    if (special.isPresent()) {
      return special.get();
    }
    Optional<Function> function = function(path);
    Optional<Value> known = arguments.each(given -> pure(path, given, place));
    if (known.isPresent()) {
      return function.map(about -> Decoding.noted(about, known.get(), place)).orElse(known.get());
    }
    Call call = new Call(path, arguments.positional(), arguments.keywords(), callee.call(), place);
    Origins given = callee.origins().and(arguments.origins());
    if (function.isEmpty()) {
      return made(path, call, Decoding.unknown(path, arguments, given, place));
    }
    events.add(call, function.get());
    if (function.get().source().filter(Sources.ENVIRONMENT::equals).isPresent()) {
      given = arguments.origins();
    }
    Optional<Value> result = reaction(function.get(), call, arguments, place);
    if (result.isPresent()) {
      return result.get();
    }
    Value made = made(path, call, events.origins(call, function.get(), given));
    boolean hasDefault =
        function.get().has(Role.ENVIRONMENT_READ) && arguments.positional().size() == 2;
    return hasDefault ? Alternatives.of(made, arguments.positional().get(1)) : made;
  }

  /** Returns the text of an object of the package, as its class says it. */
  private Optional<Value> spelled(Arguments arguments, Place place) {
    return arguments.positional().stream()
        .findFirst()
        .flatMap(
            value ->
                run.specialMethods()
                    .call(value, "__str__", List.of(), place)
                    .or(() -> run.specialMethods().call(value, "__repr__", List.of(), place)));
  }

  private static Value made(String path, Call call, Origins origins) {
    return path.length() > Symbol.MOST_LENGTH
        ? Unknown.of(origins)
        : new Symbol(path + "()", Optional.of(call), origins);
  }

  private Optional<Value> pure(String path, Arguments arguments, Place place) {
    if (!run.functions().knows(path) || !arguments.others().isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(
            run.within(
                place,
                () ->
                    run.functions()
                        .call(path, arguments.positional(), arguments.keywords())
                        .orElse(Nothing.VALUE)))
        .filter(value -> value != Nothing.VALUE);
  }

  /**
   * What follows of an event within the package: code that is run, functions that are called.
   *
   * @return the value of code that is run, if it is known
   */
  private Optional<Value> reaction(Function function, Call call, Arguments arguments, Place place) {
    if (function.has(Role.BACKGROUND) || function.has(Role.HOOK)) {
      callBack(function, call, place);
    }
    if (function.has(Role.SETUP)) {
      new SetupCommands(run).run(arguments, place);
    }
    if (function.has(Role.UNPICKLE)) {
      function.argument("data", call).ifPresent(data -> run.dynamicCode().unpickle(data, place));
    }
    if (!function.has(Role.RUN_CODE)) {
      return Optional.empty();
    }
    function.argument("path", call).ifPresent(path -> run.dynamicCode().runFile(path, place));
    Optional<Value> result = Optional.empty();
    for (Value code : function.arguments("code", call)) {
      result = run.dynamicCode().run(code, arguments.get(1, "globals"), place);
    }
    return result;
  }

  private void callBack(Function function, Call call, Place place) {
    for (Value callback : function.arguments("function", call)) {
      List<Value> given =
          function.isOpen("args")
              ? function.arguments("args", call)
              : function
                  .argument("args", call)
                  .flatMap(list -> run.expressions().items(list))
                  .orElse(List.of());
      Origins others =
          function
              .source()
              .map(source -> Origins.of(Origin.source(source, function.path(), place)))
              .orElse(Origins.NONE);
      Arguments arguments = new Arguments(given, Map.of(), others);
      boolean answers = ANSWERING.contains(function.source().orElse(""));
      run.at(
          answers ? Moment.RUN : run.moment(),
          () ->
              Repetition.run(
                  run.frame().scope().module(),
                  callback,
                  () -> run.calls().dispatch(callback, arguments, place)));
    }
  }
}
