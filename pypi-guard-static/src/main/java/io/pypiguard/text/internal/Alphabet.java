package io.pypiguard.text.internal;

/** Alphabets that texts are written in, as far as they tell languages apart. */
enum Alphabet {
  LATIN,
  CYRILLIC,
  GREEK,
  /** Chinese, Japanese and Korean. */
  EAST_ASIAN,
  OTHER;

  /** Returns the alphabet of a letter. */
  static Alphabet of(int letter) {
    if (letter < 0x80) {
      return LATIN;
    }
    return switch (Character.UnicodeScript.of(letter)) {
      case LATIN -> LATIN;
      case CYRILLIC -> CYRILLIC;
      case GREEK -> GREEK;
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> EAST_ASIAN;
      default -> OTHER;
    };
  }
}
