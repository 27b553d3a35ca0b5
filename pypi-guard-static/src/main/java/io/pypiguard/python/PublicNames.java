package io.pypiguard.python;

import com.google.common.base.Splitter;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The names that Python provides, and those that star imports of well-known modules bring. */
final class PublicNames {

  private static final Splitter WORDS = Splitter.on(' ');

  private static final Map<String, List<String>> BUILTINS = builtins();
  private static final Map<String, List<String>> OF_MODULES = read("public-names.tsv");

  private PublicNames() {}

  /** {@return what a name means that is bound nowhere: what Python 2 or 3 provides, if it does} */
  static List<String> builtin(String name) {
    return BUILTINS.getOrDefault(name, Meanings.UNKNOWN);
  }

  /** {@return what a star import of a module brings; none if the module is not well known} */
  static List<String> of(String module) {
    return OF_MODULES.getOrDefault(module, List.of());
  }

  /** {@return the modules that are well known, in their order} */
  static Set<String> modules() {
    return OF_MODULES.keySet();
  }

  private static Map<String, List<String>> builtins() {
    Map<String, List<String>> meanings = new HashMap<>();
    meanings.put("__builtins__", Meanings.BUILTINS);
    for (String name : read("builtin-names.tsv").keySet()) {
      meanings.put(name, List.of("builtins." + name));
    }
    return Map.copyOf(meanings);
  }

  private static Map<String, List<String>> read(String table) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (List<String> row : ResourceTable.read(PublicNames.class, table, 2)) {
      rows.put(row.get(0), WORDS.splitToList(row.get(1)));
    }
    return rows;
  }
}
