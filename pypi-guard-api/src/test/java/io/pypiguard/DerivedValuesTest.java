package io.pypiguard;

import static io.pypiguard.ComponentOutcome.Status.COMPLETED;
import static io.pypiguard.ComponentOutcome.Status.FAILED;
import static io.pypiguard.ComponentOutcome.Status.TIMED_OUT;
import static io.pypiguard.Scripted.analyzer;
import static io.pypiguard.Scripted.engine;
import static io.pypiguard.Scripted.fact;
import static io.pypiguard.Scripted.scan;
import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Derivation;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one analyzer works out is there for the next one in the same scan, worked out once. */
@Timeout(60)
class DerivedValuesTest {

  @Test
  void aValueIsWorkedOutOnceAScanAndSharedByAnalyzers() {
    AtomicInteger calls = new AtomicInteger();
    Derivation<String> counted = (artifact, context) -> "value " + calls.incrementAndGet();
    PypiGuard guard =
        engine().analyzer(asking("first", counted)).analyzer(asking("second", counted)).build();

    PackageReport one = guard.analyze(Scripted.wheel(), "one.whl");
    PackageReport two = guard.analyze(Scripted.wheel(), "two.whl");

    assertThat(one.observations())
        .extracting(Observation::message)
        .containsExactly("value 1", "value 1");
    assertThat(two.observations())
        .extracting(Observation::message)
        .containsExactly("value 2", "value 2");
  }

  @Test
  void aDerivationThatAsksForItselfFailsInsteadOfHanging() {
    PackageReport report = scan(engine().analyzer(asking("asker", new AsksForItself())));

    assertThat(report.outcomes())
        .containsExactly(
            new ComponentOutcome(
                "asker", FAILED, "IllegalStateException: a derivation asks for itself"));
  }

  @Test
  void aDerivationThatFailsFailsForEveryAnalyzerWithoutASecondTry() {
    AtomicInteger calls = new AtomicInteger();
    Derivation<String> failing =
        (artifact, context) -> {
          throw new IOException("call " + calls.incrementAndGet());
        };

    PackageReport report =
        scan(engine().analyzer(asking("first", failing)).analyzer(asking("second", failing)));

    assertThat(report.outcomes())
        .containsExactly(
            new ComponentOutcome("first", FAILED, "IOException: call 1"),
            new ComponentOutcome("second", FAILED, "IOException: call 1"));
  }

  @Test
  void aDerivationThatWasCutShortIsTriedAgainByTheNextAnalyzer() {
    AtomicInteger calls = new AtomicInteger();
    Derivation<String> slowAtFirst =
        (artifact, context) -> {
          while (calls.get() == 0) {
            try {
              Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
              calls.incrementAndGet();
              Thread.currentThread().interrupt();
              throw new IOException("closed by interruption", e);
            }
          }
          return "at last";
        };

    PackageReport report =
        scan(
            engine()
                .analyzerTimeout(Duration.ofSeconds(1))
                .analyzer(asking("first", slowAtFirst))
                .analyzer(asking("second", slowAtFirst)));

    assertThat(report.outcomes())
        .extracting(ComponentOutcome::status)
        .containsExactly(TIMED_OUT, COMPLETED);
    assertThat(report.observations()).extracting(Observation::message).containsExactly("at last");
  }

  private static PackageAnalyzer asking(String id, Derivation<String> derivation) {
    return analyzer(
        id,
        (artifact, context, observations) -> observations.accept(fact(context.get(derivation))));
  }

  private static final class AsksForItself implements Derivation<String> {
    @Override
    public String derive(PackageArtifact artifact, ScanContext context) throws IOException {
      return context.get(this);
    }
  }
}
