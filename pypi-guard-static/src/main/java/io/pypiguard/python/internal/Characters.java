package io.pypiguard.python.internal;

/**
 * What characters can be in a source.
 *
 * @see <a href="https://docs.python.org/3/reference/lexical_analysis.html">Lexical analysis</a>
 */
final class Characters {

  /** Blank between tokens: space, tab, form feed. */
  static final byte BLANK = 1;

  /** Starts an identifier. */
  static final byte NAME_START = 2;

  /** A decimal digit. */
  static final byte DIGIT = 4;

  /** Goes on with an identifier. */
  static final byte NAME_PART = 8;

  /** The kinds of the ASCII characters. */
  static final byte[] ASCII = new byte[128];

  static {
    for (char c = 'a'; c <= 'z'; c++) {
      ASCII[c] = NAME_START | NAME_PART;
      ASCII[Character.toUpperCase(c)] = NAME_START | NAME_PART;
    }
    ASCII['_'] = NAME_START | NAME_PART;
    for (char c = '0'; c <= '9'; c++) {
      ASCII[c] = DIGIT | NAME_PART;
    }
    ASCII[' '] = BLANK;
    ASCII['\t'] = BLANK;
    ASCII['\f'] = BLANK;
  }

  private Characters() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isNamePart(char c) {
    return c < 128 && (ASCII[c] & NAME_PART) != 0;
  }

  /**
   * Returns the end of the identifier that goes on at an offset, or the offset if none does.
   *
   * @see <a href="https://peps.python.org/pep-3131/">PEP 3131</a>
   */
  static int nameEnd(SourceText text, int offset) {
    int i = offset;
    while (i < text.length) {
      char c = text.chars[i];
      if (c < 128) {
        if ((ASCII[c] & NAME_PART) == 0) {
          break;
        }
        i++;
      } else {
        int codePoint = Character.codePointAt(text.chars, i, text.length);
        if (!isNamePart(codePoint)) {
          break;
        }
        i += Character.charCount(codePoint);
      }
    }
    return i;
  }

  /** Letters that the JDK does not know yet are taken for such: Python's Unicode may be newer. */
  private static boolean isNamePart(int codePoint) {
    return Character.isUnicodeIdentifierPart(codePoint)
        ? !Character.isIdentifierIgnorable(codePoint)
        : Character.getType(codePoint) == Character.UNASSIGNED && (codePoint & 0xfffe) != 0xfffe;
  }
}
