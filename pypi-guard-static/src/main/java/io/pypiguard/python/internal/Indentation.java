package io.pypiguard.python.internal;

/**
 * The beginnings of lines, and the blocks that their indentation opens and closes. A line has two
 * columns: one with tabs to multiples of eight, one with a tab as one; where they disagree about
 * its block, Python 3 refuses the file, and the first counts here.
 *
 * @see <a href="https://docs.python.org/3/reference/lexical_analysis.html#indentation">Indentation
 *     </a>
 */
final class Indentation {

  /** As many as CPython allows. */
  private static final int DEEPEST = 100;

  private static final int TAB = 8;

  private final SourceText text;
  private final Tokens tokens;

  private final int[] columns = new int[DEEPEST + 1];
  private final int[] narrowColumns = new int[DEEPEST + 1];
  private int depth;

  Indentation(SourceText text, Tokens tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  void restart() {
    depth = 0;
  }

  /** Reads blank lines and the indentation of the next, and returns where its first token is. */
  int beginLine(int start) {
    char[] chars = text.chars;
    int column = 0;
    int narrowColumn = 0;
    int joinedColumn = 0;
    int i = start;
    while (true) {
      char c = chars[i];
      if (c == ' ') {
        column++;
        narrowColumn++;
        i++;
      } else if (c == '\t') {
        column += TAB - column % TAB;
        narrowColumn++;
        i++;
      } else if (c == '\f') {
        column = 0;
        narrowColumn = 0;
        i++;
      } else if (SourceText.isNewline(c)) {
        i = text.afterNewline(i);
        column = 0;
        narrowColumn = 0;
        joinedColumn = 0;
      } else if (c == '#') {
        i = text.lineEnd(i);
      } else if (c == '\\' && SourceText.isNewline(chars[i + 1])) {
        joinedColumn = joinedColumn == 0 ? column : joinedColumn;
        i = text.afterNewline(i + 1);
      } else {
        break;
      }
    }
    if (!text.isEnd(i)) {
      if (joinedColumn > 0) {
        indent(joinedColumn, joinedColumn, i);
      } else if (column != columns[depth] || column != narrowColumn) {
        indent(column, narrowColumn, i);
      }
    }
    return i;
  }

  private void indent(int column, int narrowColumn, int offset) {
    closeBlocks(column, offset);
    boolean agree =
        Integer.signum(column - columns[depth])
            == Integer.signum(narrowColumn - narrowColumns[depth]);
    if (!agree) {
      String message = "tabs and spaces are mixed so that the block depends on the width of tabs";
      tokens.errors().add(offset, message);
    }
    if (column == columns[depth]) {
      return;
    }
    if (depth == DEEPEST) {
      tokens.errors().limit(offset, "blocks nested deeper than " + DEEPEST);
      return;
    }
    if (tokens.lastType() == PythonGrammar.DEDENT) {
      tokens.errors().add(offset, "the indentation is that of no block");
    }
    depth++;
    columns[depth] = column;
    narrowColumns[depth] = narrowColumn;
    tokens.add(followsHeader() ? PythonGrammar.INDENT : PythonGrammar.STRAYINDENT, offset, offset);
  }

  private void closeBlocks(int column, int offset) {
    while (column < columns[depth]) {
      depth--;
      tokens.add(PythonGrammar.DEDENT, offset, offset);
    }
  }

  private boolean followsHeader() {
    int last = tokens.count - 1;
    return last > 0
        && tokens.types[last] == PythonGrammar.NEWLINE
        && tokens.types[last - 1] == PythonGrammar.COLON;
  }

  /** Closes all blocks at the end of the source. */
  void end(int offset) {
    closeBlocks(0, offset);
  }

  /**
   * Tells whether a line within brackets may be a new statement: not indented, no bracket first.
   */
  boolean mayStartStatement(int start) {
    int column = 0;
    int i = start;
    while (text.chars[i] == ' ' || text.chars[i] == '\t') {
      column += text.chars[i] == ' ' ? 1 : TAB - column % TAB;
      i++;
    }
    char c = text.chars[i];
    return column <= columns[depth]
        && !SourceText.isNewline(c)
        && "#)]},\\".indexOf(c) < 0
        && !text.isEnd(i);
  }
}
