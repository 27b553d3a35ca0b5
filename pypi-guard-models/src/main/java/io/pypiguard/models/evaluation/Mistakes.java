package io.pypiguard.models.evaluation;

import io.pypiguard.models.data.LabeledPackage;
import io.pypiguard.models.evaluation.document.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** The packages that a detector was most wrong about, one of each campaign and project. */
final class Mistakes {

  private final Answers answers;
  private final int most;

  Mistakes(Answers answers, int most) {
    this.answers = answers;
    this.most = most;
  }

  /**
   * Returns the malicious packages with the lowest scores, or the benign ones with the highest.
   * They are compared by their margins where there are thresholds, since scores of different folds
   * mean different things.
   */
  List<ScoredPackage> worst(boolean malicious) {
    Comparator<ScoredPackage> order = Comparator.comparingDouble(ScoredPackage::score);
    List<ScoredPackage> sorted =
        scored().stream()
            .filter(next -> next.about().malicious() == malicious)
            .sorted(
                (malicious ? order : order.reversed()).thenComparing(next -> next.about().path()))
            .toList();
    List<ScoredPackage> worst = new ArrayList<>();
    Set<String> campaigns = new HashSet<>();
    for (ScoredPackage next : sorted) {
      if (worst.size() < most && campaigns.add(next.about().campaign())) {
        worst.add(next);
      }
    }
    return worst;
  }

  /** The highest rate is that of the most lenient threshold: what is missed there is missed. */
  private List<ScoredPackage> scored() {
    return answers.margins().isEmpty()
        ? answers.packages()
        : answers.margins(answers.margins().lastKey());
  }

  void addTo(Document document, Function<LabeledPackage, List<String>> evidence) {
    document.heading("Worst mistakes, " + answers.name());
    if (!answers.margins().isEmpty()) {
      document.paragraph(
          "Each with how far its score lies above or below the threshold for %s FPR, and with what was"
                  .formatted(Shown.rate(answers.margins().lastKey()))
              + " found in it. One package of each campaign and project.");
    }
    document.subheading("Malicious packages with the lowest scores");
    add(document, worst(true), evidence);
    document.subheading("Benign packages with the highest scores");
    add(document, worst(false), evidence);
  }

  private static void add(
      Document document,
      List<ScoredPackage> packages,
      Function<LabeledPackage, List<String>> evidence) {
    List<String> lines = new ArrayList<>();
    for (ScoredPackage next : packages) {
      LabeledPackage about = next.about();
      lines.add(
          String.format(Locale.ROOT, "%+.3f  %s  %s", next.score(), about.path(), about.group()));
      List<String> found = evidence.apply(about);
      (found.isEmpty() ? List.of("nothing was found") : found)
          .forEach(line -> lines.add("    " + line));
    }
    document.listing(lines);
  }
}
