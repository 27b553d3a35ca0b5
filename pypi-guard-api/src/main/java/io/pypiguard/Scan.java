package io.pypiguard;

import static java.util.stream.Collectors.toSet;

import com.google.common.base.Throwables;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.ArchiveFormat;
import io.pypiguard.artifact.ArtifactKind;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.artifact.PackageCoordinates;
import io.pypiguard.classify.Classification;
import io.pypiguard.classify.PackageClassifier;
import io.pypiguard.feature.FeatureExtractor;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.history.PackageHistory;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One scan of one package: it is read, analyzed, measured and classified, each piece of work on a
 * worker thread, while the thread that asked for the scan keeps the time.
 */
final class Scan {

  private static final Logger LOG = LoggerFactory.getLogger(Scan.class);

  private static final String READ = "read";
  private static final String HISTORY = "history";
  private static final String TIME_USED_UP = "the time for the package was used up";

  private final ScanSettings settings;
  private final String source;
  private final long startNanos = System.nanoTime();
  private final List<ComponentOutcome> outcomes = new ArrayList<>();

  private Scan(ScanSettings settings, String source) {
    this.settings = settings;
    this.source = source;
  }

  /**
   * Scans a package.
   *
   * @param settings what to scan with
   * @param source how the caller named the package
   * @param reading reads the package, on a worker thread
   * @return the report, whatever happens
   */
  static PackageReport of(ScanSettings settings, String source, Callable<PackageArtifact> reading) {
    Scan scan = new Scan(settings, source);
    return scan.observed(() -> scan.run(reading));
  }

  /** Returns the report on a package that is not there, told to the listener like any other. */
  static PackageReport ofNothing(ScanSettings settings, String source, String reason) {
    Scan scan = new Scan(settings, source);
    return scan.observed(() -> scan.unread(reason));
  }

  private PackageReport observed(Supplier<PackageReport> work) {
    settings.listener().started(source);
    PackageReport report;
    try {
      report = work.get();
    } catch (RuntimeException | Error e) {
      // A fault of the engine, or no memory left for this thread: the next package may fare better.
      LOG.debug("a scan failed", e);
      report = unread("the scan failed: " + Attempt.describe(e));
    }
    settings.listener().finished(report, elapsed());
    return report;
  }

  private PackageReport run(Callable<PackageArtifact> reading) {
    Attempt<Reading> read = attempt(READ, timeLeft(), () -> Reading.of(reading.call()));
    return read.value()
        .map(this::report)
        .orElseGet(() -> unread("the package could not be read: " + read.message()));
  }

  private PackageReport report(Reading reading) {
    PackageArtifact artifact = reading.artifact();
    // Every component gets its own limit; the context needs only one that none of them exceeds.
    ScanContext context =
        ScanContext.start(artifact, settings.packageTimeout(), history(artifact.coordinates()));
    List<Observation> observations = analyze(artifact, context);
    FeatureVector features = extract(artifact, observations, context);
    List<Classification> classifications = classify(observations, features);
    return new PackageReport(
        source,
        artifact.size(),
        reading.sha256(),
        artifact.kind(),
        artifact.format(),
        artifact.coordinates(),
        VerdictRules.conclude(
            settings.profile(), artifact, voting(classifications), gaps(reading, observations)),
        observations,
        features,
        classifications,
        outcomes);
  }

  private PackageHistory history(PackageCoordinates coordinates) {
    return settings
        .history()
        .flatMap(source -> run(HISTORY, componentLimit(), () -> source.history(coordinates)))
        .orElse(PackageHistory.unknown());
  }

  private List<Observation> analyze(PackageArtifact artifact, ScanContext context) {
    List<Observation> observations = new ArrayList<>();
    for (PackageAnalyzer analyzer : settings.components().analyzers()) {
      ObservationSink sink = new ObservationSink(analyzer);
      Duration limit = componentLimit();
      run(
          analyzer.id(),
          limit,
          () -> {
            analyzer.analyze(artifact, context.within(limit), sink);
            sink.requireNoFault();
            return sink;
          });
      observations.addAll(sink.close());
    }
    return observations.stream().sorted().toList();
  }

