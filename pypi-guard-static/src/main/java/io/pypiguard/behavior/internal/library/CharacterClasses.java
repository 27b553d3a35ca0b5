package io.pypiguard.behavior.internal.library;

/** What Python takes a character for. */
final class CharacterClasses {

  private CharacterClasses() {}

  /** Tells whether {@code str.isspace} holds. */
  static boolean isSpace(int point) {
    return switch (point) {
      case ' ', '\t', '\n', 0xb, '\f', '\r', 0x1c, 0x1d, 0x1e, 0x1f, 0x85, 0xa0 -> true;
      case 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000 -> true;
      default -> point >= 0x2000 && point <= 0x200a;
    };
  }

  /** Tells whether {@code bytes.isspace} holds. */
  static boolean isByteSpace(int point) {
    return point == ' ' || (point >= '\t' && point <= '\r');
  }

  /** Tells whether {@code str.splitlines} ends a line there. */
  static boolean isLineEnd(int point) {
    return switch (point) {
      case '\n', '\r', 0xb, '\f', 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029 -> true;
      default -> false;
    };
  }

  /** Tells whether {@code str.isprintable} holds: {@code repr} writes the character as it is. */
  static boolean isPrintable(int point) {
    if (point < 0x7f) {
      return point >= ' ';
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** Returns a string without white space at its ends. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
