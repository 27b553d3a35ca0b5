package io.pypiguard.behavior.internal.program;

import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.EntryPoint;
import io.pypiguard.artifact.PackageArtifact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The entry points that {@code entry_points.txt} and the settings of the project name. */
final class DeclaredEntryPoints {

  private static final String CONSOLE = "console_scripts";
  private static final String GUI = "gui_scripts";

  private final List<EntryPoint> all;
  private final TomlFile pyproject;

  private DeclaredEntryPoints(List<EntryPoint> listed, TomlFile pyproject) {
    this.all = new ArrayList<>(listed);
    this.pyproject = pyproject;
  }

  static List<EntryPoint> read(PackageArtifact artifact, ScanContext context) throws IOException {
    ProjectFiles files = context.get(ProjectFiles.DERIVATION);
    DeclaredEntryPoints declared =
        new DeclaredEntryPoints(artifact.entryPoints(), files.pyproject());
    declared.add(CONSOLE, "project.scripts");
    declared.add(GUI, "project.gui-scripts");
    declared.addGroups("project.entry-points");
    declared.add(CONSOLE, "tool.poetry.scripts");
    declared.addGroups("tool.poetry.plugins");
    declared.add(CONSOLE, "tool.flit.scripts");
    declared.addGroups("tool.flit.entrypoints");
    IniFile config = files.setupConfig();
    for (String group : config.section("options.entry_points").keySet()) {
      config
          .pairs("options.entry_points", group)
          .forEach((name, object) -> declared.all.add(new EntryPoint(group, name, object)));
    }
    return declared.all;
  }

  private void addGroups(String table) {
    pyproject
        .table(table)
        .forEach(
            (group, names) -> TomlFile.asTable(names).ifPresent(entries -> add(group, entries)));
  }

  private void add(String group, String table) {
    add(group, pyproject.table(table));
  }

  private void add(String group, Map<String, Object> entries) {
    entries.forEach(
        (name, value) -> {
          String object =
              TomlFile.asTable(value).map(DeclaredEntryPoints::reference).orElse(value.toString());
          all.add(new EntryPoint(group, name, object));
        });
  }

  /** Poetry lets a script be a table. */
  private static String reference(Map<String, Object> script) {
    String callable = TomlFile.string(script, "callable");
    return callable.isEmpty() ? TomlFile.string(script, "reference") : callable;
  }
}
