package io.pypiguard.behavior.internal.library;

/** Text with backslashes, and punycode. */
final class Escapes {

  private Escapes() {}

  /** Decodes the escapes of a string, or of the bytes of Python 2 in which no name counts. */
  static String decode(String text, boolean unicode) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char character = text.charAt(at++);
      if (character != '\\') {
        out.append(character);
        continue;
      }
      Refused.unless(at < text.length());
      char kind = text.charAt(at++);
      switch (kind) {
        case '\n' -> {}
        case '\\', '\'', '"' -> out.append(kind);
        case 'a' -> out.append('\u0007');
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'v' -> out.append('\u000b');
        case 'x' -> at = hex(text, at, 2, out);
        case '0', '1', '2', '3', '4', '5', '6', '7' -> at = octal(text, at - 1, out);
        case 'u', 'U' -> {
          if (unicode) {
            at = hex(text, at, kind == 'u' ? 4 : 8, out);
          } else {
            out.append('\\').append(kind);
          }
        }
        case 'N' -> at = name(text, at, out);
        default -> out.append('\\').append(kind);
      }
    }
    return out.toString();
  }

  /** Decodes the escapes of JSON. */
  static String decodeJson(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char character = text.charAt(at++);
      Refused.unless(character >= ' ');
      if (character != '\\') {
        out.append(character);
        continue;
      }
      char kind = text.charAt(at++);
      switch (kind) {
        case '\\', '"', '/' -> out.append(kind);
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'u' -> at = hex(text, at, 4, out);
        default -> throw Refused.value();
      }
    }
    return out.toString();
  }

  private static int hex(String text, int at, int digits, StringBuilder out) {
    Refused.unless(at + digits <= text.length());
    long point = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      Refused.unless(digit >= 0 && text.charAt(i) < 128);
      point = point << 4 | digit;
    }
    Refused.unless(point <= Character.MAX_CODE_POINT);
    out.appendCodePoint((int) point);
    return at + digits;
  }

  private static int octal(String text, int start, StringBuilder out) {
    int at = start;
    int value = 0;
    while (at < text.length()
        && at < start + 3
        && text.charAt(at) >= '0'
        && text.charAt(at) <= '7') {
      value = value * 8 + text.charAt(at++) - '0';
    }
    out.append((char) value);
    return at;
  }

  private static int name(String text, int at, StringBuilder out) {
    int close = text.indexOf('}', at);
    Refused.unless(text.startsWith("{", at) && close > 0 && close - at < 100);
    try {
      out.appendCodePoint(Character.codePointOf(text.substring(at + 1, close)));
    } catch (IllegalArgumentException e) {
      throw Refused.value();
    }
    return close + 1;
  }

  /** Decodes only the escapes with four and eight digits. */
  static String decodeRaw(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char character = text.charAt(at++);
      if (character == '\\' && at < text.length()) {
        char kind = text.charAt(at++);
        if (kind == 'u' || kind == 'U') {
          at = hex(text, at, kind == 'u' ? 4 : 8, out);
        } else {
          out.append(character).append(kind);
        }
      } else {
        out.append(character);
      }
    }
    return out.toString();
  }

  /** Encodes what is not printable ASCII. */
  static String encode(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\\' -> out.append("\\\\");
                default -> {
                  if (point >= ' ' && point < 0x7f) {
                    out.append((char) point);
                  } else {
                    String digits = Integer.toHexString(point);
                    int width = point < 0x100 ? 2 : point < 0x10000 ? 4 : 8;
                    out.append('\\').append(width == 2 ? 'x' : width == 4 ? 'u' : 'U');
                    out.append("0".repeat(width - digits.length())).append(digits);
                  }
                }
              }
            });
    return out.toString();
  }

  /** Decodes punycode (RFC 3492). */
  static String punycode(String text, Budget budget) {
    Refused.unless(text.length() <= 10_000 && Strings.isAscii(text));
    budget.steps((long) text.length() * text.length() / 16);
    int delimiter = text.lastIndexOf('-');
    StringBuilder out = new StringBuilder(delimiter > 0 ? text.substring(0, delimiter) : "");
    int at = delimiter > 0 ? delimiter + 1 : 0;
    int count = out.length();
    long point = 128;
    long index = 0;
    int bias = 72;
    while (at < text.length()) {
      long before = index;
      long weight = 1;
      for (int k = 36; ; k += 36) {
        Refused.unless(at < text.length());
        int digit = Character.digit(text.charAt(at++), 36);
        Refused.unless(digit >= 0);
        int value = digit < 10 ? digit + 26 : digit - 10;
        index += value * weight;
        Refused.unless(index < Integer.MAX_VALUE);
        int threshold = Math.max(1, Math.min(26, k - bias));
        if (value < threshold) {
          break;
        }
        weight *= 36 - threshold;
        Refused.unless(weight < Integer.MAX_VALUE);
      }
      count++;
      bias = bias(index - before, count, before == 0);
      point += index / count;
      index %= count;
      Refused.unless(point <= Character.MAX_CODE_POINT);
      out.insert(out.offsetByCodePoints(0, (int) index), Character.toChars((int) point));
      index++;
    }
    return out.toString();
  }

  private static int bias(long delta, int count, boolean first) {
    long left = first ? delta / 700 : delta / 2;
    left += left / count;
    int bias = 0;
    while (left > 455) {
      left /= 35;
      bias += 36;
    }
    return (int) (bias + 36 * left / (left + 38));
  }
}
