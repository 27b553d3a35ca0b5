package io.pypiguard.models.evaluation;

import io.pypiguard.models.evaluation.document.Axis;
import io.pypiguard.models.evaluation.document.Document;
import io.pypiguard.models.evaluation.document.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The plots of the answers of one detector. */
final class AnswerPlots {

  private static final double LEAST_RATE = 1e-4;
  private static final int MONTH = "2024-07".length();

  private final Answers answers;

  AnswerPlots(Answers answers) {
    this.answers = answers;
  }

  void addTo(Document document) {
    RocCurve curve = Figures.curve(answers.packages());
    document.figure(
        new Plot(
                answers.name() + ": receiver operating characteristic",
                Axis.logarithmic("false positive rate", LEAST_RATE, 1),
                Axis.linear("true positive rate", 0, 1))
            .line("", steps(curve)));
    document.figure(
        new Plot(
                answers.name() + ": precision and recall, as if both classes weighed the same",
                Axis.linear("recall", 0, 1),
                Axis.linear("precision", 0, 1))
            .line("", precision(curve)));
    Calibration calibration = Calibration.of(answers.packages());
    if (calibration.isMeaningful()) {
      document.figure(calibration.plot(answers.name() + ": calibration"));
    }
    document.figure(Histogram.of(answers.packages()).plot(answers.name() + ": scores by class"));
  }

  /** Returns the curve as steps: between two thresholds there is nothing. */
  private static List<Plot.Point> steps(RocCurve curve) {
    List<Plot.Point> points = new ArrayList<>();
    double before = 0;
    for (RocCurve.Point point : curve.points()) {
      points.add(new Plot.Point(point.falsePositiveRate(), before));
      points.add(new Plot.Point(point.falsePositiveRate(), point.truePositiveRate()));
      before = point.truePositiveRate();
    }
    return points;
  }

  private static List<Plot.Point> precision(RocCurve curve) {
    return curve.points().stream()
        .filter(point -> point.truePositiveRate() > 0)
        .map(
            point ->
                new Plot.Point(
                    point.truePositiveRate(),
                    point.truePositiveRate()
                        / (point.truePositiveRate() + point.falsePositiveRate())))
        .toList();
  }

  /** Says how many malicious packages of each month are found, where there are several months. */
  void addMonths(Document document) {
    TreeSet<String> months = new TreeSet<>();
    for (ScoredPackage next : answers.packages()) {
      if (next.about().malicious() && next.about().firstSeen().length() > MONTH) {
        months.add(month(next));
      }
    }
    if (months.size() < 2 || answers.margins().isEmpty()) {
      return;
    }
    document.heading(answers.name() + ", by month");
    document.paragraph("Malicious packages by the month in which their campaign was first seen.");
    List<String> header = new ArrayList<>(List.of("month", "malicious packages"));
    answers.margins().keySet().forEach(rate -> header.add("TPR for " + Shown.rate(rate) + " FPR"));
    List<List<String>> rows = new ArrayList<>();
    List<List<Plot.Point>> lines = new ArrayList<>();
    answers.margins().keySet().forEach(rate -> lines.add(new ArrayList<>()));
    for (String month : months) {
      Answers part =
          answers.only(about -> about.malicious() && about.firstSeen().startsWith(month));
      List<String> row = new ArrayList<>(List.of(month, Shown.count(part.packages().size())));
      int line = 0;
      for (double rate : part.margins().keySet()) {
        row.add(Shown.percent(part.recall(rate)));
        lines.get(line++).add(new Plot.Point(rows.size(), part.recall(rate)));
      }
      rows.add(row);
    }
    document.table(header, rows);
    Plot plot =
        new Plot(
            answers.name() + ": true positive rate by month",
            Axis.named("month", List.copyOf(months)),
            Axis.linear("true positive rate", 0, 1));
    int line = 0;
    for (double rate : answers.margins().keySet()) {
      plot.line("threshold for " + Shown.rate(rate) + " FPR", lines.get(line++));
    }
    document.figure(plot);
  }

  private static String month(ScoredPackage scored) {
    return scored.about().firstSeen().substring(0, MONTH);
  }
}
