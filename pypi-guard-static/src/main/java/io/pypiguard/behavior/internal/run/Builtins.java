package io.pypiguard.behavior.internal.run;

import io.pypiguard.python.Names;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that every module has, in Python 2 or 3.
 *
 * @see <a href="https://docs.python.org/3/library/functions.html">Built-in functions</a>
 */
final class Builtins {

  private static final Set<String> NAMES =
      ResourceTable.read(Names.class, "builtin-names.tsv", 2).stream()
          .map(row -> row.get(0))
          .collect(Collectors.toUnmodifiableSet());

  private Builtins() {}

  static boolean has(String name) {
    return NAMES.contains(name);
  }
}
