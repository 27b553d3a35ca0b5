package io.pypiguard.metadata.internal.check;

import com.google.common.collect.ImmutableSet;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.behavior.internal.program.Program;
import io.pypiguard.behavior.internal.program.ProgramModule;
import io.pypiguard.behavior.internal.program.Zone;
import io.pypiguard.metadata.internal.name.ImportNames;
import io.pypiguard.python.Clause;
import io.pypiguard.python.SimpleStatement;
import io.pypiguard.python.SyntaxTree;
import io.pypiguard.python.SyntaxTrees;
import io.pypiguard.statics.internal.ResourceTable;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The modules that the code of a package imports and that neither Python nor the package itself
 * has, each once.
 *
 * @param library what the library cannot be imported without: imports at the top of its modules,
 *     under no condition
 * @param setup the same for the script that an installer runs
 * @param all what anything in the package imports anywhere
 */
record ModuleImports(
    List<ImportedModule> library, List<ImportedModule> setup, List<ImportedModule> all) {

  /** Characters of source that are looked at. */
  private static final int MOST_CHARACTERS = 16 << 20;

  /** Names of a kind that are kept; honest packages have some dozens. */
  private static final int MOST_NAMES = 500;

  private static final Set<String> FORMER =
      ImmutableSet.copyOf(ResourceTable.lines(ModuleImports.class, "former-modules.tsv"));

  static ModuleImports read(PackageArtifact artifact, ScanContext context) throws IOException {
    Reader reader = new Reader(artifact, context.get(Program.DERIVATION));
    SyntaxTrees trees = context.get(SyntaxTrees.DERIVATION);
    long characters = 0;
    for (ProgramModule module : reader.program.modules()) {
      context.checkpoint();
      if (characters < MOST_CHARACTERS && module.member().size() > 0) {
        SyntaxTree tree = trees.of(module.member());
        characters += tree.source().length();
        reader.read(module, tree);
      }
    }
    return reader.imports();
  }

  private static final class Reader {

    private final Program program;
    private final Set<String> own;
    private final Map<String, ImportedModule> library = new LinkedHashMap<>();
    private final Map<String, ImportedModule> setup = new LinkedHashMap<>();
    private final Map<String, ImportedModule> all = new LinkedHashMap<>();

    Reader(PackageArtifact artifact, Program program) {
      this.program = program;
      this.own = new HashSet<>(artifact.topLevelNames());
      own.add(artifact.coordinates().normalizedName().replace('-', '_'));
      program.modules().stream()
          .filter(ProgramModule::isImportable)
          .forEach(module -> own.add(ImportedModule.top(module.name())));
    }

    ModuleImports imports() {
      return new ModuleImports(
          List.copyOf(library.values()), List.copyOf(setup.values()), List.copyOf(all.values()));
    }

    void read(ProgramModule module, SyntaxTree tree) {
      tree.imports().forEach(statement -> add(statement, module, all));
      if (module.zone() == Zone.LIBRARY || module.zone() == Zone.SETUP) {
        Map<String, ImportedModule> names = module.zone() == Zone.SETUP ? setup : library;
        tree.root().imports().forEach(statement -> add(statement, module, names));
      }
    }

    private void add(
        SimpleStatement statement, ProgramModule module, Map<String, ImportedModule> names) {
      if (statement instanceof SimpleStatement.ImportFrom from && from.level() == 0) {
        add(from.module(), from, module, names);
      } else if (statement instanceof SimpleStatement.Import several) {
        for (Clause.Alias alias : several.names()) {
          add(alias.name(), several, module, names);
        }
      }
    }

    private void add(
        String name,
        SimpleStatement statement,
        ProgramModule module,
        Map<String, ImportedModule> names) {
      if (names.size() < MOST_NAMES && !names.containsKey(name) && isForeign(name, module)) {
        SourceLocation location = SourceLocation.of(module.member().path(), statement.line(), 0);
        names.put(name, ImportedModule.of(name, location));
      }
    }

    /** Python 2 finds modules beside the one that imports them, and so does whoever runs it. */
    private boolean isForeign(String name, ProgramModule module) {
      String top = ImportedModule.top(name);
      return !top.isEmpty()
          && !top.startsWith("_")
          && !ImportNames.isStandard(top)
          && !FORMER.contains(top)
          && !own.contains(top)
          && program.findBeside(module, top).isEmpty();
    }
  }
}
