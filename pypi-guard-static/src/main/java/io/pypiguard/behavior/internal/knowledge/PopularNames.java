package io.pypiguard.behavior.internal.knowledge;

import io.pypiguard.statics.internal.ResourceTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of projects that others imitate: one letter left out, added, replaced, or two swapped.
 *
 * <p>Projects that bear such a name in their own right are in the table, too.
 */
public final class PopularNames {

  private static final Map<String, String> KINDS =
      ResourceTable.read(PopularNames.class, "popular-names.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  /** Popular names by what is left of them without one of their letters, and by themselves. */
  private static final Map<String, List<String>> BY_REST = byRest();

  private PopularNames() {}

  private static Map<String, List<String>> byRest() {
    Map<String, List<String>> byRest = new HashMap<>();
    KINDS.forEach(
        (name, kind) -> {
          if (kind.equals("popular")) {
            rests(name)
                .forEach(
                    rest ->
                        byRest.merge(
                            rest,
                            List.of(name),
                            (some, more) ->
                                Stream.concat(some.stream(), more.stream()).sorted().toList()));
          }
        });
    return Map.copyOf(byRest);
  }

  private static Set<String> rests(String name) {
    Set<String> rests = new HashSet<>();
    rests.add(name);
    for (int i = 0; i < name.length(); i++) {
      rests.add(name.substring(0, i) + name.substring(i + 1));
    }
    return rests;
  }

  /**
   * Returns the project whose name another name imitates.
   *
   * @param name a normalized name, as {@code reqeusts}
   * @return the popular name that is one edit away; nothing if there is none, or the name is one
   *     that is known itself
   */
  public static Optional<String> imitated(String name) {
    if (KINDS.containsKey(name)) {
      return Optional.empty();
    }
    return rests(name).stream()
        .flatMap(rest -> BY_REST.getOrDefault(rest, List.of()).stream())
        .filter(popular -> isOneEdit(name, popular))
        .min(String::compareTo);
  }

  private static boolean isOneEdit(String name, String popular) {
    int start = 0;
    int shorter = Math.min(name.length(), popular.length());
    while (start < shorter && name.charAt(start) == popular.charAt(start)) {
      start++;
    }
    String restOfName = name.substring(start);
    String restOfPopular = popular.substring(start);
    return behindFirst(restOfName).equals(restOfPopular)
        || restOfName.equals(behindFirst(restOfPopular))
        || behindFirst(restOfName).equals(behindFirst(restOfPopular))
        || isSwap(restOfName, restOfPopular);
  }

  private static boolean isSwap(String one, String other) {
    return one.length() > 1
        && other.length() > 1
        && one.charAt(0) == other.charAt(1)
        && one.charAt(1) == other.charAt(0)
        && one.substring(2).equals(other.substring(2));
  }

  private static String behindFirst(String text) {
    return text.isEmpty() ? text : text.substring(1);
  }
}
