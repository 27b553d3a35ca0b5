package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.knowledge.Function;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.shell.Action;
import io.pypiguard.behavior.internal.shell.CommandReader;
import io.pypiguard.behavior.internal.shell.Commands;
import io.pypiguard.behavior.internal.shell.Dialect;
import io.pypiguard.behavior.internal.value.Call;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Scripts of a shell that a call writes to a file, or that the package brings along and runs. */
final class Scripts {

  private final Interpreter run;

  Scripts(Interpreter run) {
    this.run = run;
  }

  /** Adds what the scripts of a call do to what its command does. */
  void addTo(List<Action> actions, Call call, Function function) {
    List<Commands> scripts = new ArrayList<>();
    if (function.has(Role.FILE_WRITE)) {
      Optional<String> data = function.argument("data", call).flatMap(Texts::one);
      for (Value path : function.arguments("path", call)) {
        for (String text : Texts.of(Paths.text(path))) {
          dialect(text)
              .flatMap(dialect -> data.map(script -> CommandReader.readScript(script, dialect)))
              .ifPresent(scripts::add);
        }
      }
    }
    for (Action action : actions) {
      if (action.role() == Role.RUN_PROGRAM || action.role() == Role.RUN_COMMAND) {
        packaged(action.target()).ifPresent(scripts::add);
      }
    }
    scripts.forEach(script -> append(script, actions));
  }

  /** Adds actions to others; what refers to earlier ones still does. */
  void append(Commands more, List<Action> actions) {
    if (!more.complete()) {
      run.trace().limitReached(Trace.Limit.COMMANDS);
    }
    int before = actions.size();
    for (Action action : more.actions()) {
      actions.add(
          new Action(
              action.role(),
              action.program(),
              action.target(),
              action.offset(),
              action.codecs(),
              action.python(),
              action.from().stream().map(index -> index + before).toList()));
    }
  }

  /** What is known of a script that is run: it is of the package, or was written before. */
  private Optional<Commands> packaged(String path) {
    return dialect(path)
        .flatMap(
            dialect ->
                run.packagedFiles()
                    .text(path, run.frame())
                    .or(() -> run.writtenFiles().find(path).flatMap(Texts::one))
                    .map(script -> CommandReader.readScript(script, dialect)));
  }

  private static Optional<Dialect> dialect(String path) {
    int dot = path.lastIndexOf('.');
    return switch (path.substring(dot + 1).toLowerCase(Locale.ROOT)) {
      case "sh", "bash" -> Optional.of(Dialect.SHELL);
      case "bat", "cmd" -> Optional.of(Dialect.BATCH);
      case "ps1" -> Optional.of(Dialect.POWERSHELL);
      case "vbs", "js" -> Optional.of(Dialect.WINDOWS_SCRIPT);
      default -> Optional.empty();
    };
  }
}
