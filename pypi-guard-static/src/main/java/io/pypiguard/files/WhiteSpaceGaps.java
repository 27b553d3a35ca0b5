package io.pypiguard.files;

import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.files.PythonRegions.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds runs of white space in Python source that are too long for any layout, with code behind.
 */
final class WhiteSpaceGaps {

  /** Width of a run that no editor shows as a whole beside the code before it. */
  private static final int WIDE = 80;

  /** Width that is enough where the code behind it stands beyond {@link #FAR}. */
  private static final int NOTABLE = 40;

  /** Column, and width, that hardly any editor shows. */
  private static final int FAR = 200;

  /** Indentation that no nesting of blocks reaches: Python's compiler stops at 100 levels. */
  private static final int DEEP_INDENTATION = 150;

  /** Columns of a tab, as Python counts indentation. */
  private static final int TAB = 8;

  /** Characters of the shortest run of a notable width, made of tabs: one in so many is in it. */
  private static final int SHORTEST = NOTABLE / TAB;

  private final String text;
  private final PythonRegions regions;
  private final List<Gap> gaps = new ArrayList<>();
  private int brackets;

  private WhiteSpaceGaps(String text, PythonRegions regions) {
    this.text = text;
    this.regions = regions;
  }

  /**
   * Code behind a run of white space.
   *
   * @param line its line from 1
   * @param column its column in code points from 1
   * @param width columns of the white space
   * @param hidden the line from there on
   * @param topLevel whether the line is not indented
   * @param severity high for a statement or call of its own, less for what continues one
   */
  record Gap(int line, int column, int width, String hidden, boolean topLevel, Severity severity) {}

  /** Tells quickly whether a text has any white space of such a width before other characters. */
  static boolean mayBeIn(String text) {
    int i = SHORTEST - 1;
    while (i < text.length()) {
      if (isBlank(text.charAt(i))) {
        int end = i + 1;
        while (end < text.length() && isBlank(text.charAt(end))) {
          end++;
        }
        if (endsLongRun(text, end)) {
          return true;
        }
        i = end - 1;
      }
      i += SHORTEST;
    }
    return false;
  }

  private static boolean endsLongRun(String text, int end) {
    if (end == text.length() || PythonRegions.isLineEnd(text.charAt(end))) {
      return false;
    }
    int width = 0;
    int start = end;
    while (start > 0 && isBlank(text.charAt(start - 1))) {
      start--;
      width += columns(text.charAt(start));
    }
    if (width < NOTABLE) {
      return false;
    }
    int column = width;
    int lineStart = start;
    while (lineStart > 0 && !PythonRegions.isLineEnd(text.charAt(lineStart - 1))) {
      lineStart--;
      column += columns(text.charAt(lineStart));
    }
    return isLongEnough(lineStart == start, width, column);
  }

  private static boolean isLongEnough(boolean indentation, int width, int column) {
    return indentation
        ? width >= DEEP_INDENTATION
        : width >= WIDE || (width >= NOTABLE && column >= FAR);
  }

  /** Finds at most one gap a line. */
  static List<Gap> find(String text, PythonRegions regions, ScanContext context) {
    WhiteSpaceGaps search = new WhiteSpaceGaps(text, regions);
    regions.forEachLine(context, search::visit);
    return search.gaps;
  }

  private void visit(int number, int start, int end) {
    boolean found = false;
    int column = 0;
    int runStart = start;
    int runColumn = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        column += columns(c);
        continue;
      }
      if (!found && i > runStart && isHiding(start, runStart, i, column - runColumn, column)) {
        gaps.add(gap(number, start, runStart, i, end, column - runColumn));
        found = true;
      }
      countBracket(i, c);
      column++;
      runStart = i + 1;
      runColumn = column;
    }
  }

  private boolean isHiding(int start, int runStart, int runEnd, int width, int column) {
    boolean indentation = runStart == start;
    return isLongEnough(indentation, width, column)
        && !(indentation && (brackets > 0 || continuesLine(start)))
        && regions.at(runStart) == Region.CODE
        && regions.at(runEnd) != Region.COMMENT
        && text.charAt(runEnd) != '\\';
  }

  /** Tells whether the line before ends in a backslash. */
  private boolean continuesLine(int start) {
    int last = start - 1;
    while (last >= 0 && PythonRegions.isLineEnd(text.charAt(last))) {
      last--;
    }
    return last >= 0 && text.charAt(last) == '\\';
  }

  private Gap gap(int number, int start, int runStart, int runEnd, int end, int width) {
    String hidden = text.substring(runEnd, end);
    return new Gap(
        number,
        text.codePointCount(start, runEnd) + 1,
        width,
        hidden,
        !isBlank(text.charAt(start)),
        severity(start, runStart, width, hidden));
  }

  private Severity severity(int start, int runStart, int width, String hidden) {
    char before = runStart == start ? ';' : text.charAt(runStart - 1);
    boolean statement = before == ';' || before == ':' || hidden.startsWith(";");
    boolean call = hidden.contains("(");
    if (brackets == 0 && (statement || call)) {
      return Severity.HIGH;
    }
    // What continues an expression in brackets got there by accident, unless it calls something.
    if (!call) {
      return Severity.LOW;
    }
    return width >= FAR ? Severity.HIGH : Severity.MEDIUM;
  }

  private void countBracket(int index, char c) {
    if (regions.at(index) != Region.CODE) {
      return;
    }
    switch (c) {
      case '(', '[', '{' -> brackets++;
      case ')', ']', '}' -> brackets = Math.max(0, brackets - 1);
      default -> {}
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  private static int columns(char c) {
    return c == '\t' ? TAB : 1;
  }
}
