package io.pypiguard.files;

/**
 * How the lines of a text are: people write short ones, programs that pack or hide source long
 * ones.
 *
 * @param longest characters of the longest line
 * @param inLongLines characters in lines of over {@value #LONG} characters
 * @param characters characters of all lines
 */
record LineShape(int longest, long inLongLines, long characters) {

  /** More than any style guide allows, and than any screen shows. */
  static final int LONG = 1000;

  static final LineShape NONE = new LineShape(0, 0, 0);

  /** Measures a text. */
  static LineShape of(String text) {
    int longest = 0;
    long inLongLines = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int length = end - start;
      longest = Math.max(longest, length);
      inLongLines += length > LONG ? length : 0;
      start = end + 1;
    }
    return new LineShape(longest, inLongLines, text.length());
  }

  /** Returns the shape of this text and another together. */
  LineShape and(LineShape other) {
    return new LineShape(
        Math.max(longest, other.longest),
        inLongLines + other.inLongLines,
        characters + other.characters);
  }

  /** Tells whether most of the text stands in long lines. */
  boolean isPacked() {
    return inLongLines * 2 > characters;
  }
}
