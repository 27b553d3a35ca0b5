package io.pypiguard.models;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The table of weights of the {@link EvidenceClassifier}: a key, a number and a reason a line,
 * separated by tabs; comments behind {@code #}.
 *
 * <p>Keys are {@code baseline}, {@code repeat}, {@code light-cap}, {@code severity:} and {@code
 * moment:} with each of their values, and ids of observation types.
 */
final class EvidenceWeights {

  private static final String SHIPPED = "evidence-weights.tsv";

  private static final String BASELINE = "baseline";
  private static final String REPEAT = "repeat";
  private static final String LIGHT_CAP = "light-cap";
  private static final String SEVERITY = "severity:";
  private static final String MOMENT = "moment:";

  private static final List<String> REQUIRED =
      Stream.of(
              Stream.of(BASELINE, REPEAT, LIGHT_CAP),
              Stream.of(Severity.values()).map(severity -> SEVERITY + severity.id()),
              Stream.of(Moment.values()).map(moment -> MOMENT + moment.id()))
          .flatMap(keys -> keys)
          .toList();

  private final Map<String, Weight> weights;

  private EvidenceWeights(Map<String, Weight> weights) {
    this.weights = Map.copyOf(weights);
  }

  /**
   * A number of the table and why it is what it is.
   *
   * @param value in log-odds, or a factor
   * @param reason in plain words
   */
  record Weight(double value, String reason) {}

  /** Returns the weights of the shipped table. */
  static EvidenceWeights shipped() {
    try (InputStream in = EvidenceWeights.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + SHIPPED);
      }
      return parse(SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table.
   *
   * @param source what to call it in errors
   * @param text its lines
   * @return the weights
   * @throws IllegalStateException if a line is not a key, a number that is allowed and a reason, or
   *     repeats a key, with the number and content of the line; or if a required key is missing
   */
  static EvidenceWeights parse(String source, String text) {
    Map<String, Weight> weights = new HashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Optional<String> problem = add(line, weights);
      if (problem.isPresent()) {
        throw new IllegalStateException(
            source + ":" + number + ": " + problem.get() + ", was \"" + line + "\"");
      }
    }
    for (String key : REQUIRED) {
      if (!weights.containsKey(key)) {
        throw new IllegalStateException(source + ": no line for " + key);
      }
    }
    return new EvidenceWeights(weights);
  }

  /** Adds a line to the weights; returns what is wrong with it, if anything is. */
  private static Optional<String> add(String line, Map<String, Weight> weights) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 3 || columns[0].isBlank() || columns[2].isBlank()) {
      return Optional.of("a line must be a key, a number and a reason with tabs between");
    }
    String key = columns[0];
    if (key.contains(":") && !REQUIRED.contains(key)) {
      return Optional.of("the key must name a severity or a moment");
    }
    double value;
    try {
      value = Double.parseDouble(columns[1]);
    } catch (NumberFormatException e) {
      return Optional.of("the weight must be a number");
    }
    if (!isAllowed(key, value)) {
      return Optional.of("the weight is out of range");
    }
    if (weights.putIfAbsent(key, new Weight(value, columns[2])) != null) {
      return Optional.of("the key must not be there twice");
    }
    return Optional.empty();
  }

  /** Ranges within which more evidence never lowers a score. */
  private static boolean isAllowed(String key, double value) {
    if (key.equals(BASELINE)) {
      return Double.isFinite(value);
    }
    boolean factor = key.equals(REPEAT) || key.startsWith(MOMENT);
    return value >= 0 && value <= (factor ? 1 : Double.MAX_VALUE);
  }

  /** Returns the score of a package without evidence, in log-odds. */
  double baseline() {
    return get(BASELINE).value();
  }

  /** Returns how much each further observation of a type counts of the one before, from 0 to 1. */
  double repeat() {
    return get(REPEAT).value();
  }

  /** Returns the most that low and info evidence adds, in log-odds. */
  double lightCap() {
    return get(LIGHT_CAP).value();
  }

  /** Returns the weight of an observation: of its type, or if that has none, of its severity. */
  Weight of(Observation observation) {
    Weight ofType = weights.get(observation.type().id());
    return ofType == null ? get(SEVERITY + observation.severity().id()) : ofType;
  }

  /** Returns the share of its weight that an observation counts at a moment, from 0 to 1. */
  double factor(Moment moment) {
    return get(MOMENT + moment.id()).value();
  }

  private Weight get(String key) {
    Weight weight = weights.get(key);
    if (weight == null) {
      throw new IllegalArgumentException("no weight for " + key);
    }
    return weight;
  }
}
