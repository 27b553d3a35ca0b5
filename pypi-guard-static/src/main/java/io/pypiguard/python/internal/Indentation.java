package io.pypiguard.python.internal;

/**
 * The indentations of the blocks that are open. A line has two columns: one with tabs to multiples
 * of eight, one with a tab as one; if they disagree about a line's block, Python 3 refuses it.
 *
 * @see <a href="https://docs.python.org/3/reference/lexical_analysis.html#indentation">Indentation
 *     </a>
 */
final class Indentation {

  /** As many as CPython allows. */
  static final int DEEPEST = 100;

  private final int[] columns = new int[DEEPEST + 1];
  private final int[] narrowColumns = new int[DEEPEST + 1];
  private int depth;

  void restart() {
    depth = 0;
  }

  int depth() {
    return depth;
  }

  /** Returns the column of the innermost block. */
  int column() {
    return columns[depth];
  }

  boolean isFull() {
    return depth == DEEPEST;
  }

  void open(int column, int narrowColumn) {
    depth++;
    columns[depth] = column;
    narrowColumns[depth] = narrowColumn;
  }

  void close() {
    depth--;
  }

  /** Tells whether both columns of a line lie alike to the innermost block's. */
  boolean agrees(int column, int narrowColumn) {
    return Integer.signum(column - columns[depth])
        == Integer.signum(narrowColumn - narrowColumns[depth]);
  }
}
