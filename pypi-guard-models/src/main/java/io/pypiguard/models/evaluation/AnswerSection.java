package io.pypiguard.models.evaluation;

import io.pypiguard.models.data.LabeledPackage;
import io.pypiguard.models.evaluation.Figures.GroupAlarms;
import io.pypiguard.models.evaluation.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The part of a report that says how good one detector is on one set of packages. */
final class AnswerSection {

  private static final double CONFIDENCE = 0.95;

  private final Answers answers;
  private final long seed;

  AnswerSection(Answers answers, long seed) {
    this.answers = answers;
    this.seed = seed;
  }

  void addTo(Document document, Map<String, Predicate<LabeledPackage>> subsets) {
    document.heading(answers.name());
    document.paragraph(size(answers) + ".");
    hindsight(document);
    if (!answers.margins().isEmpty()) {
      thresholds(document);
      groups(document);
    }
    subsets(document, subsets);
    new AnswerPlots(answers).addTo(document);
  }

  private static String size(Answers answers) {
    return "%s malicious packages of %s campaigns, %s benign packages of %s projects"
        .formatted(
            Shown.count(packages(answers, true)),
            Shown.count(campaigns(answers, true)),
            Shown.count(packages(answers, false)),
            Shown.count(campaigns(answers, false)));
  }

  static long packages(Answers answers, boolean malicious) {
    return answers.packages().stream()
        .filter(next -> next.about().malicious() == malicious)
        .count();
  }

  private static long campaigns(Answers answers, boolean malicious) {
    return answers.packages().stream()
        .filter(next -> next.about().malicious() == malicious)
        .map(next -> next.about().campaign())
        .distinct()
        .count();
  }

  private void hindsight(Document document) {
    document.subheading("At the best threshold in hindsight");
    List<ScoredPackage> packages = answers.packages();
    RocCurve curve = Figures.curve(packages);
    Figures figures = Figures.of(packages, Double.POSITIVE_INFINITY);
    Intervals intervals = Intervals.of(packages, Double.POSITIVE_INFINITY, seed);
    document.table(
        List.of("figure", "value", "95 % interval", "false alarms"),
        List.of(
            List.of(
                "AUC", Shown.number(figures.auc()), Shown.number(intervals.of(Figures::auc)), "-"),
            List.of(
                "TPR at 1 % FPR",
                Shown.percent(figures.recallAtOnePercent()),
                Shown.percent(intervals.of(Figures::recallAtOnePercent)),
                Shown.count(alarms(packages, curve.within(0.01).threshold()))),
            List.of(
                "TPR at 0.1 % FPR",
                Shown.percent(figures.recallAtOnePerMille()),
                Shown.percent(intervals.of(Figures::recallAtOnePerMille)),
                Shown.count(alarms(packages, curve.within(0.001).threshold())))));
  }

  private static long alarms(List<ScoredPackage> packages, double threshold) {
    return packages.stream()
        .filter(next -> !next.about().malicious() && next.score() >= threshold)
        .count();
  }

  private void thresholds(Document document) {
    document.subheading("At thresholds chosen before");
    List<String> header = new ArrayList<>(List.of("figure"));
    List<List<String>> rows = new ArrayList<>();
    for (String name : List.of("TPR", "FPR", "false alarms", "precision", "F1", "balanced F1")) {
      rows.add(new ArrayList<>(List.of(name)));
    }
    for (double rate : answers.margins().keySet()) {
      header.add("for " + Shown.rate(rate) + " FPR");
      header.add("95 % interval");
      Figures figures = Figures.of(answers.margins(rate), 0);
      Intervals intervals = Intervals.of(answers.margins(rate), 0, seed);
      share(rows.get(0), figures, intervals, Figures::truePositiveRate);
      share(rows.get(1), figures, intervals, Figures::falsePositiveRate);
      rows.get(2).add(Shown.count(answers.called(rate, false)));
      rows.get(2).add("of " + Shown.count(packages(answers, false)));
      share(rows.get(3), figures, intervals, Figures::precision);
      number(rows.get(4), figures, intervals, Figures::f1);
      number(rows.get(5), figures, intervals, Figures::balancedF1);
    }
    document.table(header, rows);
  }

