package io.pypiguard.examples.cli;

import io.pypiguard.PackageReport;
import io.pypiguard.classify.Classification;
import io.pypiguard.classify.Contribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Says in lines what moved the score of a package, by how much, and that it adds up. */
final class ScoreText {

  private ScoreText() {}

  /**
   * Explains the score that the verdict follows.
   *
   * @param report what is known about the package
   * @param most how many contributions are shown at most
   * @param safe makes a text of the package safe to show
   * @return lines without their ends; none if no classifier answered
   */
  static List<String> of(PackageReport report, int most, UnaryOperator<String> safe) {
    List<String> lines = new ArrayList<>();
    report.decisive().ifPresent(decisive -> explain(decisive, most, safe, lines));
    return lines;
  }

  private static void explain(
      Classification decisive, int most, UnaryOperator<String> safe, List<String> lines) {
    List<Contribution> contributions = decisive.contributions();
    if (!contributions.isEmpty()) {
      lines.add("what moved the score, in log-odds of being malicious:");
    }
    for (Contribution contribution : contributions.stream().limit(most).toList()) {
      lines.add(
          "  %s  %s: %s"
              .formatted(
                  moved(contribution.amount()),
                  safe.apply(contribution.source()),
                  safe.apply(contribution.reason())));
    }
    if (contributions.size() > most) {
      double rest = contributions.stream().skip(most).mapToDouble(Contribution::amount).sum();
      lines.add(
          "  %s  %d others together (--format json has all)"
              .formatted(moved(rest), contributions.size() - most));
    }
    lines.add(sum(decisive));
  }

  private static String moved(double amount) {
    String way = amount > 0 ? "raised by " : amount < 0 ? "lowered by" : "moved by  ";
    return String.format(Locale.ROOT, "%s %5.2f", way, Math.abs(amount));
  }

  /**
   * Adds up a classification, for example {@code evidence: baseline -4.60 + 5.20 raised - 0.10
   * lowered = log-odds 0.50, score 0.62}.
   */
  static String sum(Classification classification) {
    double raised = 0;
    double lowered = 0;
    for (Contribution contribution : classification.contributions()) {
      raised += Math.max(contribution.amount(), 0);
      lowered += Math.max(-contribution.amount(), 0);
    }
    double baseline = classification.baseline();
    return classification.classifier()
        + ": baseline "
        + shown(baseline)
        + (raised > 0 ? " + " + shown(raised) + " raised" : "")
        + (lowered > 0 ? " - " + shown(lowered) + " lowered" : "")
        + " = log-odds "
        + shown(baseline + raised - lowered)
        + ", score "
        + shown(classification.score());
  }

  private static String shown(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
