package io.pypiguard.examples.benchmarks;

import io.pypiguard.feature.Feature;
import io.pypiguard.feature.FeatureSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final Pattern ROW =
      Pattern.compile("\\| `([^`]+)` \\|[^|]*\\|[^|]*\\|[^|]*\\| ([0-9.]*) \\|.*");
  private static final String END = "<!-- end -->";
  private static final List<String> HEAD =
      List.of(
          "| feature | family | range | set at will | AUC | meaning |",
          "|---|---|---|---|---|---|");

  private FeatureDocument() {}

  /**
   * Writes the tables anew.
   *
   * @param file the Markdown file
   * @param schema all features
   * @param areas the area under the curve of each feature that was measured; others keep the figure
   *     that stands in the file, if there is one
   * @throws IllegalArgumentException if the file has no place for the features of a family, or a
   *     place does not end
   */
  static void update(Path file, FeatureSchema schema, Map<String, Double> areas)
      throws IOException {
    Set<String> left =
        schema.features().stream()
            .map(Feature::family)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> before = Files.readAllLines(file);
    Map<String, String> figures = figures(before);
    areas.forEach((id, area) -> figures.put(id, String.format(Locale.ROOT, "%.3f", area)));
    List<String> lines = new ArrayList<>();
    boolean inTable = false;
    for (String line : before) {
      Matcher begin = BEGIN.matcher(line);
      if (begin.matches()) {
        inTable = true;
        left.remove(begin.group(1));
        lines.add(line);
        lines.addAll(HEAD);
        schema.features().stream()
            .filter(feature -> feature.family().equals(begin.group(1)))
            .forEach(feature -> lines.add(row(feature, figures.getOrDefault(feature.id(), ""))));
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

  private static Map<String, String> figures(List<String> lines) {
    Map<String, String> figures = new HashMap<>();
    for (String line : lines) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        figures.put(row.group(1), row.group(2));
      }
    }
    return figures;
  }

  private static String row(Feature feature, String figure) {
    return "| `%s` | %s | %s to %s | %s | %s | %s |"
        .formatted(
            feature.id(),
            feature.family(),
            number(feature.minimum()),
            number(feature.maximum()),
            feature.forgeability().name().toLowerCase(Locale.ROOT),
            figure,
            feature.description());
  }

  private static String number(double value) {
    return Double.isInfinite(value)
        ? (value > 0 ? "∞" : "-∞")
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
