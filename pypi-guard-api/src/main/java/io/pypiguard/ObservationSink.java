package io.pypiguard;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanInterruptedException;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the observations of one analyzer in one scan until it is closed; the analyzer may have been
 * left behind by then and still be running.
 */
final class ObservationSink implements Consumer<Observation> {

  /**
   * The most observations that are kept: more than anybody reads, and few enough that an archive of
   * a hundred thousand odd members cannot fill the memory.
   */
  static final int MAX_OBSERVATIONS = 10_000;

  static final ObservationType LIMIT_OBSERVATIONS =
      ObservationType.ofLimit(
          "limit-observations",
          Severity.MEDIUM,
          "Too many observations",
          "An analyzer found more than is kept, so that the report does not show everything.");

  private final PackageAnalyzer analyzer;
  private final List<Observation> observations = new ArrayList<>();
  private boolean full;
  private boolean closed;
  private @Nullable IllegalArgumentException fault;

  ObservationSink(PackageAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * Takes an observation.
   *
   * @throws IllegalArgumentException if it is null or of a type that the analyzer does not name
   * @throws ScanInterruptedException if the sink is closed, which ends an analyzer left behind
   */
  @Override
  public synchronized void accept(@Nullable Observation observation) {
    if (closed) {
      throw new ScanInterruptedException(Attempt.OVERRUN);
    }
    if (observation == null) {
      throw fault("an observation was null");
    }
    if (!analyzer.types().contains(observation.type())) {
      throw fault("observation type " + observation.type().id() + " is not among types()");
    }
    if (observations.size() < MAX_OBSERVATIONS) {
      observations.add(observation);
    } else {
      full = true;
    }
  }

  /**
   * Makes sure that the analyzer broke no rule, also if it caught the exception that said so.
   *
   * @throws IllegalArgumentException if it did
   */
  synchronized void requireNoFault() {
    if (fault != null) {
      throw fault;
    }
  }

  /** Returns what was taken, and takes nothing from now on. */
  synchronized List<Observation> close() {
    closed = true;
    if (full) {
      observations.add(
          Observation.of(
              LIMIT_OBSERVATIONS,
              SourceLocation.wholePackage(),
              "analyzer "
                  + analyzer.id()
                  + " reported more than "
                  + MAX_OBSERVATIONS
                  + " observations, of which the first are kept"));
    }
    return List.copyOf(observations);
  }

  private IllegalArgumentException fault(String message) {
    fault = new IllegalArgumentException(message);
    return fault;
  }
}
