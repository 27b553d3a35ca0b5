package io.pypiguard.behavior.internal.shell;

import com.google.common.base.Splitter;
import java.util.List;

/** Escape sequences of {@code $'…'} and {@code printf}, and substrings of variables. */
final class Escapes {

  private static final String NAMES = "abefnrtv";
  private static final String VALUES = "\u0007\b\u001b\f\n\r\t\u000b";

  private Escapes() {}

  /** Reads the rest of {@code $'…'}. */
  static String ansiC(ShellText in) {
    StringBuilder raw = new StringBuilder();
    while (!in.atEnd() && in.peek() != '\'') {
      char c = in.next();
      raw.append(c);
      if (c == '\\' && !in.atEnd()) {
        raw.append(in.next());
      }
    }
    in.accept('\'');
    return unescape(raw.toString());
  }

  /** Resolves backslash sequences, octal and hexadecimal ones among them. */
  static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c != '\\' || i == text.length()) {
        out.append(c);
        continue;
      }
      char kind = text.charAt(i);
      int name = NAMES.indexOf(kind);
      if (kind == 'x') {
        i = number(text, i + 1, 16, 2, out);
      } else if (kind == 'u') {
        i = number(text, i + 1, 16, 4, out);
      } else if (kind >= '0' && kind <= '7') {
        i = number(text, i, 8, kind == '0' ? 4 : 3, out);
      } else {
        out.append(name >= 0 ? VALUES.charAt(name) : kind);
        i++;
      }
    }
    return out.toString();
  }

  private static int number(String text, int start, int base, int digits, StringBuilder out) {
    int value = 0;
    int i = start;
    while (i < text.length() && i < start + digits && Character.digit(text.charAt(i), base) >= 0) {
      value = value * base + Character.digit(text.charAt(i), base);
      i++;
    }
    out.append((char) value);
    return i;
  }

  /**
   * Applies the operation of {@code ${NAME:1:2}} or {@code ${NAME//a/b}}; others leave the text.
   */
  static String slice(String text, String operation, Reading reading) {
    if (operation.startsWith("//")) {
      List<String> parts = Splitter.on('/').limit(2).splitToList(operation.substring(2));
      return parts.get(0).isEmpty()
          ? text
          : BoundedText.replaced(text, parts.get(0), parts.size() > 1 ? parts.get(1) : "", reading)
              .orElse(text);
    }
    if (!operation.startsWith(":")) {
      return text;
    }
    return substring(text, Splitter.on(':').splitToList(operation.substring(1)));
  }

  /** Returns the part from a start, from the end if negative, with a length if one is given. */
  static String substring(String text, List<String> numbers) {
    try {
      int start = Integer.parseInt(numbers.get(0).trim());
      int from = Math.min(text.length(), start < 0 ? Math.max(0, text.length() + start) : start);
      int length =
          numbers.size() > 1 ? Integer.parseInt(numbers.get(1).trim()) : text.length() - from;
      long end = length < 0 ? (long) text.length() + length : (long) from + length;
      return text.substring(from, (int) Math.max(from, Math.min(text.length(), end)));
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
