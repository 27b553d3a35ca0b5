package io.pypiguard.python;

import java.util.Arrays;

/** Where the lines of a source start: offsets in UTF-16 units to lines and columns. */
final class LineTable {

  private final int[] starts;

  /** Offsets of the second units of all surrogate pairs, ascending. */
  private final int[] pairs;

  private LineTable(int[] starts, int[] pairs) {
    this.starts = starts;
    this.pairs = pairs;
  }

  /** Finds the lines of a source, which end with a line feed, a carriage return or both. */
  static LineTable of(String source) {
    return new LineTable(starts(source), pairs(source));
  }

  /** Goes from one line end to the next by the search for a character, which is fast. */
  private static int[] starts(String source) {
    int[] starts = new int[source.length() / 32 + 2];
    int lines = 1;
    int feed = next(source, '\n', 0);
    int carriage = next(source, '\r', 0);
    while (feed < source.length() || carriage < source.length()) {
      int end = Math.min(feed, carriage);
      if (lines == starts.length) {
        starts = Arrays.copyOf(starts, 2 * lines);
      }
      if (carriage == end) {
        end = feed == end + 1 ? feed : end;
        carriage = next(source, '\r', end + 1);
      }
      if (feed == end) {
        feed = next(source, '\n', end + 1);
      }
      starts[lines++] = end + 1;
    }
    return Arrays.copyOf(starts, lines);
  }

  private static int next(String source, char c, int from) {
    int found = source.indexOf(c, from);
    return found < 0 ? source.length() : found;
  }

  private static int[] pairs(String source) {
    int count = source.length() - source.codePointCount(0, source.length());
    int[] pairs = new int[count];
    for (int i = 1, n = 0; n < count; i++) {
      if (Character.isSurrogatePair(source.charAt(i - 1), source.charAt(i))) {
        pairs[n++] = i;
      }
    }
    return pairs;
  }

  /** Returns the line of an offset, from 1. */
  int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Returns the column of an offset in code points, from 1. */
  int column(int offset) {
    int start = starts[line(offset) - 1];
    return offset - start + 1 - (pairsBefore(offset) - pairsBefore(start));
  }

  private int pairsBefore(int offset) {
    int found = Arrays.binarySearch(pairs, offset);
    return found >= 0 ? found : -found - 1;
  }
}
