package io.pypiguard.python;

import java.util.ArrayList;
import java.util.List;

/** The lines of a dump: one for each node, in the normal form of {@code cpython_ast.py}. */
final class DumpLines {

  private final SyntaxTree tree;
  private final boolean fieldPositions;
  private final List<String> lines = new ArrayList<>();

  /** How many f-strings are open whose positions are not told. */
  private int hiding;

  /**
   * Begins a dump.
   *
   * @param fieldPositions whether to tell positions within f-strings
   */
  DumpLines(SyntaxTree tree, boolean fieldPositions) {
    this.tree = tree;
    this.fieldPositions = fieldPositions;
  }

  SyntaxTree tree() {
    return tree;
  }

  List<String> all() {
    return lines;
  }

  /** Adds a field that holds no node. */
  void none(int depth, String field) {
    lines.add(depth + " " + field + " None");
  }

  void enterFields() {
    hiding += fieldPositions ? 0 : 1;
  }

  void leaveFields() {
    hiding -= fieldPositions ? 0 : 1;
  }

  void line(int depth, String field, String type, String detail, String position) {
    lines.add(
        depth + " " + field + " " + type + " " + detail + " " + (hiding > 0 ? "-" : position));
  }

  void node(int depth, String field, String type, String detail, Node node) {
    line(depth, field, type, detail, position(node.startOffset(), node.endOffset()));
  }

  String position(int start, int end) {
    LineTable table = tree.lines();
    return table.line(start)
        + ":"
        + (table.column(start) - 1)
        + "-"
        + table.line(end)
        + ":"
        + (table.column(end) - 1);
  }

  /** Writes a text as Python's {@code json.dumps} does. */
  static String json(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int escape = "\"\\\b\f\n\r\t".indexOf(c);
      if (escape >= 0) {
        json.append('\\').append("\"\\bfnrt".charAt(escape));
      } else if (c < ' ' || c > '~') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
