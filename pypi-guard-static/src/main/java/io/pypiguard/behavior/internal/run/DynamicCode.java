package io.pypiguard.behavior.internal.run;

import io.pypiguard.analysis.Layer;
import io.pypiguard.analysis.Moment;
import io.pypiguard.behavior.internal.program.ProgramModule;
import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Origin;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Unit;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.python.PythonParser;
import io.pypiguard.python.SimpleStatement;
import io.pypiguard.python.Statement;
import io.pypiguard.python.SyntaxTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Runs text that the package runs as Python: each text is a unit of its own, below the other. */
final class DynamicCode {

  private static final Pattern IMPORT = Pattern.compile("\\b(?:import|__import__)\\b");

  /** Runs of the same text. */
  private static final int MOST_RUNS = 3;

  private final Interpreter run;
  private final CompiledCode compiled;
  private final Map<String, Integer> runs = new HashMap<>();

  DynamicCode(Interpreter run) {
    this.run = run;
    this.compiled = new CompiledCode(run);
  }

  /** Loads a pickle as the package does. */
  void unpickle(Value data, Place place) {
    compiled.unpickle(data, place);
  }

  /** Runs the {@code exec} statement of Python 2. */
  void exec(SimpleStatement.Exec statement, Frame frame) {
    List<Value> arguments = new ArrayList<>();
    arguments.add(run.expressions().evaluate(statement.code(), frame));
    statement.globals().ifPresent(names -> arguments.add(run.expressions().evaluate(names, frame)));
    run.calls()
        .dispatch(Symbol.of("builtins.exec"), Arguments.of(arguments), frame.place(statement));
  }

  /**
   * Runs code as the package does.
   *
   * @param code text, bytes or a code object, as far as it is known
   * @param names the dictionary of its names, if one is given
   * @param place where it is run
   * @return the value of the text, or nothing if not all of the text is known
   */
  Optional<Value> run(Value code, Optional<Value> names, Place place) {
    Value source = code instanceof CodeValue compiled ? compiled.source() : code;
    Optional<Value> result = Optional.empty();
    for (Value each : source instanceof Alternatives several ? several.values() : List.of(source)) {
      compiled.runCode(each, place);
      Optional<String> text = Texts.isKnownText(each) ? Texts.one(each) : Optional.empty();
      if (text.isPresent()) {
        Value value = run.within(place, () -> run(text.get(), each, names, place));
        result = Optional.of(result.map(other -> Alternatives.of(other, value)).orElse(value));
      }
    }
    return result;
  }

  private Value run(String text, Value source, Optional<Value> names, Place place) {
    if (text.length() > Limits.LAYER_LENGTH || place.unit().layers().size() >= Limits.LAYERS) {
      run.trace().limitReached(Trace.Limit.LAYERS);
      return Unknown.of(source.origins());
    }
    int count = runs.merge(text, 1, Integer::sum);
    if (count > MOST_RUNS) {
      return Unknown.of(source.origins());
    }
    Unit unit = unit(text, source, place);
    if (count == 1) {
      run.trace().unit(unit, run.moment());
    }
    Frame outer = run.frame();
    Environment scope =
        names.flatMap(DynamicCode::scope).orElseGet(() -> scope(names, outer.scope()));
    Frame frame = outer.with(unit, scope);
    List<Statement> statements = unit.tree().root().body();
    return run.in(
        frame,
        () -> {
          if (statements.size() == 1
              && statements.get(0) instanceof SimpleStatement.ExpressionStatement expression) {
            return run.expressions().evaluate(expression.value(), frame);
          }
          run.statements().run(statements, frame);
          names
              .filter(Mapping.class::isInstance)
              .ifPresent(
                  given ->
                      scope.forEach(
                          (name, value) ->
                              ((Mapping) given).entries().put(Constant.of(name), value)));
          return Constant.NONE;
        });
  }

  /**
   * Runs what is written to a file while the package is installed or imported, if it is Python: who
   * writes it then means to run it.
   */
  void dropped(Value data, Place place) {
    boolean asked = run.moment() == Moment.RUN || run.moment() == Moment.UNKNOWN;
    if (!asked) {
      program(data, place);
    }
  }

  /** Runs a text as a program of its own, if it is Python; what is not known of it stays open. */
  private void program(Value data, Place place) {
    for (Value each : data instanceof Alternatives several ? several.values() : List.of(data)) {
      Texts.one(each)
          .filter(text -> IMPORT.matcher(text).find())
          .filter(text -> PythonParser.parse(text).unparsedCount() == 0)
          .ifPresent(
              text -> run.within(place, () -> run(text, each, Optional.of(new Mapping()), place)));
    }
  }

  /** Runs a file as a program, if a path means one of the package or one that it has written. */
  void runFile(Value path, Place place) {
    for (String text : Texts.of(Paths.text(path))) {
      Optional<ProgramModule> module =
          run.packagedFiles().find(text, run.frame()).flatMap(run.program()::module);
      if (module.isPresent()) {
        run.within(place, () -> run.imports().modules().main(module.get()));
      } else {
        run.packagedFiles().content(text, place).ifPresent(content -> program(content, place));
      }
    }
  }

  private static Optional<Environment> scope(Value names) {
    return names instanceof NamespaceValue namespace
        ? Optional.of(namespace.environment())
        : Optional.empty();
  }

  /** A dictionary that is given is a scope of its own with what is in it. */
  private static Environment scope(Optional<Value> names, Environment outer) {
    if (names.isEmpty() || !(names.get() instanceof Mapping mapping)) {
      return outer;
    }
    Environment scope = outer.module().inside(Environment.Kind.FUNCTION);
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              if (key instanceof Constant.Text name) {
                scope.put(name.value(), value);
              }
            });
    return scope;
  }

  /** What was read from a file of the package stays a text of that file. */
  private static Unit unit(String text, Value source, Place place) {
    SyntaxTree tree = PythonParser.parse(text);
    List<String> codecs = Decoding.codecs(source);
    List<Origin> origins = source.origins().all();
    for (Origin origin : origins) {
      if (origin.source().equals(Sources.PACKAGED_FILE)) {
        Origin first = origin.steps().get(0);
        return new Unit(first.detail(), layers(codecs), tree);
      }
    }
    return new Unit(place.unit().member(), place.unit().layersBelow(codecs, place.node()), tree);
  }

  private static List<Layer> layers(List<String> codecs) {
    List<Layer> layers = new ArrayList<>();
    codecs.forEach(codec -> layers.add(new Layer(codec, 0, 0)));
    return layers;
  }
}
