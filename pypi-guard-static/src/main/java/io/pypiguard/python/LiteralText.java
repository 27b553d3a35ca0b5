package io.pypiguard.python;

/** Writes values as Python literals, with nothing but printable ASCII in them. */
final class LiteralText {

  private static final String HEX = "0123456789abcdef";

  private LiteralText() {}

  /** {@return a string in double quotes} */
  static String quoted(String value) {
    StringBuilder out = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      append(value.charAt(i), out);
    }
    return out.append('"').toString();
  }

  /** {@return bytes in double quotes with their prefix} */
  static String quoted(byte[] value) {
    StringBuilder out = new StringBuilder(value.length + 3).append("b\"");
    for (byte b : value) {
      append((char) (b & 0xFF), out);
    }
    return out.append('"').toString();
  }

  /** {@return literal text of an f-string, without quotes} */
  static String inFormat(String value, boolean inSpecification) {
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '{' && c != '}') {
        append(c, out);
      } else if (inSpecification) {
        escape('x', c, 2, out);
      } else {
        out.append(c).append(c);
      }
    }
    return out.toString();
  }

  private static void append(char c, StringBuilder out) {
    int named = "\"\\\n\r\t".indexOf(c);
    if (named >= 0) {
      out.append('\\').append("\"\\nrt".charAt(named));
    } else if (c >= ' ' && c <= '~') {
      out.append(c);
    } else if (c <= 0xFF) {
      escape('x', c, 2, out);
    } else {
      escape('u', c, 4, out);
    }
  }

  private static void escape(char letter, char c, int digits, StringBuilder out) {
    out.append('\\').append(letter);
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(HEX.charAt(c >> shift & 0xF));
    }
  }
}
