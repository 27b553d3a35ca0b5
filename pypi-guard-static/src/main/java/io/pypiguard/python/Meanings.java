package io.pypiguard.python;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Qualified names that an expression may mean, in order: none if it is unknown, several if it is
 * one of them.
 */
final class Meanings {

  static final List<String> UNKNOWN = List.of();

  static final List<String> BUILTINS = List.of("builtins");

  /** Longer names mean nothing to anybody, and would cost time and memory. */
  private static final int MOST_LENGTH = 250;

  private static final int MOST_ALTERNATIVES = 8;

  private Meanings() {}

  /** {@return a name as a meaning; unknown if it is empty or too long} */
  static List<String> of(String name) {
    return name.isEmpty() || name.length() > MOST_LENGTH ? UNKNOWN : List.of(name);
  }

  /** {@return a path made longer; empty if the path is or if it would be too long} */
  static String join(String path, String name) {
    if (path.isEmpty() || path.length() + name.length() >= MOST_LENGTH) {
      return "";
    }
    return path.endsWith(".") ? path + name : path + "." + name;
  }

  /** {@return what is imported by a name; Python 2's module of builtins is called as Python 3's} */
  static String imported(String name) {
    if (!name.startsWith("__builtin")) {
      return name;
    }
    int end = name.indexOf('.');
    String top = end < 0 ? name : name.substring(0, end);
    boolean builtins = top.equals("__builtin__") || top.equals("__builtins__");
    return builtins ? "builtins" + name.substring(top.length()) : name;
  }

  /** {@return what becomes of each meaning; unknown if that of any is} */
  static List<String> each(List<String> meanings, Function<String, List<String>> next) {
    if (meanings.isEmpty()) {
      return UNKNOWN;
    }
    if (meanings.size() == 1) {
      return next.apply(meanings.get(0));
    }
    return union(meanings.stream().map(next).toList());
  }

  /** {@return all of several meanings; unknown if any is, or if there are too many} */
  static List<String> union(Collection<List<String>> several) {
    Set<String> all = new LinkedHashSet<>();
    for (List<String> meanings : several) {
      if (meanings.isEmpty() || all.size() > MOST_ALTERNATIVES) {
        return UNKNOWN;
      }
      all.addAll(meanings);
    }
    return all.size() > MOST_ALTERNATIVES ? UNKNOWN : List.copyOf(all);
  }
}
