package io.pypiguard.behavior.internal.value;

/**
 * A value of which nothing but its origins is known.
 *
 * @param origins where it came from
 */
public record Unknown(Origins origins) implements Value {

  /** A value of which nothing is known. */
  public static final Unknown ANY = new Unknown(Origins.NONE);

  /** Returns a value of some origins. */
  public static Unknown of(Origins origins) {
    return origins.isEmpty() ? ANY : new Unknown(origins);
  }
}
