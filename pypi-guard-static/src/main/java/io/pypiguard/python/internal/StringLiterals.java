package io.pypiguard.python.internal;

/**
 * Decodes what stands between the quotes of a literal. Escapes that Python does not know, or
 * refuses, stay as they are written. Bytes come as characters up to {@code U+00FF}; what is not
 * ASCII in a bytes literal stands for its bytes in UTF-8, as in Python 2.
 *
 * @see <a href="https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences">Escape
 *     sequences</a>
 */
public final class StringLiterals {

  private StringLiterals() {}

  /** Returns what stands between the quotes of a literal, as it is written. */
  public static String content(String source, int start, int end) {
    StringPrefix prefix = StringPrefix.of(source, start, end);
    return source.substring(prefix.contentStart(), prefix.contentEnd());
  }

  /** Returns source text with its line ends as Python reads them. */
  public static String normalized(String source, int from, int to) {
    StringBuilder out = new StringBuilder();
    appendNormalized(source, from, to, out);
    return out.toString();
  }

  /** Tells whether the value differs from the source text. */
  static boolean needsDecoding(String source, int from, int to, StringPrefix prefix) {
    boolean raw = prefix.raw();
    for (int i = from; i < to; i++) {
      char c = source.charAt(i);
      if ((c == '\\' && !raw) || c == '\r') {
        return true;
      }
    }
    return false;
  }

  /** Appends the value of a string. */
  static void decode(String source, int from, int to, StringPrefix prefix, StringBuilder out) {
    int i = from;
    while (i < to) {
      char c = source.charAt(i);
      if (c == '\\' && !prefix.raw() && i + 1 < to) {
        i = escape(source, i, to, prefix.bytes(), out);
      } else {
        i = plain(source, i, to, prefix.bytes(), out);
      }
    }
  }

  /** Appends the value of literal text in an f-string, where braces are written twice. */
  static void decodeMiddle(
      String source, int from, int to, StringPrefix prefix, StringBuilder out) {
    int i = from;
    while (i < to) {
      char c = source.charAt(i);
      if ((c == '{' || c == '}') && i + 1 < to && source.charAt(i + 1) == c) {
        out.append(c);
        i += 2;
      } else if (c == '\\' && !prefix.raw() && i + 1 < to && !isBrace(source.charAt(i + 1))) {
        i = escape(source, i, to, false, out);
      } else {
        i = plain(source, i, to, false, out);
      }
    }
  }

  /** Appends source text with its line ends as Python reads them. */
  static void appendNormalized(String source, int from, int to, StringBuilder out) {
    int i = from;
    while (i < to) {
      i = plain(source, i, to, false, out);
    }
  }

  private static boolean isBrace(char c) {
    return c == '{' || c == '}';
  }

  private static int plain(String source, int i, int to, boolean bytes, StringBuilder out) {
    char c = source.charAt(i);
    if (c == '\r') {
      out.append('\n');
      return i + 1 < to && source.charAt(i + 1) == '\n' ? i + 2 : i + 1;
    }
    if (bytes && c >= 0x80) {
      int codePoint = source.codePointAt(i);
      appendUtf8(codePoint, out);
      return i + Character.charCount(codePoint);
    }
    out.append(c);
    return i + 1;
  }

  private static void appendUtf8(int codePoint, StringBuilder out) {
    if (codePoint < 0x800) {
      out.append((char) (0xC0 | codePoint >> 6));
    } else {
      if (codePoint < 0x10000) {
        out.append((char) (0xE0 | codePoint >> 12));
      } else {
        out.append((char) (0xF0 | codePoint >> 18));
        out.append((char) (0x80 | (codePoint >> 12 & 0x3F)));
      }
      out.append((char) (0x80 | (codePoint >> 6 & 0x3F)));
    }
    out.append((char) (0x80 | (codePoint & 0x3F)));
  }

  /** Appends what an escape means and returns the index behind it. */
  private static int escape(String source, int at, int to, boolean bytes, StringBuilder out) {
    char c = source.charAt(at + 1);
    switch (c) {
      case '\n' -> {
        return at + 2;
      }
      case '\r' -> {
        return at + 2 < to && source.charAt(at + 2) == '\n' ? at + 3 : at + 2;
      }
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        return octal(source, at, to, bytes, out);
      }
      case 'x' -> {
        return hexadecimal(source, at, to, 2, out);
      }
      case 'u' -> {
        return bytes ? unknown(at, out) : hexadecimal(source, at, to, 4, out);
      }
      case 'U' -> {
        return bytes ? unknown(at, out) : hexadecimal(source, at, to, 8, out);
      }
      case 'N' -> {
        return bytes ? unknown(at, out) : named(source, at, to, out);
      }
      default -> {
        int simple = "\\'\"abfnrtv".indexOf(c);
        if (simple < 0) {
          return unknown(at, out);
        }
        out.append("\\'\"\u0007\b\f\n\r\t\u000b".charAt(simple));
        return at + 2;
      }
    }
  }

  /** Keeps the backslash. */
  private static int unknown(int at, StringBuilder out) {
    out.append('\\');
    return at + 1;
  }

  private static int octal(String source, int at, int to, boolean bytes, StringBuilder out) {
    int value = 0;
    int i = at + 1;
    while (i < to && i < at + 4 && source.charAt(i) >= '0' && source.charAt(i) <= '7') {
      value = value * 8 + source.charAt(i++) - '0';
    }
    out.append((char) (bytes ? value & 0xFF : value));
    return i;
  }

  private static int hexadecimal(String source, int at, int to, int digits, StringBuilder out) {
    int start = at + 2;
    if (start + digits > to) {
      return unknown(at, out);
    }
    int value = 0;
    for (int i = start; i < start + digits; i++) {
      int digit = Character.digit(source.charAt(i), 16);
      if (digit < 0 || source.charAt(i) >= 0x80) {
        return unknown(at, out);
      }
      value = value << 4 | digit;
    }
    if (!Character.isValidCodePoint(value)) {
      return unknown(at, out);
    }
    out.appendCodePoint(value);
    return start + digits;
  }

  private static int named(String source, int at, int to, StringBuilder out) {
    int close = at + 2 < to && source.charAt(at + 2) == '{' ? source.indexOf('}', at + 3) : -1;
    int codePoint =
        close > 0 && close < to ? CharacterNames.find(source.substring(at + 3, close)) : -1;
    if (codePoint < 0) {
      return unknown(at, out);
    }
    out.appendCodePoint(codePoint);
    return close + 1;
  }
}
