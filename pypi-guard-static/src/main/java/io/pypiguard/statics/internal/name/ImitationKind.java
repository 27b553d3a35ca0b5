package io.pypiguard.statics.internal.name;

import java.util.Locale;

/** How a name is made from the one it imitates, and how often such names are made that way. */
public enum ImitationKind {
  /** Characters of another script look like those of the other name. */
  HOMOGLYPH(0.2, "written with characters of another script"),
  /** Digits and letters that look alike stand for each other. */
  LOOK_ALIKE(0.1, "written with characters that look alike"),
  /** The same letters with other delimiters. */
  DELIMITERS(0.2, "with other delimiters"),
  /** The same words in another order. */
  WORD_ORDER(0.1, "with its words in another order"),
  /** Two neighbours are swapped. */
  SWAPPED(0.2, "with two characters swapped"),
  /** A character is written twice that stands there once. */
  REPEATED(0.12, "with a character repeated"),
  /** A character is left out. */
  DROPPED(0.2, "with a character left out"),
  /** A character is another one that is beside it on the keyboard. */
  NEIGHBOR_KEY(0.15, "with a character replaced by its neighbour on the keyboard"),
  /** A character differs in one bit, as a fault of memory makes it. */
  BIT_FLIP(0.02, "with one bit of a character flipped"),
  /** A character is another one. */
  REPLACED(0.08, "with a character replaced"),
  /** There is a character more. */
  ADDED(0.1, "with a character added"),
  /** Two of these changes. */
  TWO_CHANGES(1, "with two characters changed"),
  /** A usual word or number stands before or behind it. */
  AFFIX(0.12, "with a usual word or number added");

  private final double share;
  private final String phrase;

  ImitationKind(double share, String phrase) {
    this.share = share;
    this.phrase = phrase;
  }

  /**
   * Returns the name of the kind in features and messages.
   *
   * @return lower-case words joined by {@code -}
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns how a name of this kind differs from the other.
   *
   * @return the end of a sentence that begins with the other name
   */
  public String phrase() {
    return phrase;
  }

  /**
   * Returns what it says that a slip or trick was of this kind, at one place of several.
   *
   * @param choices how many changes of the kind the other name allows
   * @return bits, the more the less probable
   */
  double bits(double choices) {
    return Bits.of(share / choices);
  }
}
