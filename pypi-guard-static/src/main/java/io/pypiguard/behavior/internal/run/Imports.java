package io.pypiguard.behavior.internal.run;

import io.pypiguard.artifact.Member;
import io.pypiguard.behavior.internal.program.ProgramModule;
import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Symbol;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.python.Clause;
import io.pypiguard.python.SimpleStatement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Binds what is imported, and looks names up. */
final class Imports {

  /** What the path of a nested archive ends with in the paths of its members. */
  private static final String ARCHIVE_END =
      Member.NESTING.substring(0, Member.NESTING.length() - 1);

  private static final int MOST_PLACES = 16;

  private final Interpreter run;
  private final Modules modules;

  /** Folders and archives of the package that were added to {@code sys.path}. */
  private final Set<String> places = new LinkedHashSet<>();

  /** Names that the package added to those that are there everywhere. */
  private final Map<String, Value> builtins = new HashMap<>();

  /** Libraries of which a module imported everything. */
  private final Map<Environment, String> stars = new HashMap<>();

  Imports(Interpreter run) {
    this.run = run;
    this.modules = new Modules(run);
  }

  Modules modules() {
    return modules;
  }

  /** Notes a name that the package adds to those that are there everywhere. */
  void addBuiltin(String name, Value value) {
    builtins.put(name, value);
  }

  /** Runs {@code import a.b as c}. */
  void bind(Clause.Alias alias, Frame frame) {
    String name = alias.name();
    Value whole = load(name);
    Optional<String> as = alias.asName();
    if (as.isPresent()) {
      run.changes().assign(frame.scope(), as.get(), whole);
      return;
    }
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    run.changes().assign(frame.scope(), first, dot < 0 ? whole : load(first));
  }

  /** Runs {@code from a.b import c as d}. */
  void bind(SimpleStatement.ImportFrom statement, Frame frame) {
    Value from = from(statement, frame);
    for (Clause.Alias alias : statement.names()) {
      if (alias.name().equals("*")) {
        bindAll(from, frame);
        continue;
      }
      Value value =
          from instanceof ModuleValue module
              ? member(module, alias.name())
              : run.attributes().get(from, alias.name(), frame.place(statement));
      run.changes().assign(frame.scope(), alias.asName().orElse(alias.name()), value);
    }
  }

  private Value from(SimpleStatement.ImportFrom statement, Frame frame) {
    if (statement.level() == 0) {
      return load(statement.module());
    }
    Optional<ProgramModule> found =
        run.program().findRelative(frame.module().module(), statement.level(), statement.module());
    return found.<Value>map(modules::value).orElse(Unknown.ANY);
  }

  private void bindAll(Value from, Frame frame) {
    if (from instanceof ModuleValue module) {
      module
          .environment()
          .forEach(
              (name, value) -> {
                if (!name.startsWith("_")) {
                  run.changes().assign(frame.scope(), name, value);
                }
              });
    } else if (from instanceof Symbol symbol) {
      stars.merge(
          frame.scope().module(), symbol.path(), (one, other) -> one.equals(other) ? one : "");
    }
  }

  /**
   * Looks for modules in a further place from now on.
   *
   * @param path a folder or an archive of the package; any other place has none that are known
   */
  void search(Value path, Frame frame) {
    for (String text : Texts.of(Paths.text(path))) {
      Optional<String> archive =
          run.packagedFiles().find(text, frame).map(member -> member.path() + ARCHIVE_END);
      Optional<String> folder =
          text.startsWith(Paths.PACKAGE)
              ? Optional.of(text.substring(Paths.PACKAGE.length()))
              : Optional.empty();
      archive.or(() -> folder).filter(place -> places.size() < MOST_PLACES).ifPresent(places::add);
    }
  }

  /** Returns a module by its name: of the package if it has one, else of a library. */
  Value load(String name) {
    Optional<ProgramModule> found = run.program().find(name).or(() -> beside(name));
    return found.isPresent() ? modules.value(found.get()) : Symbol.of(name);
  }

  private Optional<ProgramModule> beside(String name) {
    return places.stream().flatMap(place -> run.program().findIn(place, name).stream()).findFirst();
  }

  /** Returns a name of a module of the package, or a module below it. */
  Value member(ModuleValue module, String name) {
    Value own = module.environment().get(name);
    if (own != null) {
      return own;
    }
    if (name.equals("__dict__")) {
      return new NamespaceValue(module.environment());
    }
    return run.program()
        .find(module.module().name() + "." + name)
        .<Value>map(modules::value)
        .orElse(Unknown.ANY);
  }

  Value lookUp(String name, Frame frame) {
    return lookUp(name, frame.scope());
  }

  Value lookUp(String name, Environment scope) {
    Optional<Value> found = scope.find(name);
    if (found.isPresent()) {
      boolean mayHaveChanged = found.get() instanceof Constant && scope.isShared(name);
      return mayHaveChanged ? Alternatives.of(found.get(), Unknown.ANY) : found.get();
    }
    if (name.equals("__builtins__")) {
      return Symbol.of("builtins");
    }
    if (Builtins.has(name)) {
      return Symbol.of("builtins." + name);
    }
    Value added = builtins.get(name);
    if (added != null) {
      return added;
    }
    String star = stars.getOrDefault(scope.module(), "");
    return star.isEmpty() ? Unknown.ANY : Symbol.of(star + "." + name);
  }
}
