package io.pypiguard.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known about the archives of a folder.
 *
 * @param rows the rows of the file in order
 */
record Manifest(List<Row> rows) {

  private static final Pattern FIELD = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(,|$)");

  /**
   * An archive.
   *
   * @param path its path below the folder
   * @param kind {@code sdist}, {@code sdist-zip}, {@code repacked} (a source distribution, too),
   *     {@code wheel}, {@code egg}, or {@code broken} if nobody could tell
   * @param project the name of its project
   * @param version its version; empty if not known
   * @param held whether the row is held back for judging, so that only totals may show it: those
   *     whose column {@code split} says {@code forward}
   */
  record Row(String path, String kind, String project, String version, boolean held) {

    boolean isBroken() {
      return kind.equals("broken");
    }

    /** Returns the id of the kind as reports have it. */
    String expectedKind() {
      return kind.equals("sdist-zip") || kind.equals("repacked") ? "sdist" : kind;
    }
  }

  /**
   * Reads a manifest.
   *
   * @param file comma-separated values in UTF-8, with a line of column names that has at least
   *     {@code path}, {@code kind}, {@code project} and {@code version}
   * @return the manifest
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if a column is missing, or a line has too few
   */
  static Manifest read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> columns = lines.isEmpty() ? List.of() : fields(lines.get(0));
    for (String column : List.of("path", "kind", "project", "version")) {
      if (!columns.contains(column)) {
        throw new IllegalArgumentException("no column \"" + column + "\" in " + file);
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> fields = fields(lines.get(i));
      if (fields.size() != columns.size()) {
        throw new IllegalArgumentException(
            "line %d of %s must have %d columns, has %d"
                .formatted(i + 1, file, columns.size(), fields.size()));
      }
      rows.add(
          new Row(
              fields.get(columns.indexOf("path")),
              fields.get(columns.indexOf("kind")),
              fields.get(columns.indexOf("project")),
              fields.get(columns.indexOf("version")),
              columns.contains("split") && fields.get(columns.indexOf("split")).equals("forward")));
    }
    return new Manifest(List.copyOf(rows));
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    Matcher matcher = FIELD.matcher(line);
    while (matcher.find()) {
      String quoted = matcher.group(1);
      fields.add(quoted == null ? matcher.group(2) : quoted.replace("\"\"", "\""));
      if (matcher.group(3).isEmpty()) {
        break;
      }
    }
    return fields;
  }
}
