package io.pypiguard.examples.benchmarks;

import io.pypiguard.feature.Feature;
import io.pypiguard.models.evaluation.FeatureStatistics;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of features in a Markdown file: one a family, between the lines {@code <!-- features:
 * FAMILY -->} and {@code <!-- end -->}. All other lines are somebody's prose and stay.
 */
final class FeatureDocument {

  private static final Pattern BEGIN = Pattern.compile("<!-- features: ([a-z0-9]+) -->");
  private static final String END = "<!-- end -->";
  private static final List<String> HEAD =
      List.of(
          "| feature | family | range | set at will | AUC | meaning |",
          "|---|---|---|---|---|---|");

  private FeatureDocument() {}

  /**
   * Writes the tables anew.
   *
   * @throws IllegalArgumentException if the file has no place for the features of a family, or a
   *     place does not end
   */
  static void update(Path file, List<FeatureStatistics> features) throws IOException {
    Set<String> left =
        features.stream()
            .map(one -> one.feature().family())
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> lines = new ArrayList<>();
    boolean inTable = false;
    for (String line : Files.readAllLines(file)) {
      Matcher begin = BEGIN.matcher(line);
      if (begin.matches()) {
        inTable = true;
        left.remove(begin.group(1));
        lines.add(line);
        lines.addAll(HEAD);
        features.stream()
            .filter(one -> one.feature().family().equals(begin.group(1)))
            .forEach(one -> lines.add(row(one)));
      } else if (line.equals(END)) {
        inTable = false;
      }
      if (!inTable) {
        lines.add(line);
      }
    }
    if (inTable || !left.isEmpty()) {
      throw new IllegalArgumentException(
          inTable
              ? file + " needs a line \"" + END + "\" behind the last table"
              : file + " has no line \"<!-- features: " + left.iterator().next() + " -->\"");
    }
    Files.write(file, lines);
  }

  private static String row(FeatureStatistics one) {
    Feature feature = one.feature();
    return String.format(
        Locale.ROOT,
        "| `%s` | %s | %s to %s | %s | %s | %s |",
        feature.id(),
        feature.family(),
        number(feature.minimum()),
        number(feature.maximum()),
        feature.forgeability().name().toLowerCase(Locale.ROOT),
        one.auc().isPresent() ? String.format(Locale.ROOT, "%.3f", one.auc().getAsDouble()) : "",
        feature.description());
  }

  private static String number(double value) {
    return Double.isInfinite(value)
        ? (value > 0 ? "∞" : "-∞")
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
