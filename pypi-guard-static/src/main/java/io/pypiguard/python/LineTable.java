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
    int[] starts = new int[source.length() / 32 + 2];
    int lines = 1;
    int[] pairs = new int[0];
    int pairCount = 0;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\n' || (c == '\r' && !isAt(source, i + 1, '\n'))) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, 2 * lines);
        }
        starts[lines++] = i + 1;
      } else if (Character.isLowSurrogate(c)
          && i > 0
          && Character.isHighSurrogate(source.charAt(i - 1))) {
        if (pairCount == pairs.length) {
          pairs = Arrays.copyOf(pairs, 2 * pairCount + 16);
        }
        pairs[pairCount++] = i;
      }
    }
    return new LineTable(Arrays.copyOf(starts, lines), Arrays.copyOf(pairs, pairCount));
  }

  private static boolean isAt(String source, int index, char c) {
    return index < source.length() && source.charAt(index) == c;
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
