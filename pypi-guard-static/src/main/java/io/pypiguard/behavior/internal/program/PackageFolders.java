package io.pypiguard.behavior.internal.program;

import io.pypiguard.analysis.MemberTexts;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.Member;
import io.pypiguard.python.Clause;
import io.pypiguard.python.Display;
import io.pypiguard.python.Literal;
import io.pypiguard.python.Node;
import io.pypiguard.python.NodeVisitor;
import io.pypiguard.python.SyntaxTree;
import io.pypiguard.python.SyntaxTrees;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a project says that its packages lie.
 *
 * @see <a href="https://setuptools.pypa.io/en/latest/userguide/package_discovery.html">Package
 *     discovery of setuptools</a>
 */
final class PackageFolders {

  private static final String KEYWORD = "package_dir";

  private final ProjectFiles files;
  private final Map<String, String> packages = new HashMap<>();

  private PackageFolders(ProjectFiles files) {
    this.files = files;
  }

  /**
   * Reads what is stated.
   *
   * @return dotted names of packages by their folders below the project's; empty for a folder in
   *     which top-level packages lie
   */
  static Map<String, String> read(ScanContext context) throws IOException {
    ProjectFiles files = context.get(ProjectFiles.DERIVATION);
    PackageFolders folders = new PackageFolders(files);
    if (!files.isInstalled()) {
      folders.readPyproject();
      folders.readSetupConfig();
      Optional<Member> script = files.setupScript();
      if (script.isPresent()) {
        folders.readSetupScript(script.get(), context);
      }
    }
    return Map.copyOf(folders.packages);
  }

  private void readPyproject() {
    TomlFile pyproject = files.pyproject();
    pyproject
        .table("tool.setuptools.package-dir")
        .forEach((name, folder) -> add(name, folder.toString()));
    addRoots(pyproject.strings("tool.setuptools.packages.find", "where"));
    addRoots(
        List.of(
            pyproject.string("tool.pdm.build", "package-dir"),
            pyproject.string("tool.maturin", "python-source")));
    if (pyproject.table("tool.poetry").get("packages") instanceof List<?> poetry) {
      for (Object each : poetry) {
        TomlFile.asTable(each)
            .ifPresent(table -> addRoots(List.of(TomlFile.string(table, "from"))));
      }
    }
    for (String folder : pyproject.strings("tool.hatch.build.targets.wheel", "packages")) {
      addRoots(List.of(Paths.parent(folder, '/')));
    }
  }

  private void readSetupConfig() {
    files.setupConfig().pairs("options", KEYWORD).forEach(this::add);
    addRoots(files.setupConfig().lines("options.packages.find", "where"));
  }

  private void readSetupScript(Member script, ScanContext context) throws IOException {
    if (!context.get(MemberTexts.DERIVATION).of(script).text().contains(KEYWORD)) {
      return;
    }
    SyntaxTree tree = context.get(SyntaxTrees.DERIVATION).of(script);
    tree.walk(
        new NodeVisitor() {
          @Override
          public boolean enter(Node node) {
            if (node instanceof Clause.Keyword keyword
                && keyword.name().filter(KEYWORD::equals).isPresent()
                && keyword.value() instanceof Display.Dict folders) {
              addLiterals(folders);
            }
            return true;
          }
        });
  }

  private void addLiterals(Display.Dict folders) {
    for (int item = 0; item < folders.size(); item++) {
      if (folders.key(item).orElse(null) instanceof Literal.Text name
          && folders.value(item) instanceof Literal.Text folder) {
        add(name.value(), folder.value());
      }
    }
  }

  private void addRoots(List<String> folders) {
    folders.stream().filter(folder -> !folder.isEmpty()).forEach(folder -> add("", folder));
  }

  private void add(String name, String folder) {
    Paths.resolve("", folder).ifPresent(path -> packages.put(path, name));
  }
}
