package io.pypiguard.files;

import io.pypiguard.analysis.ScanContext;
import java.util.BitSet;

/**
 * Which characters of a Python source are code, string or comment.
 *
 * <p>This is less than a tokenizer: it knows quotes, escapes, line ends and {@code #}, and never
 * fails, so that it also serves for source that Python would refuse.
 */
final class PythonRegions {

  /** What a character belongs to. */
  enum Region {
    CODE,
    STRING,
    COMMENT
  }

  private static final int CHECKPOINT_MASK = 0xffff;

  private final String text;
  private final BitSet strings = new BitSet();
  private final BitSet comments = new BitSet();

  private PythonRegions(String text) {
    this.text = text;
  }

  /** Finds the regions of a source. */
  static PythonRegions of(String text, ScanContext context) {
    PythonRegions regions = new PythonRegions(text);
    int position = 0;
    int steps = 0;
    while (position < text.length()) {
      if ((steps++ & CHECKPOINT_MASK) == 0) {
        context.checkpoint();
      }
      position = regions.next(position);
    }
    return regions;
  }

  /** Returns what the character at an index belongs to; quotes belong to their string. */
  Region at(int index) {
    if (strings.get(index)) {
      return Region.STRING;
    }
    return comments.get(index) ? Region.COMMENT : Region.CODE;
  }

  /** Takes a line: its number from 1, where it begins, and where it ends. */
  @FunctionalInterface
  interface LineVisitor {
    void visit(int number, int start, int end);
  }

  /** Visits each line in order. */
  void forEachLine(ScanContext context, LineVisitor visitor) {
    int start = 0;
    int number = 0;
    while (start < text.length()) {
      context.checkpoint();
      number++;
      int end = lineEnd(start);
      visitor.visit(number, start, end);
      start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
  }

  private int next(int position) {
    char c = text.charAt(position);
    if (c == '#') {
      int end = lineEnd(position);
      comments.set(position, end);
      return end;
    }
    if (c == '"' || c == '\'') {
      int end = stringEnd(position);
      strings.set(position, end);
      return end;
    }
    return position + 1;
  }

  private int lineEnd(int position) {
    int end = position;
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int stringEnd(int start) {
    String quote = text.substring(start, start + 1);
    boolean triple = text.startsWith(quote.repeat(3), start);
    String closing = triple ? quote.repeat(3) : quote;
    int i = start + closing.length();
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\') {
        i += 2;
      } else if (text.startsWith(closing, i)) {
        return i + closing.length();
      } else if (!triple && isLineEnd(c)) {
        return i;
      } else {
        i++;
      }
    }
    return text.length();
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
