package io.pypiguard.python;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a name means that is bound several times: the same everywhere, or one of several imports of
 * which only one is run.
 */
final class Alternatives {

  /** More different imports of one name are no fallbacks. */
  private static final int MOST_BINDINGS = 16;

  private Alternatives() {}

  /** {@return the meaning that bindings with these values have together} */
  static List<String> combine(List<Binding> bindings, List<List<String>> values) {
    Set<List<String>> different = new LinkedHashSet<>();
    for (int i = 0; i < bindings.size(); i++) {
      if (!(bindings.get(i) instanceof Binding.Nothing)) {
        different.add(values.get(i));
      }
    }
    if (different.isEmpty() || different.contains(Meanings.UNKNOWN)) {
      return Meanings.UNKNOWN;
    }
    if (different.size() == 1) {
      return different.iterator().next();
    }
    return areFallbacks(bindings, values) ? Meanings.union(different) : Meanings.UNKNOWN;
  }

  private static boolean areFallbacks(List<Binding> bindings, List<List<String>> values) {
    List<Integer> counted = new ArrayList<>();
    boolean anyImport = false;
    for (int i = 0; i < bindings.size() && counted.size() <= MOST_BINDINGS; i++) {
      if (!(bindings.get(i) instanceof Binding.Nothing)) {
        counted.add(i);
        anyImport |= bindings.get(i) instanceof Binding.Imported;
      }
    }
    if (!anyImport || counted.size() > MOST_BINDINGS) {
      return false;
    }
    for (int first : counted) {
      for (int second : counted) {
        if (!values.get(first).equals(values.get(second))
            && !Branch.exclude(bindings.get(first).branch(), bindings.get(second).branch())) {
          return false;
        }
      }
    }
    return true;
  }
}
