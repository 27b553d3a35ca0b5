package io.pypiguard.python.internal;

/**
 * The ends of numbers and of strings that hold no expressions.
 *
 * @see <a href="https://docs.python.org/3/reference/lexical_analysis.html#literals">Literals</a>
 * @see <a href="https://docs.python.org/2.7/reference/lexical_analysis.html#literals">Literals of
 *     Python 2</a>
 */
final class Literals {

  /** No string: the letters before the quote are a name. */
  static final int NO_PREFIX = -1;

  /** Bits of a prefix. */
  static final int RAW = 1;

  static final int FORMATTED = 2;
  static final int PYTHON_2 = 4;

  private Literals() {}

  /** Returns the end of the number at an offset. Where underscores may stand is not checked. */
  static int numberEnd(char[] text, int offset) {
    int i = offset;
    int radix = text[i] == '0' ? radix(text[i + 1]) : 10;
    if (radix != 10) {
      i += 2;
      while (text[i] == '_' || (text[i] < 128 && Character.digit(text[i], radix) >= 0)) {
        i++;
      }
      if (i == offset + 2) {
        return offset + 1;
      }
    } else {
      i = digitsEnd(text, i);
      if (text[i] == '.') {
        i = digitsEnd(text, i + 1);
      }
      if (lower(text[i]) == 'e') {
        int exponent = text[i + 1] == '+' || text[i + 1] == '-' ? i + 2 : i + 1;
        if (Characters.isDigit(text[exponent])) {
          i = digitsEnd(text, exponent);
        }
      }
      if (lower(text[i]) == 'j') {
        return i + 1;
      }
    }
    return lower(text[i]) == 'l' ? i + 1 : i;
  }

  /** Tells whether a number is one in Python 2 only: {@code 0777}, {@code 10L}. */
  static boolean isPython2Number(char[] text, int start, int end) {
    if (lower(text[end - 1]) == 'l') {
      return true;
    }
    boolean zeros = true;
    for (int i = start; i < end; i++) {
      if (!Characters.isDigit(text[i])) {
        return false;
      }
      zeros &= text[i] == '0';
    }
    return text[start] == '0' && !zeros;
  }

  /** Returns the bits of the prefix of a string, or {@link #NO_PREFIX}. */
  static int prefix(char[] text, int start, int end) {
    int length = end - start;
    int first = lower(text[start]);
    if (length == 1) {
      return first == 'r' ? RAW : kind(first);
    }
    int second = lower(text[start + 1]);
    if (length != 2 || (first == 'r') == (second == 'r')) {
      return NO_PREFIX;
    }
    int other = kind(first == 'r' ? second : first);
    if (other == NO_PREFIX || second == 'u') {
      return NO_PREFIX;
    }
    return first == 'u' ? RAW | PYTHON_2 : RAW | other;
  }

  private static int kind(int letter) {
    return switch (letter) {
      case 'f', 't' -> FORMATTED;
      case 'b', 'u' -> 0;
      default -> NO_PREFIX;
    };
  }

  /**
   * Returns the end of a string, or -1 if it is not closed before the end of its line or, with
   * three quotes, of the source.
   *
   * @param quote the offset of its first quote
   */
  static int stringEnd(SourceText text, int quote) {
    char[] chars = text.chars;
    char mark = chars[quote];
    boolean triple = isTriple(chars, quote);
    int i = quote + (triple ? 3 : 1);
    while (true) {
      char c = chars[i];
      if (c == mark) {
        if (!triple) {
          return i + 1;
        }
        if (isTriple(chars, i)) {
          return i + 3;
        }
        i++;
      } else if (c == '\\') {
        i = text.afterEscape(i);
      } else if ((c == 0 && text.isEnd(i)) || (!triple && SourceText.isNewline(c))) {
        return -1;
      } else {
        i++;
      }
    }
  }

  static boolean isTriple(char[] text, int quote) {
    return text[quote + 1] == text[quote] && text[quote + 2] == text[quote];
  }

  private static int digitsEnd(char[] text, int offset) {
    int i = offset;
    while (Characters.isDigit(text[i]) || text[i] == '_') {
      i++;
    }
    return i;
  }

  private static int radix(char letter) {
    return switch (lower(letter)) {
      case 'x' -> 16;
      case 'o' -> 8;
      case 'b' -> 2;
      default -> 10;
    };
  }

  private static int lower(char letter) {
    return letter | 0x20;
  }
}
