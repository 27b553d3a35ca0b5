package io.pypiguard.artifact;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Encodings of Python that the JDK does not have, and that a source file may declare so that its
 * text is not what it seems.
 *
 * @see <a href="https://docs.python.org/3/library/codecs.html#python-specific-encodings">Python
 *     specific encodings</a>
 */
final class PythonCodecs {

  private PythonCodecs() {}

  static String rot13(String text) {
    StringBuilder decoded = new StringBuilder(text);
    for (int i = 0; i < decoded.length(); i++) {
      char c = decoded.charAt(i);
      char base = c >= 'a' && c <= 'z' ? 'a' : c >= 'A' && c <= 'Z' ? 'A' : 0;
      if (base != 0) {
        decoded.setCharAt(i, (char) (base + (c - base + 13) % 26));
      }
    }
    return decoded.toString();
  }

  /**
   * Decodes backslash escapes.
   *
   * @param text the bytes as Latin-1
   * @param raw whether only {@code \}{@code uXXXX} and {@code \}{@code UXXXXXXXX} are escapes
   */
  static String unicodeEscape(String text, boolean raw) {
    StringBuilder decoded = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\\' || at == text.length()) {
        decoded.append(c);
        continue;
      }
      char escape = text.charAt(at++);
      int digits = escape == 'u' ? 4 : escape == 'U' ? 8 : escape == 'x' && !raw ? 2 : 0;
      int value = digits == 0 ? -1 : hex(text, at, digits);
      if (value >= 0) {
        decoded.appendCodePoint(value);
        at += digits;
      } else if (!raw && escape >= '0' && escape <= '7') {
        int octal = escape - '0';
        for (int i = 0; i < 2 && at < text.length(); i++) {
          int digit = text.charAt(at) - '0';
          if (digit < 0 || digit > 7) {
            break;
          }
          octal = octal * 8 + digit;
          at++;
        }
        decoded.appendCodePoint(octal);
      } else {
        decoded.append(raw ? "\\" + escape : simpleEscape(escape));
      }
    }
    return decoded.toString();
  }

  private static String simpleEscape(char escape) {
    return switch (escape) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'a' -> "\u0007";
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'v' -> "\u000b";
      case '\\', '\'', '"' -> String.valueOf(escape);
      case '\n' -> "";
      default -> "\\" + escape;
    };
  }

  /** Returns the value of hexadecimal digits, or -1 if they are none or no code point. */
  private static int hex(String text, int at, int digits) {
    if (at + digits > text.length()) {
      return -1;
    }
    long value = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value <= Character.MAX_CODE_POINT ? (int) value : -1;
  }

  /**
   * Decodes UTF-7: a plus sign begins base64 of UTF-16, which ends at the first other character.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc2152">RFC 2152</a>
   */
  static String utf7(String text) {
    StringBuilder decoded = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '+') {
        decoded.append(c);
        continue;
      }
      int end = at;
      while (end < text.length() && isBase64(text.charAt(end))) {
        end++;
      }
      boolean closed = end < text.length() && text.charAt(end) == '-';
      decoded.append(end == at && closed ? "+" : utf16(text.substring(at, end)));
      at = closed ? end + 1 : end;
    }
    return decoded.toString();
  }

  private static String utf16(String base64) {
    // A single leftover digit carries no whole byte.
    int whole = base64.length() % 4 == 1 ? base64.length() - 1 : base64.length();
    byte[] bytes = Base64.getDecoder().decode(base64.substring(0, whole));
    return new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16BE);
  }

  private static boolean isBase64(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }
}
