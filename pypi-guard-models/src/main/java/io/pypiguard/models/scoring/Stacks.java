package io.pypiguard.models.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A stack for each pattern of families of features that may be there, so that scores stay
 * calibrated where a family was not measured.
 */
public final class Stacks {

  private static final Comparator<Pattern> MOST_FAMILIES_FIRST =
      Comparator.comparingInt((Pattern pattern) -> -pattern.families().size())
          .thenComparing(pattern -> pattern.families().toString());

  private final List<Pattern> patterns;

  private Stacks(List<Pattern> patterns) {
    this.patterns = patterns;
  }

  /**
   * A stack and when to use it.
   *
   * @param families the families of features that it is calibrated for; copied
   * @param stack the stack
   */
  public record Pattern(SortedSet<String> families, Stack stack) {

    /** Copies the families. */
    public Pattern {
      families = new TreeSet<>(families);
    }
  }

  /**
   * Makes stacks.
   *
   * @param byFamilies a stack for each pattern of families, at least one, all over the same
   *     features
   * @return the stacks
   * @throws IllegalArgumentException if there is no stack, or they differ in their number of
   *     features
   */
  public static Stacks of(Map<Set<String>, Stack> byFamilies) {
    List<Pattern> patterns = new ArrayList<>();
    byFamilies.forEach(
        (families, stack) -> patterns.add(new Pattern(new TreeSet<>(families), stack)));
    if (patterns.isEmpty()) {
      throw new IllegalArgumentException("there must be a stack");
    }
    int features = patterns.get(0).stack().features();
    for (Pattern pattern : patterns) {
      if (pattern.stack().features() != features) {
        throw new IllegalArgumentException(
            "the stack for %s must have %d features as others have, has %d"
                .formatted(pattern.families(), features, pattern.stack().features()));
      }
    }
    patterns.sort(MOST_FAMILIES_FIRST);
    return new Stacks(List.copyOf(patterns));
  }

  /**
   * Returns how many features a row has.
   *
   * @return at least 1
   */
  public int features() {
    return patterns.get(0).stack().features();
  }

  /**
   * Returns all patterns.
   *
   * @return those with the most families first; unmodifiable
   */
  public List<Pattern> patterns() {
    return patterns;
  }

  /**
   * Returns the stack that uses the most of what was measured, and nothing else.
   *
   * @param measured the families of features that are there
   * @return the pattern; nothing if each needs a family that is not there
   */
  public Optional<Pattern> best(Set<String> measured) {
    return patterns.stream()
        .filter(pattern -> measured.containsAll(pattern.families()))
        .findFirst();
  }

  /**
   * Returns stacks with shifted and stretched log-odds.
   *
   * @param scale what the log-odds are multiplied with, above 0
   * @param shift what is added to them then
   * @return stacks of the same members
   * @throws IllegalArgumentException if the scale is not above 0, or a number not finite
   */
  public Stacks calibrated(double scale, double shift) {
    return new Stacks(
        patterns.stream()
            .map(
                pattern ->
                    new Pattern(pattern.families(), pattern.stack().calibrated(scale, shift)))
            .toList());
  }
}
