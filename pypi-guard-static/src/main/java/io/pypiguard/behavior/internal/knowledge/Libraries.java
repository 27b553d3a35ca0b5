package io.pypiguard.behavior.internal.knowledge;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the functions of the standard library and of common libraries do. Paths are written as
 * {@link io.pypiguard.behavior.internal.value.Symbol} spells them.
 */
public final class Libraries {

  private static final String NOTHING = "-";
  private static final String ENTERED_LATER = ".__aenter__()";
  private static final String ENTERED = ".__enter__()";

  /** No path in the tables is longer, by far. */
  private static final int MOST_LENGTH = 256;

  /** Aliases lead to aliases; no chain in the table is longer. */
  private static final int MOST_ALIASES = 8;

  private static final Splitter ROLES = Splitter.on(',');

  private static final Map<String, String> ALIASES =
      ResourceTable.read(Libraries.class, "aliases.tsv", 3).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  private static final Map<String, Function> FUNCTIONS =
      ResourceTable.read(Libraries.class, "functions.tsv", 5).stream()
          .map(Libraries::read)
          .collect(Collectors.toUnmodifiableMap(Function::path, function -> function));

  private Libraries() {}

  /**
   * Returns what is known about a function, a method or an attribute.
   *
   * @param path the way to it, under any of its names
   * @return the function, with its canonical path; nothing if the tables do not have it
   */
  public static Optional<Function> function(String path) {
    String canonical = canonical(path);
    Function exact = FUNCTIONS.get(canonical);
    if (exact != null) {
      return Optional.of(exact);
    }
    int dot = canonical.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.ofNullable(FUNCTIONS.get(canonical.substring(0, dot) + ".*"));
  }

  /**
   * Returns the one name that the tables use for something that has several, as {@code os.system}
   * for {@code posix.system}; a context manager is taken for what it was made of.
   */
  public static String canonical(String path) {
    if (path.length() > MOST_LENGTH) {
      return path;
    }
    String canonical = path;
    if (path.contains("enter__")) {
      canonical = path.replace(ENTERED, "").replace(ENTERED_LATER, "");
    }
    for (int i = 0; i < MOST_ALIASES; i++) {
      String next = replaceLongestPrefix(canonical);
      if (next == null) {
        return canonical;
      }
      canonical = next;
    }
    return canonical;
  }

  private static @Nullable String replaceLongestPrefix(String path) {
    for (int end = path.length(); end > 0; end--) {
      if (isBoundary(path, end)) {
        String target = ALIASES.get(path.substring(0, end));
        if (target != null && !target.equals(NOTHING)) {
          return target + path.substring(end);
        }
        if (target != null && end + 1 < path.length()) {
          return path.substring(end + 1);
        }
      }
    }
    return null;
  }

  private static boolean isBoundary(String path, int end) {
    if (end == path.length()) {
      return true;
    }
    char next = path.charAt(end);
    return next == '.' || next == '(' || next == '[';
  }

  /** Returns all functions, for tests and documents. */
  static Set<Function> all() {
    return ImmutableSet.copyOf(FUNCTIONS.values());
  }

  private static Function read(List<String> row) {
    return new Function(
        row.get(0),
        isNothing(row.get(1))
            ? Set.of()
            : Sets.immutableEnumSet(
                ROLES.splitToStream(row.get(1)).map(Role::ofId).collect(Collectors.toList())),
        isNothing(row.get(2)) ? List.of() : Slot.parse(row.get(2)),
        Optional.of(row.get(3)).filter(source -> !isNothing(source)),
        row.get(4));
  }

  private static boolean isNothing(String cell) {
    return cell.equals(NOTHING);
  }
}
