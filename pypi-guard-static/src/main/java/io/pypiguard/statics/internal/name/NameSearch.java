package io.pypiguard.statics.internal.name;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the name of a list that another name imitates.
 *
 * <p>Two explanations of a name are weighed: somebody chose it freely, or somebody made it from a
 * name of the list, the more probably the more popular that is, by a slip or a trick. The odds are
 * in bits, and so are {@linkplain HonestNames free choice} and {@linkplain ImitationKind tricks}. A
 * short or natural name therefore has to be much nearer to a well-known one than a long or strange
 * name.
 */
public final class NameSearch {

  /** No index has a name that is longer, but for jokes; it also bounds the work. */
  private static final int LONGEST = 100;

  /** Shorter names are near each other by chance. */
  private static final int SHORTEST_FOR_CHANGES = 4;

  private static final int SHORTEST_FOR_TWO_CHANGES = 9;

  /** Names from the first on are copied this much more often than those far behind. */
  private static final double HEAD = 10;

  /** A name in so many (two to this power) is made from another one. */
  private static final double PRIOR_BITS = 6;

  private final List<String> names;
  private final List<String> squeezed;
  private final Map<String, Integer> bySqueezed = new HashMap<>();
  private final Map<String, Integer> bySkeleton = new HashMap<>();
  private final Map<String, Integer> byWords = new HashMap<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private final LetterPrints prints;
  private final double sum;

  private NameSearch(List<String> names) {
    this.names = names;
    this.squeezed = names.stream().map(NameForms::squeezed).toList();
    for (int i = 0; i < names.size(); i++) {
      byName.putIfAbsent(names.get(i), i);
      bySqueezed.putIfAbsent(squeezed.get(i), i);
      bySkeleton.putIfAbsent(NameForms.skeleton(squeezed.get(i)), i);
      byWords.putIfAbsent(NameForms.sortedWords(names.get(i)), i);
    }
    this.prints = new LetterPrints(squeezed);
    this.sum = Math.log((names.size() + HEAD) / HEAD);
  }

  /** {@return the search among the most downloaded projects} */
  public static NameSearch popular() {
    return Popular.SEARCH;
  }

  /**
   * Returns a search among names of one's own.
   *
   * @param names names in any form, the most important first
   * @return the search
   */
  public static NameSearch among(List<String> names) {
    return new NameSearch(
        List.copyOf(new LinkedHashSet<>(names.stream().map(NameForms::normalized).toList())));
  }

  /**
   * Returns a name as an index compares it.
   *
   * @param name a name in any form
   * @return lower case, with one hyphen for each run of delimiters
   */
  public static String normalized(String name) {
    return NameForms.normalized(name);
  }

  /**
   * Returns the letters and digits of a name.
   *
   * @param name a name in any form
   * @return the name as an index compares it, without delimiters
   */
  public static String letters(String name) {
    return NameForms.squeezed(NameForms.normalized(name));
  }

