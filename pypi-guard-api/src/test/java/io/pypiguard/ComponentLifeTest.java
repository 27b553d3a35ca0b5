package io.pypiguard;

import static io.pypiguard.ComponentOutcome.Status.COMPLETED;
import static io.pypiguard.ComponentOutcome.Status.FAILED;
import static io.pypiguard.ComponentOutcome.Status.SKIPPED;
import static io.pypiguard.ComponentOutcome.Status.TIMED_OUT;
import static io.pypiguard.Scripted.analyzer;
import static io.pypiguard.Scripted.counting;
import static io.pypiguard.Scripted.engine;
import static io.pypiguard.Scripted.fact;
import static io.pypiguard.Scripted.reporting;
import static io.pypiguard.Scripted.scan;
import static io.pypiguard.Scripted.scoring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pypiguard.Scripted.Script;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.classify.Classification;
import io.pypiguard.feature.FeatureExtractor;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A component that misbehaves costs its own result and nothing else, and the report says so. */
@Timeout(60)
class ComponentLifeTest {

  private static final Duration SHORT = Duration.ofSeconds(1);

  static Stream<Arguments> failures() {
    return Stream.of(
        failure(new IllegalStateException("bad state"), "IllegalStateException: bad state"),
        failure(new AssertionError("never"), "AssertionError: never"),
        failure(new NoClassDefFoundError("a/B"), "NoClassDefFoundError: a/B"),
        failure(new OutOfMemoryError("Java heap space"), "OutOfMemoryError: Java heap space"),
        failure(new StackOverflowError(), "StackOverflowError"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureCostsWhatTheAnalyzerHadStillToSay(Throwable failure, String message) {
    PackageReport report =
        scan(
            engine()
                .analyzer(
                    analyzer(
                        "broken",
                        (artifact, context, observations) -> {
                          observations.accept(fact("before"));
                          throw unchecked(failure);
                        }))
                .analyzer(reporting("other", "from another"))
                .classifier(scoring("calm", 0)));

    assertThat(report.observations())
        .extracting(Observation::message)
        .containsExactly("before", "from another");
    assertThat(report.outcomes())
        .containsExactly(
            new ComponentOutcome("broken", FAILED, message),
            new ComponentOutcome("other", COMPLETED, ""),
            new ComponentOutcome("calm", COMPLETED, ""));
    assertThat(report.verdict().status()).isEqualTo(VerdictStatus.INCOMPLETE);
    assertThat(report.verdict().reasons()).containsExactly("broken failed: " + message);
  }

  @Test
  void aRunawayRecursionIsAFailure() {
    assertThat(outcomeOf((artifact, context, observations) -> recurse(1)))
        .isEqualTo(new ComponentOutcome("scripted", FAILED, "StackOverflowError"));
  }

  @Test
  void aLongMessageIsCut() {
    ComponentOutcome outcome =
        outcomeOf(
            (artifact, context, observations) -> {
              throw new IllegalStateException("x".repeat(100_000));
            });

    assertThat(outcome.message()).startsWith("IllegalStateException: xxx").hasSizeLessThan(400);
  }

  @Test
  void anAnalyzerThatSleepsTooLongIsTimedOut() {
    PackageReport report =
        scan(
            engine()
                .analyzerTimeout(SHORT)
                .analyzer(
                    analyzer(
                        "sleeper",
                        (artifact, context, observations) -> {
                          observations.accept(fact("before"));
                          Thread.sleep(Long.MAX_VALUE);
                        }))
                .analyzer(reporting("z-other", "from another")));

    assertThat(report.outcomes())
        .containsExactly(
            new ComponentOutcome("sleeper", TIMED_OUT, "its time was used up"),
            new ComponentOutcome("z-other", COMPLETED, ""));
    assertThat(report.observations())
        .extracting(Observation::message)
        .containsExactly("before", "from another");
  }

  @Test
  void anAnalyzerThatChecksItsTimeIsEndedByIt() {
    PackageReport report =
        scan(
            engine()
                .analyzerTimeout(SHORT)
                .analyzer(
                    analyzer("endless", (artifact, context, observations) -> forever(context))));

    assertThat(report.outcomes())
        .containsExactly(new ComponentOutcome("endless", TIMED_OUT, "its time was used up"));
  }

  @Test
  void anAnalyzerThatHeedsNothingIsLeftBehindAndNoLongerHeard() throws InterruptedException {
    AtomicBoolean released = new AtomicBoolean();
    CountDownLatch spokeLate = new CountDownLatch(1);
    PypiGuard.Builder engine =
        engine()
            .analyzerTimeout(SHORT)
            .analyzer(
                analyzer(
                    "busy",
                    (artifact, context, observations) -> {
                      while (!released.get()) {
                        Thread.onSpinWait();
                      }
                      try {
                        observations.accept(fact("too late"));
                      } finally {
                        spokeLate.countDown();
                      }
                    }))
            .analyzer(
                analyzer(
                    "releases-busy",
                    (artifact, context, observations) -> {
                      released.set(true);
                      spokeLate.await();
                      observations.accept(fact("in time"));
                    }));

    PackageReport report = scan(engine);

    assertThat(report.outcomes())
        .containsExactly(
            new ComponentOutcome("busy", TIMED_OUT, "its time was used up"),
            new ComponentOutcome("releases-busy", COMPLETED, ""));
    assertThat(report.observations()).extracting(Observation::message).containsExactly("in time");
  }

  @Test
  void whatIsLeftWhenThePackageTimeIsUsedUpIsSkippedButEvidenceStillCounts() {
    PackageReport report =
        scan(
            engine()
                .packageTimeout(SHORT)
                .analyzer(
                    analyzer(
                        "endless",
                        (artifact, context, observations) -> {
                          observations.accept(fact("an attack"));
                          forever(context);
                        }))
                .analyzer(reporting("next", "never said"))
                .extractor(counting("counter", "test.observations"))
                .classifier(scoring("alarmed", 1)));

    assertThat(report.outcomes())
        .extracting(ComponentOutcome::component, ComponentOutcome::status)
        .containsExactly(
            tuple("endless", TIMED_OUT),
            tuple("next", SKIPPED),
            tuple("counter", SKIPPED),
            tuple("alarmed", COMPLETED));
    assertThat(report.verdict().status()).isEqualTo(VerdictStatus.MALICIOUS);
    assertThat(report.verdict().reasons())
        .containsExactly(
            "endless did not finish: its time was used up",
            "next did not run: the time for the package was used up",
            "counter did not run: the time for the package was used up");
    assertThat(report.features()).isEqualTo(FeatureVector.empty());
  }

  @Test
  void interruptingTheCallerCancelsItsScan() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    PypiGuard guard =
        engine()
            .analyzer(
                analyzer(
                    "endless",
                    (artifact, context, observations) -> {
                      running.countDown();
                      forever(context);
                    }))
            .analyzer(reporting("next", "never said"))
            .classifier(scoring("alarmed", 1))
            .build();
    AtomicBoolean stillInterrupted = new AtomicBoolean();
    FutureTask<PackageReport> scan =
        new FutureTask<>(
            () -> {
              PackageReport report = guard.analyze(Scripted.wheel(), "demo.whl");
              stillInterrupted.set(Thread.currentThread().isInterrupted());
              return report;
            });
    Thread caller = new Thread(scan);
    caller.start();
    running.await();

    caller.interrupt();

    assertThat(scan.get().outcomes())
        .containsExactly(
            new ComponentOutcome("endless", TIMED_OUT, "the scan was cancelled"),
            new ComponentOutcome("next", SKIPPED, "the scan was cancelled"),
            new ComponentOutcome("alarmed", SKIPPED, "the scan was cancelled"));
    assertThat(stillInterrupted).isTrue();
  }

  @Test
  void anInterruptedCallerGetsAReportThatNothingWasRead() throws Exception {
    PypiGuard guard = engine().analyzer(reporting("reporter", "never said")).build();
    FutureTask<PackageReport> scan =
        new FutureTask<>(
            () -> {
              Thread.currentThread().interrupt();
              return guard.analyze(Scripted.wheel(), "demo.whl");
            });
    new Thread(scan).start();

    PackageReport report = scan.get();

    assertThat(report.verdict().status()).isEqualTo(VerdictStatus.ERROR);
    assertThat(report.verdict().reasons())
        .containsExactly("the package could not be read: the scan was cancelled");
    assertThat(report.outcomes()).extracting(ComponentOutcome::status).containsExactly(SKIPPED);
  }

  @Test
  void anObservationOfATypeThatIsNotDeclaredIsAFailure() {
    ObservationType undeclared =
        ObservationType.of("undeclared", Severity.LOW, "Undeclared", "Not among the types.");

    ComponentOutcome outcome =
        outcomeOf(
            (artifact, context, observations) -> {
              try {
                observations.accept(
                    Observation.of(undeclared, SourceLocation.wholePackage(), "surprise"));
              } catch (IllegalArgumentException e) {
                // The engine does not rely on an analyzer to let this pass.
              }
            });

    assertThat(outcome.status()).isEqualTo(FAILED);
    assertThat(outcome.message())
        .isEqualTo("IllegalArgumentException: observation type undeclared is not among types()");
  }

  @Test
  @SuppressWarnings("NullAway") // what an analyzer compiled without checks may do
  void anObservationThatIsNullIsAFailure() {
    assertThat(outcomeOf((artifact, context, observations) -> observations.accept(null)))
        .isEqualTo(
            new ComponentOutcome(
                "scripted", FAILED, "IllegalArgumentException: an observation was null"));
  }

  @Test
  void observationsBeyondTheMostAreDroppedAndTheReportSaysSo() {
    int most = ObservationSink.MAX_OBSERVATIONS;

    PackageReport report =
        scan(
            engine()
                .analyzer(
                    analyzer(
                        "talkative",
                        (artifact, context, observations) -> {
                          for (int i = 0; i <= most; i++) {
                            observations.accept(fact("fact " + i));
                          }
                        }))
                .classifier(scoring("calm", 0)));

    assertThat(report.observations()).hasSize(most + 1);
    assertThat(report.observations().get(0).type().id()).isEqualTo("limit-observations");
    assertThat(report.observations())
        .extracting(Observation::message)
        .contains("fact " + (most - 1))
        .doesNotContain("fact " + most);
    assertThat(report.verdict().status()).isEqualTo(VerdictStatus.INCOMPLETE);
    assertThat(report.verdict().reasons())
        .containsExactly(
            "limit-observations: analyzer talkative reported more than 10000 observations,"
                + " of which the first are kept");
  }

  @Test
  void exactlyTheMostObservationsAreNoLimit() {
    PackageReport report =
        scan(
            engine()
                .analyzer(
                    analyzer(
                        "talkative",
                        (artifact, context, observations) -> {
                          for (int i = 0; i < ObservationSink.MAX_OBSERVATIONS; i++) {
                            observations.accept(fact("fact " + i));
                          }
                        })));

    assertThat(report.observations())
        .hasSize(ObservationSink.MAX_OBSERVATIONS)
        .allMatch(observation -> observation.type().equals(Scripted.FACT));
  }

  @Test
  void aVectorOverOtherFeaturesIsAFailureAndAbsent() {
    FeatureExtractor honest = counting("honest", "test.honest");
    FeatureExtractor other = counting("other", "test.other");
    FeatureExtractor lying =
        new FeatureExtractor() {
          @Override
          public String id() {
            return "lying";
          }

          @Override
          public FeatureSchema schema() {
            return other.schema();
          }

          @Override
          public FeatureVector extract(
              PackageArtifact artifact, List<Observation> observations, ScanContext context) {
            return FeatureVector.empty();
          }
        };

    PackageReport report = scan(engine().extractor(honest).extractor(lying));

    assertThat(report.outcomes())
        .containsExactly(
            new ComponentOutcome("honest", COMPLETED, ""),
            new ComponentOutcome(
                "lying", FAILED, "IllegalStateException: vector is not over schema()"));
    assertThat(report.features().schema()).isEqualTo(honest.schema());
  }

  @Test
  void aClassifierThatAnswersForAnotherIsAFailure() {
    PackageReport report =
        scan(
            engine()
                .classifier(
                    Scripted.classifier("impostor", new Classification("other", 1, 0, List.of()))));

    assertThat(report.outcomes())
        .containsExactly(
            new ComponentOutcome(
                "impostor", FAILED, "IllegalStateException: classification is of other"));
    assertThat(report.classifications()).isEmpty();
  }

  private static ComponentOutcome outcomeOf(Script script) {
    return scan(engine().analyzer(analyzer("scripted", script))).outcomes().get(0);
  }

  private static Arguments failure(Throwable failure, String message) {
    return Arguments.of(failure, message);
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }

  private static void forever(ScanContext context) {
    while (true) {
      context.checkpoint();
      Thread.onSpinWait();
    }
  }

  private static int recurse(int depth) {
    return depth == 0 ? 0 : recurse(depth + 1) + depth;
  }
}
