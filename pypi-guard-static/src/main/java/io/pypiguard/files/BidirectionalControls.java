package io.pypiguard.files;

import io.pypiguard.analysis.ScanContext;
import io.pypiguard.files.PythonRegions.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds characters that change the direction of text.
 *
 * @see <a href="https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters">Unicode
 *     Bidirectional Algorithm, directional formatting characters</a>
 */
final class BidirectionalControls {

  private static final char FIRST_EMBEDDING = '\u202a';
  private static final char POP_EMBEDDING = '\u202c';
  private static final char LAST_EMBEDDING = '\u202e';
  private static final char FIRST_ISOLATE = '\u2066';
  private static final char POP_ISOLATE = '\u2069';

  private BidirectionalControls() {}

  /**
   * A line with such a character.
   *
   * @param line its line from 1
   * @param column its column in code points from 1
   * @param character the character
   * @param reordering whether its effect reaches beyond its string or comment and over letters
   * @param snippet the line
   */
  record Found(int line, int column, char character, boolean reordering, String snippet) {}

  /** Tells quickly whether a text has any such character. */
  static boolean mayBeIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Finds the first such character of each line, or the first that reorders the line. */
  static List<Found> find(String text, PythonRegions regions, ScanContext context) {
    List<Found> found = new ArrayList<>();
    regions.forEachLine(
        context, (number, start, end) -> visit(text, regions, number, start, end, found));
    return found;
  }

  private static void visit(
      String text, PythonRegions regions, int number, int start, int end, List<Found> found) {
    int first = -1;
    int reordering = -1;
    int i = start;
    while (i < end && reordering < 0) {
      if (isControl(text.charAt(i))) {
        int regionEnd = regionEnd(regions, i, end);
        first = first < 0 ? i : first;
        if (isUnfinished(text, i, regionEnd)) {
          reordering = i;
        }
        i = regionEnd;
      } else {
        i++;
      }
    }
    int index = reordering < 0 ? first : reordering;
    if (index >= 0) {
      found.add(
          new Found(
              number,
              text.codePointCount(start, index) + 1,
              text.charAt(index),
              reordering >= 0,
              text.substring(start, end)));
    }
  }

  private static int regionEnd(PythonRegions regions, int index, int end) {
    Region region = regions.at(index);
    int i = index;
    while (i < end && regions.at(i) == region) {
      i++;
    }
    return i;
  }

  /** Tells whether a region leaves a direction open that letters behind it fall under. */
  private static boolean isUnfinished(String text, int from, int to) {
    int embeddings = 0;
    int isolates = 0;
    boolean letters = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == POP_EMBEDDING) {
        embeddings = Math.max(0, embeddings - 1);
      } else if (c == POP_ISOLATE) {
        isolates = Math.max(0, isolates - 1);
      } else if (c >= FIRST_EMBEDDING && c <= LAST_EMBEDDING) {
        embeddings++;
      } else if (c >= FIRST_ISOLATE && c < POP_ISOLATE) {
        isolates++;
      }
      letters |= embeddings + isolates > 0 && Character.isLetterOrDigit(c);
    }
    return letters && embeddings + isolates > 0;
  }

  private static boolean isControl(char c) {
    return (c >= FIRST_EMBEDDING && c <= LAST_EMBEDDING)
        || (c >= FIRST_ISOLATE && c <= POP_ISOLATE);
  }
}