  /**
   * Returns the words of a name that are its own.
   *
   * @param name a name in any form
   * @return its words in lower case, without those that are usually added to names, numbers and
   *     single characters
   */
  public static Set<String> ownWords(String name) {
    return NameForms.words(NameForms.normalized(name)).stream()
        .filter(word -> word.length() > 1 && !Affixes.isAffix(word))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Tells whether a name is one of the list.
   *
   * @param name a name in any form
   * @return true if it is, as an index compares names
   */
  public boolean contains(String name) {
    return byName.containsKey(NameForms.normalized(name));
  }

  /**
   * Returns how popular a name is.
   *
   * @param name a name in any form
   * @return how many names come before it; the length of the list if it is not there
   */
  public int rank(String name) {
    return byName.getOrDefault(NameForms.normalized(name), names.size());
  }

  /**
   * Finds what a name imitates.
   *
   * @param name a name in any form
   * @return the most probable imitation, even if free choice is more probable; nothing for names of
   *     the list and names that resemble none
   */
  public Optional<Imitation> find(String name) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    String ascii = NameForms.ascii(name);
    String normalized = NameForms.normalized(ascii);
    Integer listed = byName.get(normalized);
    if (listed != null && ascii.equals(name)) {
      return Optional.empty();
    }
    double bits = HonestNames.bits(NameForms.normalized(name));
    if (listed != null) {
      return Optional.of(same(listed, ImitationKind.HOMOGLYPH, bits));
    }
    OptionalInt core = core(normalized);
    double honest =
        core.isEmpty()
            ? bits
            : Math.min(bits, HonestNames.bitsWithAffix(names.get(core.getAsInt())));
    return Stream.of(alike(normalized, honest), changed(normalized, honest), extended(core, honest))
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(Imitation::odds));
  }

  /** Names that differ in nothing that a hasty reader sees. */
  private Optional<Imitation> alike(String normalized, double honest) {
    String letters = NameForms.squeezed(normalized);
    Integer found = bySqueezed.get(letters);
    if (found != null) {
      return Optional.of(same(found, ImitationKind.DELIMITERS, honest));
    }
    found = bySkeleton.get(NameForms.skeleton(letters));
    if (found != null) {
      return Optional.of(same(found, ImitationKind.LOOK_ALIKE, honest));
    }
    found = byWords.get(NameForms.sortedWords(normalized));
    return Optional.ofNullable(found).map(i -> same(i, ImitationKind.WORD_ORDER, honest));
  }

  private Imitation same(int position, ImitationKind kind, double honest) {
    return imitation(position, kind, 0, kind.bits(1), honest);
  }

  private Optional<Imitation> changed(String normalized, double honest) {
    String letters = NameForms.squeezed(normalized);
    if (letters.length() < SHORTEST_FOR_CHANGES) {
      return Optional.empty();
    }
    Nearest nearest = new Nearest(letters);
    prints.search(letters, nearest.most, nearest::consider);
    return nearest.imitation(honest);
  }

  private Optional<Imitation> extended(OptionalInt core, double honest) {
    double bits = ImitationKind.AFFIX.bits(Affixes.count());
    return core.isEmpty()
        ? Optional.empty()
        : Optional.of(imitation(core.getAsInt(), ImitationKind.AFFIX, 1, bits, honest));
  }

  /** The most popular name that is left when usual words are taken away. */
  private OptionalInt core(String normalized) {
    return Affixes.cores(normalized).stream()
        .filter(bySqueezed::containsKey)
        .mapToInt(bySqueezed::get)
        .min();
  }

  private Imitation imitation(
      int position, ImitationKind kind, int changes, double trickBits, double honestBits) {
    double odds = honestBits - trickBits - popularityBits(position) - PRIOR_BITS;
    return new Imitation(names.get(position), position, kind, changes, odds);
  }

  private double popularityBits(int position) {
    return Bits.of(1 / ((position + HEAD) * sum));
  }

  /** Loaded only when it is needed: it takes some tens of milliseconds. */
  private static final class Popular {
    static final NameSearch SEARCH = new NameSearch(PopularProjects.names());
  }

  /** The most probable name of the list that is a few changes away. */
  private final class Nearest {

    private final String letters;
    private final int most;
    private double leastBits = Double.POSITIVE_INFINITY;
    private int position = -1;
    private Changes changes = new Changes(0, 0, ImitationKind.TWO_CHANGES);

    Nearest(String letters) {
      this.letters = letters;
      this.most = letters.length() < SHORTEST_FOR_TWO_CHANGES ? 1 : Changes.MOST;
    }

    void consider(int candidate) {
      Changes needed = Changes.between(squeezed.get(candidate), letters, most);
      double bits = needed.bits() + popularityBits(candidate);
      if (bits < leastBits) {
        leastBits = bits;
        position = candidate;
        changes = needed;
      }
    }

    Optional<Imitation> imitation(double honestBits) {
      if (position < 0) {
        return Optional.empty();
      }
      double subject = popularityBits(position);
      double honest =
          Math.min(honestBits, HonestNames.bitsWithSubject(letters, names.get(position), subject));
      return Optional.of(
          NameSearch.this.imitation(
              position, changes.kind(), changes.count(), changes.bits(), honest));
    }
  }
}
