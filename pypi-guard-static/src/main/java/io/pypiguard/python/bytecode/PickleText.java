package io.pypiguard.python.bytecode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigInteger;
import java.util.Optional;

/** Reads what pickles of protocol 0 write as text. */
final class PickleText {

  private static final int LONGEST_NUMBER = 5000;

  private static final String SHORT_ESCAPES = "abfnrtv";
  private static final String SHORT_MEANINGS = "\u0007\b\f\n\r\t\u000b";

  private PickleText() {}

  /** Returns an integer, if that is what is written and it is not absurdly long. */
  static Optional<BigInteger> whole(String line) {
    String digits = line.endsWith("L") ? line.substring(0, line.length() - 1) : line;
    boolean isWhole = digits.length() <= LONGEST_NUMBER && digits.matches("[+-]?[0-9]+");
    return isWhole ? Optional.of(new BigInteger(digits)) : Optional.empty();
  }

  /** Returns the string of a literal with quotes and the escapes of Python's strings of bytes. */
  static String unquoted(byte[] line) {
    String text = new String(line, ISO_8859_1).strip();
    boolean isQuoted =
        text.length() > 1
            && (text.charAt(0) == '\'' || text.charAt(0) == '"')
            && text.charAt(text.length() - 1) == text.charAt(0);
    return unescape(isQuoted ? text.substring(1, text.length() - 1) : text, "x", true);
  }

  /** Returns the string of a line in the encoding raw-unicode-escape. */
  static String unescaped(byte[] line) {
    return unescape(new String(line, ISO_8859_1), "uU", false);
  }

  private static String unescape(String text, String hexadecimal, boolean hasShort) {
    StringBuilder result = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c != '\\' || i == text.length()) {
        result.append(c);
        continue;
      }
      char kind = text.charAt(i);
      int length = kind == 'x' ? 2 : kind == 'u' ? 4 : 8;
      int code = hexadecimal.indexOf(kind) < 0 ? -1 : hexadecimal(text, i + 1, length);
      if (code >= 0) {
        result.appendCodePoint(code);
        i += 1 + length;
      } else if (!hasShort) {
        result.append(c);
      } else {
        int known = SHORT_ESCAPES.indexOf(kind);
        result.append(known < 0 ? kind : SHORT_MEANINGS.charAt(known));
        i++;
      }
    }
    return result.toString();
  }

  /** Returns the code point that so many digits give, or -1. */
  private static int hexadecimal(String text, int start, int length) {
    if (start + length > text.length()) {
      return -1;
    }
    long code = 0;
    for (int i = start; i < start + length; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code << 4 | digit;
    }
    return code <= Character.MAX_CODE_POINT ? (int) code : -1;
  }
}
