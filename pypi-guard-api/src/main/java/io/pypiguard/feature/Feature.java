package io.pypiguard.feature;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A number that describes a package, with its meaning.
 *
 * @param id stable name: family and id joined by a dot, for example {@code code.install-network};
 *     it never changes its meaning
 * @param description what is counted or measured, with its unit, in a sentence
 * @param minimum the smallest possible value; may be negative infinity
 * @param maximum the largest possible value; may be positive infinity
 * @param forgeability how easily an attacker sets the value at will
 */
public record Feature(
    String id, String description, double minimum, double maximum, Forgeability forgeability) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*\\.[A-Za-z][A-Za-z0-9_-]*");

  /** How easily somebody who wants to deceive sets a feature. */
  public enum Forgeability {
    /** Free: a filled-in field, a longer text. */
    EASY,
    /** Costs effort or effect, for example spreading a payload over many files. */
    MODERATE,
    /** Not without giving up what the attack does. */
    HARD
  }

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the id is malformed, the description empty, or the range
   *     holds no number
   */
  public Feature {
    Objects.requireNonNull(forgeability, "forgeability");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "feature id must look like family.some-name, was \"" + id + "\"");
    }
    if (description.isBlank()) {
      throw new IllegalArgumentException("description of feature " + id + " is empty");
    }
    if (!(minimum <= maximum)) {
      throw new IllegalArgumentException(
          "range of feature " + id + " must not be empty, was " + minimum + " to " + maximum);
    }
  }

  /**
   * Returns the family of the feature: {@code metadata}, {@code code}, {@code files}, {@code text},
   * {@code dynamic}, or an embedder's own word.
   *
   * @return what stands before the dot of the id
   */
  public String family() {
    return id.substring(0, id.indexOf('.'));
  }
}
