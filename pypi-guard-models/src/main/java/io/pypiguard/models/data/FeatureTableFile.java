package io.pypiguard.models.data;

import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What was measured of packages, by the hash of their archives, in a file: compressed text with a
 * line a package, tab-separated: hash, scores as {@code classifier=score} with spaces between, and
 * the values of all features in the order of the schema, of which the first line has the ids.
 */
final class FeatureTableFile {

  private static final String HEAD = "sha256\tscores\t";

  private FeatureTableFile() {}

  /** What was measured of one archive. */
  record Measured(FeatureVector features, Map<String, Double> scores) {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, or its features are not those of the schema
   */
  static Map<String, Measured> read(Path file, FeatureSchema schema) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      if (!header(schema).equals(in.readLine())) {
        throw new IOException(file + " has other features than those that are measured now");
      }
      Map<String, Measured> rows = new HashMap<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] fields = line.split("\t", -1);
        if (fields.length != schema.size() + 2) {
          throw new IOException(
              "row %d of %s must have %d columns, has %d"
                  .formatted(rows.size() + 2, file, schema.size() + 2, fields.length));
        }
        rows.put(fields[0], new Measured(features(fields, schema), scores(fields[1])));
      }
      return rows;
    }
  }

  private static FeatureVector features(String[] fields, FeatureSchema schema) {
    FeatureVector.Builder features = FeatureVector.builder(schema);
    for (int i = 0; i < schema.size(); i++) {
      if (!fields[i + 2].isEmpty()) {
        features.set(schema.features().get(i).id(), Double.parseDouble(fields[i + 2]));
      }
    }
    return features.build();
  }

  private static Map<String, Double> scores(String field) {
    Map<String, Double> scores = new HashMap<>();
    for (String score : field.isEmpty() ? new String[0] : field.split(" ", -1)) {
      int equals = score.indexOf('=');
      scores.put(score.substring(0, equals), Double.parseDouble(score.substring(equals + 1)));
    }
    return scores;
  }

  /** Writes a file as a whole, or not at all. */
  static void write(Path file, FeatureSchema schema, Map<String, Measured> rows)
      throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(unfinished)), StandardCharsets.UTF_8))) {
      out.write(header(schema));
      out.write('\n');
      for (Map.Entry<String, Measured> row : new TreeMap<>(rows).entrySet()) {
        out.write(line(row.getKey(), row.getValue()));
        out.write('\n');
      }
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String header(FeatureSchema schema) {
    return HEAD + String.join("\t", schema.features().stream().map(f -> f.id()).toList());
  }

  private static String line(String sha256, Measured measured) {
    List<String> scores = new ArrayList<>();
    new TreeMap<>(measured.scores()).forEach((id, score) -> scores.add(id + "=" + score));
    StringBuilder line = new StringBuilder(sha256).append('\t').append(String.join(" ", scores));
    for (double value : measured.features().toArray()) {
      line.append('\t').append(Double.isNaN(value) ? "" : Double.toString(value));
    }
    return line.toString();
  }
}
