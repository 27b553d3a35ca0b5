package io.pypiguard.models.evaluation;

import io.pypiguard.models.data.LabeledPackage;
import io.pypiguard.models.evaluation.document.Axis;
import io.pypiguard.models.evaluation.document.Document;
import io.pypiguard.models.evaluation.document.DocumentWriter;
import io.pypiguard.models.evaluation.document.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How good a detector is, section by section in the order in which they are added. The same answers
 * always give the same bytes.
 */
public final class EvaluationReport {

  /** Axes are marked at so many steps, which are whole numbers if the range is a multiple. */
  private static final double STEPS = 5;

  private final Document document;
  private final long seed;

  private EvaluationReport(String title, long seed) {
    this.document = new Document(title);
    this.seed = seed;
  }

  /**
   * Starts a report.
   *
   * @param title its title
   * @param seed draws the intervals; the same seed gives the same
   * @return a report without sections
   */
  public static EvaluationReport titled(String title, long seed) {
    return new EvaluationReport(title, seed);
  }

  /**
   * Adds sentences.
   *
   * @param text plain text
   * @return this report
   */
  public EvaluationReport text(String text) {
    document.paragraph(text);
    return this;
  }

  /**
   * Adds all figures of a detector on one set of packages: in hindsight, at the thresholds, by
   * group of benign packages, and as plots.
   *
   * @param answers what the detector said; of both classes
   * @param subsets packages that figures are taken of once more, by a name of what they are
   * @return this report
   * @throws IllegalArgumentException if there are no packages of one of the classes
   */
  public EvaluationReport answers(Answers answers, Map<String, Predicate<LabeledPackage>> subsets) {
    new AnswerSection(answers, seed).addTo(document, subsets);
    return this;
  }

  /**
   * Adds what is found of the malicious packages of each month, if they are of several.
   *
   * @param answers what the detector said; with thresholds
   * @return this report
   */
  public EvaluationReport months(Answers answers) {
    new AnswerPlots(answers).addMonths(document);
    return this;
  }

  /**
   * Adds a table that compares detectors.
   *
   * @param heading title of the section
   * @param text what is compared
   * @param answers by the name of each detector, in order: what it said, of the same sets of
   *     packages in the same order
   * @return this report
   * @throws IllegalArgumentException if a detector was asked about other sets than the first
   */
  public EvaluationReport comparison(
      String heading, String text, Map<String, List<Answers>> answers) {
    document.heading(heading).paragraph(text);
    ComparisonTable.of(answers).addTo(document);
    return this;
  }

  /**
   * Adds a table of what is found of one sort of packages that none was learned from.
   *
   * @param heading title of the section
   * @param text what the sorts are
   * @param answers what was said of each sort, named like it; of malicious packages
   * @return this report
   */
  public EvaluationReport recalls(String heading, String text, List<Answers> answers) {
    document.heading(heading).paragraph(text);
    List<String> header = new ArrayList<>(List.of("sort", "packages"));
    answers.stream()
        .limit(1)
        .flatMap(first -> first.margins().keySet().stream())
        .forEach(rate -> header.add("TPR for " + Shown.rate(rate) + " FPR"));
    List<List<String>> rows = new ArrayList<>();
    for (Answers sort : answers) {
      List<String> row = new ArrayList<>(List.of(sort.name(), Shown.count(sort.packages().size())));
      sort.margins().keySet().forEach(rate -> row.add(Shown.percent(sort.recall(rate))));
      rows.add(row);
    }
    document.table(header, rows);
    return this;
  }

  /**
   * Adds what is left when an attacker changes packages.
   *
   * @param heading title of the section
   * @param text what was done
   * @param kept what is left after each trick
   * @return this report
   */
  public EvaluationReport robustness(String heading, String text, List<Kept> kept) {
    document
        .heading(heading)
        .paragraph(text)
        .table(
            List.of("trick", "threshold for", "TPR before", "TPR after", "kept"),
            kept.stream()
                .map(
                    one ->
                        List.of(
                            one.trick(),
                            Shown.rate(one.rate()) + " FPR",
                            Shown.percent(one.before()),
                            Shown.percent(one.after()),
                            Shown.percent(one.share())))
                .toList());
    return this;
  }

  /**
   * Adds how figures rise with the number of campaigns that were learned from.
   *
   * @param text how it was learned
   * @param points at least one, in rising order
   * @return this report
   */
  public EvaluationReport learningCurve(String text, List<LearningPoint> points) {
    List<List<String>> rows = new ArrayList<>();
    List<Plot.Point> atOnePercent = new ArrayList<>();
    List<Plot.Point> atOnePerMille = new ArrayList<>();
    long most = 1;
    for (LearningPoint point : points) {
      Figures figures = Figures.of(point.answers().packages(), Double.POSITIVE_INFINITY);
      rows.add(
          List.of(
              Shown.rate(point.share()),
              Shown.count(point.campaigns()),
              Shown.number(figures.auc()),
              Shown.percent(figures.recallAtOnePercent()),
              Shown.percent(figures.recallAtOnePerMille())));
      atOnePercent.add(new Plot.Point(point.campaigns(), figures.recallAtOnePercent()));
      atOnePerMille.add(new Plot.Point(point.campaigns(), figures.recallAtOnePerMille()));
      most = Math.max(most, point.campaigns());
    }
    document
        .heading("Learning curve")
        .paragraph(text)
        .table(List.of("families", "campaigns", "AUC", "TPR at 1 %", "TPR at 0.1 %"), rows)
        .figure(
            new Plot(
                    "Learning curve, at the best threshold in hindsight",
                    Axis.linear(
                        "malicious campaigns learned from", 0, STEPS * Math.ceil(most / STEPS)),
                    Axis.linear("true positive rate", 0, 1))
                .line("at 1 % FPR", atOnePercent)
                .line("at 0.1 % FPR", atOnePerMille));
    return this;
  }

  /**
   * Adds the packages that the detector was most wrong about.
   *
   * @param answers what the detector said
   * @param most how many of each class
   * @param evidence tells what is known of a package, in lines that need not be escaped but should
   *     hold no secrets
   * @return this report
   */
  public EvaluationReport mistakes(
      Answers answers, int most, Function<LabeledPackage, List<String>> evidence) {
    new Mistakes(answers, most).addTo(document, evidence);
    return this;
  }

  /**
   * Returns the report as Markdown; plots, which it cannot hold, are named.
   *
   * @return its text
   */
  public String markdown() {
    return DocumentWriter.markdown(document);
  }

  /**
   * Returns the report as one HTML page with plots, without scripts and without anything from
   * elsewhere.
   *
   * @return the page
   */
  public String html() {
    return DocumentWriter.html(document);
  }
}
