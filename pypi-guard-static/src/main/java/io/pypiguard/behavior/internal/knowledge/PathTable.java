package io.pypiguard.behavior.internal.knowledge;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of paths, looked up by any spelling: either slash, doubled or not, either case, below any
 * folder, with {@code {}} for pieces that are not known. The cost is linear in the text.
 */
final class PathTable {

  private static final char SLASH = '/';
  private static final CharMatcher SLASHES = CharMatcher.anyOf("/\\");
  private static final CharMatcher WORD =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.anyOf("._-"));

  /** What bounds a component: a slash, or a piece that is not known. */
  private static final CharMatcher BOUND = CharMatcher.anyOf("/{}");

  /** How the text around a path must look. */
  private enum Shape {
    /** It may stand in a sentence or a command: no letter or digit goes on before or behind it. */
    ANYWHERE,
    /** It is bounded by slashes; all alone, it must be written exactly so. */
    COMPONENT,
    /** It is bounded by slashes, written exactly so, and not alone: the word means many things. */
    INSIDE
  }

  private record Row(String path, boolean prefix, Shape shape, KnownPath known) {

    static Row of(List<String> cells) {
      String path = cells.get(0);
      boolean prefix = path.endsWith("*");
      return new Row(
          prefix ? path.substring(0, path.length() - 1) : path,
          prefix,
          Shape.valueOf(Ascii.toUpperCase(cells.get(1))),
          new KnownPath(cells.get(2), cells.get(3), cells.get(4)));
    }

    boolean fits(String text, int start, int end) {
      boolean alone = start == 0 && end == text.length();
      boolean bounded = isBound(text, start - 1) && (prefix || isBound(text, end));
      return switch (shape) {
        case ANYWHERE ->
            (path.charAt(0) == SLASH || !isWord(text, start - 1)) && (prefix || !isWord(text, end));
        case COMPONENT -> bounded && (!alone || isExact(text, start));
        case INSIDE -> bounded && !alone && isExact(text, start);
      };
    }

    private boolean isExact(String text, int start) {
      return text.startsWith(path, start);
    }

    private static boolean isWord(String text, int at) {
      return at >= 0 && at < text.length() && WORD.matches(text.charAt(at));
    }

    private static boolean isBound(String text, int at) {
      return at < 0 || at >= text.length() || BOUND.matches(text.charAt(at));
    }
  }

  private record Match(Row row, int start, int end) {}

  /** The match that ends last says most; of those, the longest. */
  private static final Comparator<Match> SAYS_MOST =
      Comparator.comparingInt(Match::end)
          .thenComparing(Comparator.comparingInt(Match::start).reversed());

  private final List<Row> rows;
  private final Needles needles;

  private PathTable(List<Row> rows) {
    this.rows = rows;
    this.needles = Needles.of(rows.stream().map(Row::path).toList());
  }

  /** Reads a table with the columns path, shape, kind, id and reason. */
  static PathTable read(Class<?> beside, String name) {
    return new PathTable(ResourceTable.read(beside, name, 5).stream().map(Row::of).toList());
  }

  /** Returns what a path means: of several, what its last part says. */
  Optional<KnownPath> of(String text) {
    return matches(text).stream().max(SAYS_MOST).map(match -> match.row().known());
  }

  /** Returns what all paths in a text mean, in the order of the text, each meaning once. */
  List<KnownPath> all(String text) {
    Map<KnownPath, Boolean> found = new LinkedHashMap<>();
    matches(text).forEach(match -> found.put(match.row().known(), true));
    return List.copyOf(found.keySet());
  }

  private List<Match> matches(String text) {
    String path = SLASHES.trimTrailingFrom(SLASHES.collapseFrom(text.strip(), SLASH));
    List<Match> matches = new ArrayList<>();
    needles.find(
        path,
        (word, start, end) -> {
          Row row = rows.get(word);
          if (row.fits(path, start, end)) {
            matches.add(new Match(row, start, end));
          }
        });
    return matches;
  }
}
