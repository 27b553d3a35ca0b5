package io.pypiguard.models.evaluation;

import io.pypiguard.models.evaluation.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table with a line a detector and the same columns for each set of packages. */
final class ComparisonTable {

  private final List<String> header;
  private final List<List<String>> rows;

  private ComparisonTable(List<String> header, List<List<String>> rows) {
    this.header = header;
    this.rows = rows;
  }

  static ComparisonTable of(Map<String, List<Answers>> answers) {
    List<String> header = new ArrayList<>(List.of("detector"));
    List<List<String>> rows = new ArrayList<>();
    answers.forEach(
        (detector, sets) -> {
          List<String> columns = new ArrayList<>(List.of("detector"));
          List<String> row = new ArrayList<>(List.of(detector));
          sets.forEach(set -> add(set, columns, row));
          if (rows.isEmpty()) {
            header.addAll(columns.subList(1, columns.size()));
          } else if (!columns.equals(header)) {
            throw new IllegalArgumentException(
                "columns of %s must be %s, were %s".formatted(detector, header, columns));
          }
          rows.add(row);
        });
    return new ComparisonTable(header, rows);
  }

  private static void add(Answers set, List<String> columns, List<String> row) {
    Figures hindsight = Figures.of(set.packages(), Double.POSITIVE_INFINITY);
    columns.addAll(List.of(set.name() + ": AUC", "TPR at 1 %", "TPR at 0.1 %"));
    row.add(Shown.number(hindsight.auc()));
    row.add(Shown.percent(hindsight.recallAtOnePercent()));
    row.add(Shown.percent(hindsight.recallAtOnePerMille()));
    for (double rate : set.margins().keySet()) {
      Figures figures = Figures.of(set.margins(rate), 0);
      columns.addAll(
          List.of("for " + Shown.rate(rate) + " FPR: TPR", "FPR", "false alarms", "balanced F1"));
      row.add(Shown.percent(figures.truePositiveRate()));
      row.add(Shown.percent(figures.falsePositiveRate()));
      row.add(Shown.count(set.called(rate, false)));
      row.add(Shown.number(figures.balancedF1()));
    }
  }

  void addTo(Document document) {
    document.table(header, rows);
  }
}
