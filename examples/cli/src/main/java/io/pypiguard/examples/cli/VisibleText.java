package io.pypiguard.examples.cli;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Hostile text made fit for a terminal: what could move the cursor, change colours, reverse the
 * direction of reading, break a line or hide is shown as its code point, for example {@code
 * <U+202E>}.
 */
final class VisibleText {

  /** Code points that show nothing, although their Unicode category says otherwise. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2800}\\x{3164}"
              + "\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0000}-\\x{E0FFF}]");

  /** The most blanks in a row that are shown as they are: code likes to hide behind more. */
  private static final int MAX_BLANKS = 8;

  /** The most marks on one letter: living scripts need no more, and a hundred reach other lines. */
  private static final int MAX_MARKS = 3;

  /** Stands for what the library cut; the only character beyond ASCII that is ours. */
  private static final char ELLIPSIS = '\u2026';

  private final boolean ascii;

  private VisibleText(boolean ascii) {
    this.ascii = ascii;
  }

  /**
   * Returns the escaping for an output that shows Unicode.
   *
   * @return an escaping that keeps letters of all scripts
   */
  static VisibleText unicode() {
    return new VisibleText(false);
  }

  /**
   * Returns the escaping for a terminal that shows ASCII only.
   *
   * @return an escaping whose results are printable ASCII
   */
  static VisibleText ascii() {
    return new VisibleText(true);
  }

  /**
   * Escapes a text and cuts it.
   *
   * @param text any text
   * @param maximum most code points of the text that are shown
   * @return one line without anything but visible characters and spaces
   */
  String of(String text, int maximum) {
    StringBuilder visible = new StringBuilder();
    int shown = 0;
    int marks = 0;
    int i = 0;
    while (i < text.length()) {
      if (shown++ == maximum) {
        return visible.append(" ...").toString();
      }
      int blanks = blanksAt(text, i);
      if (blanks > MAX_BLANKS) {
        visible.append(" <").append(blanks).append(" blanks> ");
        i += blanks;
        continue;
      }
      int codePoint = text.codePointAt(i);
      marks = isMark(codePoint) ? marks + 1 : 0;
      if (codePoint == '\t') {
        visible.append(' ');
      } else if (isVisible(codePoint) && marks <= MAX_MARKS) {
        visible.appendCodePoint(codePoint);
      } else if (codePoint == ELLIPSIS) {
        visible.append("...");
      } else {
        visible.append(String.format(Locale.ROOT, "<U+%04X>", codePoint));
      }
      i += Character.charCount(codePoint);
    }
    return visible.toString();
  }

  private boolean isVisible(int codePoint) {
    if (codePoint < 0x80 || ascii) {
      return codePoint >= ' ' && codePoint <= '~';
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> !INVISIBLE.matcher(Character.toString(codePoint)).matches();
    };
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static int blanksAt(String text, int start) {
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return end - start;
  }
}
