package io.pypiguard.behavior.internal.library;

/** Strings by code points, as Python counts them; Java's by UTF-16 units. */
final class CodePoints {

  /** The string that was asked for last: loops ask for one character after the other. */
  private String last = "";

  /** Its code points where some take two units; else empty. */
  private int[] points = {};

  /** Tells whether every code point of a string is one unit. */
  static boolean isSimple(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the number of code points. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Returns the number of code points before a unit. */
  static int before(String text, int unit) {
    return text.codePointCount(0, unit);
  }

  /** Returns the order of two strings by code points. */
  static int compare(String left, String right) {
    int common = Math.min(left.length(), right.length());
    for (int i = 0; i < common; i++) {
      if (left.charAt(i) != right.charAt(i)) {
        return Integer.compare(left.codePointAt(i), right.codePointAt(i));
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  /** Returns the number of code points of a string that may be asked for again. */
  int count(String text) {
    look(text);
    return points.length == 0 ? text.length() : points.length;
  }

  /** Returns one character of a string that may be asked for again. */
  String at(String text, int index) {
    look(text);
    return points.length == 0
        ? String.valueOf(text.charAt(index))
        : Character.toString(points[index]);
  }

  /** Returns every so many characters. */
  String slice(String text, Span span) {
    look(text);
    if (points.length == 0 && span.step() == 1) {
      return text.substring(span.start(), span.start() + span.count());
    }
    StringBuilder slice = new StringBuilder(span.count());
    int index = span.start();
    for (int i = 0; i < span.count(); i++, index += span.step()) {
      if (points.length == 0) {
        slice.append(text.charAt(index));
      } else {
        slice.appendCodePoint(points[index]);
      }
    }
    return slice.toString();
  }

  @SuppressWarnings("ReferenceEquality") // Equal strings need not be told, only the same one.
  private void look(String text) {
    if (text != last) {
      points = isSimple(text) ? new int[0] : text.codePoints().toArray();
      last = text;
    }
  }
}
