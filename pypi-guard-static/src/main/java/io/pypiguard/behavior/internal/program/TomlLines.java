package io.pypiguard.behavior.internal.program;

import com.google.common.base.CharMatcher;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the lines on which the tables and keys of a TOML file are written, which its parser does
 * not tell. A line of a string of several lines that looks like a key is taken for one.
 */
final class TomlLines {

  private static final CharMatcher QUOTES_AND_BLANKS = CharMatcher.anyOf("\"' \t");

  private TomlLines() {}

  /** Returns the line of each path, keys joined by dots. */
  static Map<String, Integer> of(String text) {
    Map<String, Integer> lines = new HashMap<>();
    String table = "";
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      String stripped = line.strip();
      int equals = stripped.indexOf('=');
      if (stripped.startsWith("[") && stripped.indexOf(']') > 0) {
        String name = stripped.substring(0, stripped.indexOf(']')).replace("[", "");
        table = QUOTES_AND_BLANKS.removeFrom(name);
        lines.putIfAbsent(table, number);
      } else if (equals > 0 && !stripped.startsWith("#")) {
        String key = QUOTES_AND_BLANKS.removeFrom(stripped.substring(0, equals));
        lines.putIfAbsent(table.isEmpty() ? key : table + "." + key, number);
      }
    }
    return lines;
  }
}