  private static void share(
      List<String> row, Figures figures, Intervals intervals, ToDoubleFunction<Figures> figure) {
    row.add(Shown.percent(figure.applyAsDouble(figures)));
    row.add(Shown.percent(intervals.of(figure)));
  }

  private static void number(
      List<String> row, Figures figures, Intervals intervals, ToDoubleFunction<Figures> figure) {
    row.add(Shown.number(figure.applyAsDouble(figures)));
    row.add(Shown.number(intervals.of(figure)));
  }

  private void groups(Document document) {
    document.subheading("False alarms by group");
    document.paragraph(
        "Drawing anew from packages without a false alarm gives none again. The interval of such a"
            + " group ends at the rate at which so many projects would show one with 95 %"
            + " probability.");
    List<String> header = new ArrayList<>(List.of("group", "packages"));
    List<List<String>> rows = new ArrayList<>();
    for (double rate : answers.margins().keySet()) {
      header.addAll(List.of("for " + Shown.rate(rate) + " FPR", "FPR", "95 % interval"));
      List<GroupAlarms> groups = Figures.alarmsByGroup(answers.margins(rate), 0);
      for (int i = 0; i < groups.size(); i++) {
        GroupAlarms group = groups.get(i);
        if (rows.size() == i) {
          rows.add(new ArrayList<>(List.of(group.group(), Shown.count(group.packages()))));
        }
        rows.get(i)
            .addAll(
                List.of(
                    Shown.count(group.alarms()),
                    Shown.percent(group.rate()),
                    Shown.percent(interval(group, rate))));
      }
    }
    document.table(header, rows);
  }

  private Intervals.Interval interval(GroupAlarms group, double rate) {
    Answers part = answers.only(about -> about.malicious() || about.group().equals(group.group()));
    if (group.alarms() == 0) {
      return new Intervals.Interval(0, 1 - Math.pow(1 - CONFIDENCE, 1.0 / campaigns(part, false)));
    }
    return Intervals.of(part.margins(rate), 0, seed).of(Figures::falsePositiveRate);
  }

  /** Adds a line for all packages and one for each subset that is another and has both classes. */
  private void subsets(Document document, Map<String, Predicate<LabeledPackage>> subsets) {
    List<String> header =
        new ArrayList<>(
            List.of("packages", "malicious", "benign", "AUC", "TPR at 1 %", "TPR at 0.1 %"));
    for (double rate : answers.margins().keySet()) {
      String name = "for " + Shown.rate(rate) + " FPR: ";
      header.addAll(List.of(name + "TPR", "FPR", "false alarms"));
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(subset("all", answers));
    subsets.forEach(
        (name, wanted) -> {
          Answers part = answers.only(wanted);
          boolean other = part.packages().size() < answers.packages().size();
          if (other && packages(part, true) > 0 && packages(part, false) > 0) {
            rows.add(subset(name, part));
          }
        });
    if (rows.size() > 1) {
      document.subheading("With fewer packages");
      document.table(header, rows);
    }
  }

  private static List<String> subset(String name, Answers part) {
    Figures hindsight = Figures.of(part.packages(), Double.POSITIVE_INFINITY);
    List<String> row =
        new ArrayList<>(
            List.of(
                name,
                Shown.count(packages(part, true)),
                Shown.count(packages(part, false)),
                Shown.number(hindsight.auc()),
                Shown.percent(hindsight.recallAtOnePercent()),
                Shown.percent(hindsight.recallAtOnePerMille())));
    for (double rate : part.margins().keySet()) {
      Figures figures = Figures.of(part.margins(rate), 0);
      row.add(Shown.percent(figures.truePositiveRate()));
      row.add(Shown.percent(figures.falsePositiveRate()));
      row.add(Shown.count(part.called(rate, false)));
    }
    return row;
  }
}
