package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.knowledge.Function;
import io.pypiguard.behavior.internal.knowledge.KnownName;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.knowledge.Secrets;
import io.pypiguard.behavior.internal.shell.Action;
import io.pypiguard.behavior.internal.shell.CommandReader;
import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Call;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Origin;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes events of calls, and says what the results of these are sources of. */
final class Events {

  private final Interpreter run;
  private final Scripts scripts;

  Events(Interpreter run) {
    this.run = run;
    this.scripts = new Scripts(run);
  }

  /** Notes a call if it reaches the world outside. */
  void add(Call call, Function function) {
    if (function.roles().isEmpty()) {
      return;
    }
    List<Action> commands = new ArrayList<>(commands(call, function));
    scripts.addTo(commands, call, function);
    run.trace()
        .add(
            new Event(
                call,
                function,
                run.moment(),
                run.frame().zone(),
                run.callers(),
                !run.changes().isInBranch(),
                commands));
    if (function.path().startsWith("sys.path.")) {
      for (Value given : function.arguments("path", call)) {
        List<Value> places = given instanceof Sequence list ? list.items() : List.of(given);
        places.forEach(path -> run.imports().search(path, run.frame()));
      }
    }
    if (function.has(Role.FILE_WRITE)) {
      run.writtenFiles().write(function, call);
      function
          .argument("data", call)
          .ifPresent(data -> run.dynamicCode().dropped(data, call.place()));
    }
    for (Action action : commands) {
      if (!action.python().isEmpty()) {
        run.dynamicCode().run(Constant.of(action.python()), Optional.empty(), call.place());
      }
      if (action.role() == Role.RUN_PROGRAM && action.program().startsWith("py")) {
        run.dynamicCode().runFile(Constant.of(action.target()), call.place());
      }
    }
  }

  private List<Action> commands(Call call, Function function) {
    if (!function.has(Role.RUN_COMMAND) && !function.has(Role.RUN_PROGRAM)) {
      return List.of();
    }
    List<Action> actions = new ArrayList<>();
    List<Value> given = function.arguments("command", call);
    if (given.isEmpty()) {
      return actions;
    }
    Value command = given.get(0);
    List<Value> rest = function.arguments("args", call);
    if (!rest.isEmpty() && Texts.isText(command)) {
      List<Value> words = new ArrayList<>(List.of(command));
      words.addAll(rest);
      command = Sequence.of(Sequence.Kind.LIST, words);
    }
    for (Value each :
        command instanceof Alternatives several ? several.values() : List.of(command)) {
      Texts.words(each)
          .map(CommandReader::read)
          .or(() -> Texts.one(each).map(CommandReader::read))
          .ifPresent(more -> scripts.append(more, actions));
    }
    return actions;
  }

  /**
   * Returns where the result of a call comes from: the call if it is a source, and else what it was
   * given.
   */
  Origins origins(Call call, Function function, Origins given) {
    if (function.source().isEmpty()) {
      return step(call, function, given);
    }
    String source = function.source().get();
    String id = source;
    String detail = function.path();
    if (source.equals(Sources.ENVIRONMENT)) {
      Optional<String> name = call.argument(0, "key").flatMap(Texts::one);
      if (name.isPresent()) {
        id = variable(name.get());
        detail = name.get();
      } else if (!call.arguments().isEmpty()) {
        id = Sources.VARIABLE;
      }
    } else if (source.equals(Sources.FILE)) {
      for (Value path : function.arguments("path", call)) {
        for (String text : Texts.of(path)) {
          detail = text;
          id = Secrets.path(text).map(store -> Sources.STORE + store.kind()).orElse(id);
        }
      }
    }
    return Origins.of(Origin.source(id, detail, call.place())).and(given);
  }

  private static String variable(String name) {
    return switch (Secrets.variable(name).map(KnownName::kind).orElse("")) {
      case "secret" -> Sources.SECRET_VARIABLE;
      case "user" -> "user-facts";
      case "machine" -> "host-facts";
      default -> Sources.VARIABLE;
    };
  }

  private static Origins step(Call call, Function function, Origins given) {
    if (function.has(Role.ENCODE) || function.has(Role.ENCRYPT) || function.has(Role.COMPRESS)) {
      return given.then(Origin.Kind.ENCODE, function.path(), call.place());
    }
    boolean spelled =
        function.has(Role.DECRYPT)
            || (function.has(Role.UNMARSHAL)
                && call.arguments().stream().anyMatch(Texts::isKnownText));
    if (given.isEmpty() && spelled) {
      return Origins.of(Origin.constant(Origin.Kind.DECODE, function.path(), call.place()));
    }
    if (function.has(Role.DECODE)
        || function.has(Role.DECRYPT)
        || function.has(Role.DECOMPRESS)
        || function.has(Role.UNMARSHAL)) {
      return given.then(Origin.Kind.DECODE, function.path(), call.place());
    }
    return given;
  }
}
