package io.pypiguard.statics.internal.name;

import io.pypiguard.statics.internal.ResourceTable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Usual words and numbers before and behind the names of projects. */
final class Affixes {

  private static final Map<String, String> PLACES =
      ResourceTable.read(Affixes.class, "affixes.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  private static final int SHORTEST_CORE = 4;

  private Affixes() {}

  /** {@return how many there are} */
  static int count() {
    return PLACES.size();
  }

  /**
   * Returns what may be the name of a project with affixes around it.
   *
   * @param normalized a normalized name
   * @return shorter names, the longest of each kind first; without delimiters
   */
  static Set<String> cores(String normalized) {
    Set<String> cores = new LinkedHashSet<>();
    List<String> words = NameForms.words(normalized);
    int start = 0;
    int end = words.size();
    while (start < end && isAffix(words.get(start))) {
      start++;
    }
    while (end > start && isAffix(words.get(end - 1))) {
      end--;
    }
    for (int from = 0; from <= start; from++) {
      for (int to = words.size(); to >= end && to > from; to--) {
        add(cores, String.join("", words.subList(from, to)));
      }
    }
    String squeezed = NameForms.squeezed(normalized);
    PLACES.forEach(
        (affix, place) -> {
          if (squeezed.startsWith(affix) && (place.equals("front") || place.equals("both"))) {
            add(cores, squeezed.substring(affix.length()));
          }
          if (squeezed.endsWith(affix) && (place.equals("back") || place.equals("both"))) {
            add(cores, squeezed.substring(0, squeezed.length() - affix.length()));
          }
        });
    add(cores, withoutNumber(squeezed));
    cores.remove(squeezed);
    return cores;
  }

  private static void add(Set<String> cores, String core) {
    if (core.length() >= SHORTEST_CORE) {
      cores.add(core);
    }
  }

  /** {@return whether a word is one, or a number} */
  static boolean isAffix(String word) {
    return PLACES.containsKey(word) || word.chars().allMatch(Character::isDigit);
  }

  private static String withoutNumber(String name) {
    int end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end);
  }
}
