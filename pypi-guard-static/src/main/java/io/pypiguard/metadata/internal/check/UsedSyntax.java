package io.pypiguard.metadata.internal.check;

import io.pypiguard.behavior.internal.run.Trace;
import io.pypiguard.behavior.internal.value.Unit;
import io.pypiguard.python.NodeKind;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The syntax in the modules of a package that tells which versions of Python can read it.
 *
 * @param newest what only the newest versions have; nothing if any version that is in use can read
 *     the package
 * @param former what only Python 2 has
 */
record UsedSyntax(Optional<Use> newest, Optional<Use> former) {

  private static final Map<NodeKind, PythonRelease> FIRST = readVersions("syntax-versions.tsv");
  private static final Map<NodeKind, PythonRelease> LAST = readVersions("former-syntax.tsv");

  /**
   * A piece of syntax.
   *
   * @param member the file that has it
   * @param version the first version of Python that can read it, or the last one
   */
  record Use(String member, PythonRelease version) {}

  static UsedSyntax of(Trace trace) {
    Optional<Use> newest = Optional.empty();
    Optional<Use> former = Optional.empty();
    for (Unit unit : trace.units()) {
      if (!unit.layers().isEmpty()) {
        continue;
      }
      for (NodeKind kind : unit.tree().kinds()) {
        PythonRelease first = FIRST.get(kind);
        if (first != null && newest.filter(use -> use.version().compareTo(first) >= 0).isEmpty()) {
          newest = Optional.of(new Use(unit.member(), first));
        }
        PythonRelease last = LAST.get(kind);
        if (last != null && former.isEmpty()) {
          former = Optional.of(new Use(unit.member(), last));
        }
      }
    }
    return new UsedSyntax(newest, former);
  }

  private static Map<NodeKind, PythonRelease> readVersions(String table) {
    Map<NodeKind, PythonRelease> versions = new EnumMap<>(NodeKind.class);
    for (List<String> row : ResourceTable.read(UsedSyntax.class, table, 3)) {
      versions.put(NodeKind.valueOf(row.get(0)), PythonRelease.parse(row.get(1)));
    }
    return versions;
  }
}
