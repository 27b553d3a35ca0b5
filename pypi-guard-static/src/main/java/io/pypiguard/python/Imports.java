package io.pypiguard.python;

import java.util.HashSet;
import java.util.Set;

/** Binds what import statements bind. */
final class Imports {

  private final ModuleName file;
  private final Targets targets;
  private final Set<String> starImported = new HashSet<>();

  Imports(ModuleName file, Targets targets) {
    this.file = file;
    this.targets = targets;
  }

  void bind(SimpleStatement.Import statement, NameScope scope, Branch branch) {
    for (Clause.Alias alias : statement.names()) {
      String module = alias.name();
      int dot = module.indexOf('.');
      String top = dot < 0 ? module : module.substring(0, dot);
      String imported = alias.asName().isPresent() ? module : top;
      targets.bind(
          alias.asName().orElse(top), imported(alias, branch, Meanings.imported(imported)), scope);
    }
  }

  void bind(SimpleStatement.ImportFrom statement, NameScope scope, Branch branch) {
    String module = file.absolute(statement.level(), statement.module());
    for (Clause.Alias alias : statement.names()) {
      String name = alias.name();
      if (name.equals("*")) {
        bindStar(alias, module, scope, branch);
      } else {
        targets.bind(
            alias.asName().orElse(name),
            imported(alias, branch, Meanings.join(module, name)),
            scope);
      }
    }
  }

  /** Binds the names of a well-known module; in a function, as Python 2 allows, it may be any. */
  private void bindStar(Clause.Alias alias, String module, NameScope scope, Branch branch) {
    if (scope != scope.module()) {
      scope.holdAnyName();
    } else if (starImported.add(module)) {
      for (String name : PublicNames.of(module)) {
        targets.bind(name, imported(alias, branch, Meanings.join(module, name)), scope);
      }
    }
  }

  private static Binding imported(Clause.Alias alias, Branch branch, String meaning) {
    return new Binding.Imported(alias, branch, Meanings.of(meaning));
  }
}
