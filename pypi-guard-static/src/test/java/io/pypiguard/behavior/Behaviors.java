package io.pypiguard.behavior;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.artifact.PackageArtifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the analyzer of behaviour says about a package.
 *
 * @param observations everything in the order in which it was said
 */
record Behaviors(List<Observation> observations) {

  private static final Map<Severity, Integer> WEIGHTS =
      new EnumMap<>(
          Map.of(
              Severity.INFO, 0,
              Severity.LOW, 1,
              Severity.MEDIUM, 3,
              Severity.HIGH, 10,
              Severity.CRITICAL, 30));

  /** Analyzes a package. */
  static Behaviors of(Sample sample) {
    PackageArtifact artifact = sample.artifact();
    List<Observation> observations = new ArrayList<>();
    ScanContext context = ScanContext.start(artifact, Duration.ofMinutes(5));
    PackageAnalyzer analyzer = new BehaviorAnalyzer();
    try {
      analyzer.analyze(artifact, context, observations::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Behaviors(observations);
  }

  /** Returns the highest severity with which a behaviour was seen at a moment, if it was. */
  Optional<Severity> severity(String behavior, Moment moment) {
    return observations.stream()
        .filter(observation -> observation.type().id().equals(behavior))
        .filter(observation -> observation.moment() == moment)
        .map(Observation::severity)
        .max(Comparator.naturalOrder());
  }

  /** Returns what was seen: the highest severity of each behaviour. */
  Map<String, Severity> severities() {
    Map<String, Severity> highest = new TreeMap<>();
    for (Observation observation : observations) {
      highest.merge(
          observation.type().id(),
          observation.severity(),
          (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
    return highest;
  }

  /** Returns a number that grows with the severities of the different behaviours. */
  int score() {
    return severities().values().stream().mapToInt(WEIGHTS::get).sum();
  }
}
