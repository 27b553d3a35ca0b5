package io.pypiguard.models.evaluation.document;

import java.util.ArrayList;
import java.util.List;

/** Writes tables as Markdown whose columns are aligned, so that it can be read as it stands. */
final class MarkdownTable {

  private MarkdownTable() {}

  static String write(Document.Table table) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.header().stream().map(Markup::cell).toList());
    table.rows().forEach(row -> rows.add(row.stream().map(Markup::cell).toList()));
    int[] widths = new int[table.header().size()];
    boolean[] right = new boolean[widths.length];
    for (int column = 0; column < widths.length; column++) {
      int at = column;
      widths[column] = rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
      right[column] =
          !table.rows().isEmpty()
              && table.rows().stream().allMatch(row -> DocumentWriter.isNumber(row.get(at)));
    }
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      text.append(line(rows.get(row), widths, right));
      if (row == 0) {
        text.append(rule(widths, right));
      }
    }
    return text.toString();
  }

  private static String line(List<String> cells, int[] widths, boolean[] right) {
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - cells.get(i).length());
      line.append(' ').append(right[i] ? padding + cells.get(i) : cells.get(i) + padding);
      line.append(" |");
    }
    return line.append('\n').toString();
  }

  private static String rule(int[] widths, boolean[] right) {
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < widths.length; i++) {
      line.append("-".repeat(widths[i] + 1)).append(right[i] ? ":|" : "-|");
    }
    return line.append('\n').toString();
  }
}
