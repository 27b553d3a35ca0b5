package io.pypiguard.behavior.internal.knowledge;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of names made of words, as {@code AWS_SECRET_ACCESS_KEY}, {@code private_key} or {@code
 * privateKey}, where {@code *} at an end of a row stands for any further words.
 */
final class NameTable {

  private static final char JOIN = '_';
  private static final int MOST_LENGTH = 100;
  private static final CharMatcher UPPER = CharMatcher.inRange('A', 'Z');
  private static final CharMatcher LOWER =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9'));

  private record Pattern(String words, boolean open, boolean ended, KnownName known) {

    static Pattern of(String name, KnownName known) {
      boolean open = name.startsWith("*_");
      boolean ended = !name.endsWith("_*");
      return new Pattern(
          name.substring(open ? 2 : 0, name.length() - (ended ? 0 : 2)), open, ended, known);
    }

    boolean matches(String name) {
      String bounded = JOIN + name + JOIN;
      String part = JOIN + words + JOIN;
      if (open) {
        return ended ? bounded.endsWith(part) : bounded.contains(part);
      }
      return bounded.startsWith(part);
    }
  }

  private final Map<String, KnownName> names = new HashMap<>();
  private final List<Pattern> patterns;

  private NameTable(List<List<String>> rows) {
    patterns =
        rows.stream()
            .filter(row -> row.get(0).contains("*"))
            .map(row -> Pattern.of(words(row.get(0)), known(row)))
            .sorted(Comparator.comparing((Pattern pattern) -> pattern.words().length()).reversed())
            .toList();
    rows.stream()
        .filter(row -> !row.get(0).contains("*"))
        .forEach(row -> names.put(words(row.get(0)), known(row)));
  }

  /** Reads a table with the columns name, kind and reason. */
  static NameTable read(Class<?> beside, String name) {
    return new NameTable(ResourceTable.read(beside, name, 3));
  }

  /** Returns what a name means: a row with the whole name counts first, then the longest. */
  Optional<KnownName> of(String name) {
    if (name.length() > MOST_LENGTH) {
      return Optional.empty();
    }
    String words = words(name);
    KnownName exact = names.get(words);
    if (exact != null) {
      return Optional.of(exact);
    }
    return patterns.stream()
        .filter(pattern -> pattern.matches(words))
        .map(Pattern::known)
        .findFirst();
  }

  /** Returns a name in lower case with its words joined by underscores. */
  private static String words(String name) {
    StringBuilder words = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char character = name.charAt(i);
      if (i > 0 && UPPER.matches(character) && LOWER.matches(name.charAt(i - 1))) {
        words.append(JOIN);
      }
      words.append(character == '-' ? JOIN : Ascii.toLowerCase(character));
    }
    return CharMatcher.is(JOIN).trimAndCollapseFrom(words, JOIN);
  }

  private static KnownName known(List<String> row) {
    return new KnownName(row.get(1), row.get(2));
  }
}