  private FeatureVector extract(
      PackageArtifact artifact, List<Observation> observations, ScanContext context) {
    List<FeatureVector> vectors = new ArrayList<>();
    for (FeatureExtractor extractor : settings.components().extractors()) {
      Duration limit = componentLimit();
      run(
              extractor.id(),
              limit,
              () -> {
                FeatureVector vector =
                    extractor.extract(artifact, observations, context.within(limit));
                require(vector.schema().equals(extractor.schema()), "vector is not over schema()");
                return vector;
              })
          .ifPresent(vectors::add);
    }
    return FeatureVector.union(vectors);
  }

  /** Returns the answers that no other answer includes. */
  private List<Classification> voting(List<Classification> classifications) {
    Set<String> answered =
        classifications.stream().map(Classification::classifier).collect(toSet());
    Set<String> included =
        settings.components().classifiers().stream()
            .filter(classifier -> answered.contains(classifier.id()))
            .flatMap(classifier -> classifier.includes().stream())
            .collect(toSet());
    return classifications.stream()
        .filter(classification -> !included.contains(classification.classifier()))
        .toList();
  }

  private List<Classification> classify(List<Observation> observations, FeatureVector features) {
    List<Classification> classifications = new ArrayList<>();
    for (PackageClassifier classifier : settings.components().classifiers()) {
      // Has its time even when that of the package is used up, which may be what the package wants:
      // what was found before must count.
      run(
              classifier.id(),
              settings.analyzerTimeout(),
              () -> {
                Classification answer = classifier.classify(observations, features);
                require(
                    answer.classifier().equals(classifier.id()),
                    "classification is of " + answer.classifier());
                return answer;
              })
          .ifPresent(classifications::add);
    }
    return classifications;
  }

  private Gaps gaps(Reading reading, List<Observation> observations) {
    Gaps gaps = new Gaps();
    gaps.addFrom(reading.artifact());
    if (!reading.hashProblem().isEmpty()) {
      gaps.add(reading.hashProblem());
    }
    observations.forEach(gaps::addFrom);
    outcomes.forEach(gaps::addFrom);
    if (settings.components().classifiers().isEmpty()) {
      gaps.add("no classifier is registered");
    }
    return gaps;
  }

  private PackageReport unread(String reason) {
    Set<String> ran = outcomes.stream().map(ComponentOutcome::component).collect(toSet());
    settings
        .components()
        .ids()
        .filter(id -> !ran.contains(id))
        .forEach(id -> outcomes.add(Attempt.skipped(reason).outcome(id)));
    return new PackageReport(
        source,
        0,
        "",
        ArtifactKind.UNKNOWN,
        ArchiveFormat.NONE,
        PackageCoordinates.unknown(),
        VerdictRules.unread(settings.profile(), reason),
        List.of(),
        FeatureVector.empty(),
        List.of(),
        outcomes);
  }

  /** Lets a component work, notes how that ended, and returns what it gave. */
  private <T> Optional<T> run(String component, Duration limit, Callable<T> work) {
    Attempt<T> attempt = attempt(component, limit, work);
    outcomes.add(attempt.outcome(component));
    return attempt.value();
  }

  private <T> Attempt<T> attempt(String name, Duration limit, Callable<T> work) {
    if (Thread.currentThread().isInterrupted()) {
      return Attempt.skipped(Attempt.CANCELLED);
    }
    if (limit.isNegative() || limit.isZero()) {
      return Attempt.skipped(TIME_USED_UP);
    }
    long begin = System.nanoTime();
    Attempt<T> attempt = settings.workers().attempt(name, limit, work);
    settings.listener().componentFinished(source, name, since(begin));
    return attempt;
  }

  private Duration componentLimit() {
    Duration left = timeLeft();
    return left.compareTo(settings.analyzerTimeout()) < 0 ? left : settings.analyzerTimeout();
  }

  private Duration timeLeft() {
    return settings.packageTimeout().minus(elapsed());
  }

  private Duration elapsed() {
    return since(startNanos);
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }

  private static void require(boolean kept, String problem) {
    if (!kept) {
      throw new IllegalStateException(problem);
    }
  }

  /** A package and the hash of its archive, which is read a second time for it if it is large. */
  private record Reading(PackageArtifact artifact, String sha256, String hashProblem) {

    static Reading of(PackageArtifact artifact) {
      try {
        return new Reading(artifact, artifact.sha256(), "");
      } catch (UncheckedIOException e) {
        String problem =
            "the archive could not be hashed: " + Attempt.describe(Throwables.getRootCause(e));
        return new Reading(artifact, "", problem);
      }
    }
  }
}
