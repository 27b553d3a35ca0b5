package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.program.ProgramModule;
import io.pypiguard.behavior.internal.program.StartupLine;
import io.pypiguard.behavior.internal.program.Zone;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Unit;
import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.python.PythonParser;
import io.pypiguard.python.SyntaxTree;
import io.pypiguard.python.SyntaxTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The modules of the package, each run once: when something imports it or starts it first. */
final class Modules {

  private static final String NAME = "__name__";
  private static final String MAIN = "__main__";

  /** Lines before one of a {@code .pth} file that are counted. */
  private static final int MOST_LINES = 10_000;

  private final Interpreter run;
  private final Map<ProgramModule, ModuleValue> values = new HashMap<>();

  Modules(Interpreter run) {
    this.run = run;
  }

  /** Returns a module, which is run if it was not yet. */
  ModuleValue value(ProgramModule module) {
    return value(module, module.name());
  }

  /** Runs a file as the main program, if it was not run yet. */
  ModuleValue main(ProgramModule module) {
    return value(module, MAIN);
  }

  private ModuleValue value(ProgramModule module, String name) {
    ModuleValue known = values.get(module);
    if (known != null) {
      return known;
    }
    ModuleValue value = new ModuleValue(module, Environment.ofModule());
    values.put(module, value);
    Environment names = value.environment();
    names.put(NAME, Constant.of(name));
    names.put("__file__", Paths.ofMember(module.member().path()));
    Unit unit = new Unit(module.member().path(), List.of(), tree(module));
    run.trace().unit(unit, run.moment());
    Frame frame = new Frame(unit, value.environment(), value);
    run.in(frame, () -> run.statements().run(unit.tree().root().body(), frame));
    return value;
  }

  /** Runs a line of a {@code .pth} file, which Python does at every start. */
  void run(StartupLine line) {
    ProgramModule module = new ProgramModule(line.member(), "site", false, false, Zone.LIBRARY);
    ModuleValue value = new ModuleValue(module, Environment.ofModule());
    String before = "\n".repeat(Math.min(line.line() - 1, MOST_LINES));
    Unit unit = new Unit(line.member().path(), List.of(), PythonParser.parse(before + line.code()));
    run.trace().unit(unit, run.moment());
    Frame frame = new Frame(unit, value.environment(), value);
    run.in(frame, () -> run.statements().run(unit.tree().root().body(), frame));
  }

  private SyntaxTree tree(ProgramModule module) {
    try {
      return run.context().get(SyntaxTrees.DERIVATION).of(module.member());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells whether a frame is of the main program. */
  static boolean isMain(Frame frame) {
    Value name = frame.scope().module().get(NAME);
    return name instanceof Constant.Text text && text.value().equals(MAIN);
  }
}
