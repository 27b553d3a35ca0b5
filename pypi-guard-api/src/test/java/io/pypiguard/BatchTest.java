package io.pypiguard;

import static io.pypiguard.Scripted.analyzer;
import static io.pypiguard.Scripted.engine;
import static io.pypiguard.Scripted.fact;
import static io.pypiguard.Scripted.scoring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stream of paths in, a stream of reports out. */
@Timeout(60)
class BatchTest {

  @TempDir private Path folder;

  private final List<Path> packages = new ArrayList<>();

  @BeforeEach
  void writePackages() throws IOException {
    for (int i = 0; i < 30; i++) {
      packages.add(Files.write(folder.resolve("demo" + i + ".whl"), Scripted.wheel()));
    }
  }

  @Test
  void reportsComeInTheOrderOfThePathsHoweverLongEachTakes() {
    PypiGuard guard =
        engine()
            .threads(8)
            .analyzer(
                analyzer(
                    "uneven",
                    (artifact, context, observations) ->
                        Thread.sleep(artifact.source().hashCode() % 3 == 0 ? 40 : 0)))
            .build();

    try (Stream<PackageReport> reports = guard.analyzeAll(packages.stream())) {
      assertThat(reports.map(PackageReport::source)).containsExactlyElementsOf(sources());
    }
  }

  @Test
  void atMostTheGivenNumberOfScansRunAtOnce() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch three = new CountDownLatch(3);
    PypiGuard guard =
        engine()
            .threads(3)
            .analyzer(
                analyzer(
                    "counting",
                    (artifact, context, observations) -> {
                      most.accumulateAndGet(running.incrementAndGet(), Math::max);
                      three.countDown();
                      three.await();
                      // Room for a fourth scan to begin, if anything let it.
                      Thread.sleep(20);
                      running.decrementAndGet();
                    }))
            .build();

    try (Stream<PackageReport> reports = guard.analyzeAll(packages.stream())) {
      assertThat(reports).hasSize(packages.size());
    }

    assertThat(most).hasValue(3);
  }

  @Test
  void pathsArePulledNoFurtherAheadThanTwiceTheThreads() {
    AtomicInteger pulled = new AtomicInteger();
    PypiGuard guard = engine().threads(2).build();

    try (Stream<PackageReport> reports =
        guard.analyzeAll(packages.stream().peek(path -> pulled.incrementAndGet()))) {
      assertThat(pulled).hasValue(0);
      Iterator<PackageReport> iterator = reports.iterator();
      iterator.next();
      assertThat(pulled).hasValueBetween(1, 4);
      iterator.next();
      assertThat(pulled).hasValueBetween(2, 5);
    }
  }

  @Test
  void aPathAtWhichThereIsNothingIsAnErrorReportAndNoMore() {
    Path missing = folder.resolve("missing.whl");
    PypiGuard guard = engine().threads(2).classifier(scoring("calm", 0)).build();

    List<PackageReport> reports;
    try (Stream<PackageReport> stream =
        guard.analyzeAll(Stream.of(packages.get(0), missing, packages.get(1)))) {
      reports = stream.toList();
    }

    assertThat(reports)
        .extracting(report -> report.verdict().status())
        .containsExactly(VerdictStatus.BENIGN, VerdictStatus.ERROR, VerdictStatus.BENIGN);
    assertThat(reports.get(1).source()).isEqualTo(missing.toString());
    assertThat(reports.get(1).verdict().reasons())
        .containsExactly("no such file or folder: " + missing);
    assertThat(reports.get(1).outcomes())
        .extracting(ComponentOutcome::status)
        .containsExactly(ComponentOutcome.Status.SKIPPED);
  }

  @Test
  void aPackageThatBreaksAnAnalyzerDoesNotStopTheRest() {
    PypiGuard guard =
        engine()
            .threads(2)
            .analyzer(
                analyzer(
                    "picky",
                    (artifact, context, observations) -> {
                      if (artifact.source().endsWith("demo3.whl")) {
                        throw new OutOfMemoryError("Java heap space");
                      }
                      observations.accept(fact("fine"));
                    }))
            .build();

    try (Stream<PackageReport> reports = guard.analyzeAll(packages.stream())) {
      assertThat(reports.filter(report -> report.observations().isEmpty()))
          .extracting(PackageReport::source)
          .containsExactly(packages.get(3).toString());
    }
  }

  @Test
  void closingEarlyCancelsWhatRunsAndClosesThePaths() throws InterruptedException {
    CountDownLatch hanging = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    AtomicBoolean closed = new AtomicBoolean();
    PypiGuard guard =
        engine()
            .threads(2)
            .analyzer(
                analyzer(
                    "hangs-on-the-second",
                    (artifact, context, observations) -> {
                      if (artifact.source().endsWith("demo1.whl")) {
                        hanging.countDown();
                        try {
                          Thread.sleep(Long.MAX_VALUE);
                        } finally {
                          cancelled.countDown();
                        }
                      }
                    }))
            .build();

    try (Stream<PackageReport> reports =
        guard.analyzeAll(packages.stream().onClose(() -> closed.set(true)))) {
      assertThat(reports.iterator().next().source()).isEqualTo(packages.get(0).toString());
      hanging.await();
    }

    cancelled.await();
    assertThat(closed).isTrue();
  }

  @Test
  void interruptingTheConsumerEndsItWithAnException() throws Exception {
    CountDownLatch hanging = new CountDownLatch(1);
    PypiGuard guard =
        engine()
            .analyzer(
                analyzer(
                    "hangs",
                    (artifact, context, observations) -> {
                      hanging.countDown();
                      Thread.sleep(Long.MAX_VALUE);
                    }))
            .build();
    FutureTask<Boolean> consumer =
        new FutureTask<>(
            () -> {
              try (Stream<PackageReport> reports = guard.analyzeAll(packages.stream())) {
                assertThatThrownBy(reports::toList)
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("the batch was cancelled");
              }
              return Thread.currentThread().isInterrupted();
            });
    Thread thread = new Thread(consumer);
    thread.start();
    hanging.await();

    thread.interrupt();

    assertThat(consumer.get()).isTrue();
  }

  @Test
  void pathsThatFailDoSoAfterTheReportsOnThePathsBefore() {
    PypiGuard guard = engine().threads(4).build();
    Stream<Path> failing =
        IntStream.range(0, 5)
            .mapToObj(
                i -> {
                  if (i == 3) {
                    throw new IllegalStateException("no more paths");
                  }
                  return packages.get(i);
                });
    List<String> seen = new ArrayList<>();

    try (Stream<PackageReport> reports = guard.analyzeAll(failing)) {
      assertThatThrownBy(() -> reports.forEach(report -> seen.add(report.source())))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("no more paths");
    }

    assertThat(seen).isEqualTo(sources().subList(0, 3));
  }

  @Test
  void manyThreadsGiveTheReportsThatOneGives() {
    List<PackageReport> one;
    List<PackageReport> many;
    try (Stream<PackageReport> reports = reporting(1).analyzeAll(packages.stream())) {
      one = reports.toList();
    }
    try (Stream<PackageReport> reports = reporting(8).analyzeAll(packages.stream())) {
      many = reports.toList();
    }

    assertThat(one).hasSize(packages.size());
    assertThat(many).isEqualTo(one);
  }

  private static PypiGuard reporting(int threads) {
    return engine()
        .threads(threads)
        .analyzer(Scripted.reporting("reporter", "a fact"))
        .extractor(Scripted.counting("counter", "test.count"))
        .classifier(scoring("calm", 0))
        .build();
  }

  private List<String> sources() {
    return packages.stream().map(Path::toString).toList();
  }
}
