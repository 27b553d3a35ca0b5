package io.pypiguard.mutation.internal.code;

import java.nio.charset.StandardCharsets;

/** Writes literals of Python. */
public final class PythonText {

  private PythonText() {}

  /** Returns a string literal. */
  public static String string(String value) {
    StringBuilder literal = new StringBuilder("'");
    value.chars().forEach(unit -> append(literal, unit));
    return literal.append('\'').toString();
  }

  /** Returns a bytes literal. */
  static String bytes(byte[] value) {
    return "b" + string(new String(value, StandardCharsets.ISO_8859_1));
  }

  /** Returns a literal of a text, or of bytes with a character for each. */
  static String literal(String value, boolean bytes) {
    return (bytes ? "b" : "") + string(value);
  }

  private static void append(StringBuilder literal, int unit) {
    switch (unit) {
      case '\\' -> literal.append("\\\\");
      case '\'' -> literal.append("\\'");
      case '\n' -> literal.append("\\n");
      default -> {
        if (unit >= ' ' && unit < 0x7f) {
          literal.append((char) unit);
        } else if (unit <= 0xff) {
          literal.append(String.format("\\x%02x", unit));
        } else {
          literal.append(String.format("\\u%04x", unit));
        }
      }
    }
  }
}
