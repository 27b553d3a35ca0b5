package io.pypiguard;

import static io.pypiguard.Scripted.analyzer;
import static io.pypiguard.Scripted.counting;
import static io.pypiguard.Scripted.engine;
import static io.pypiguard.Scripted.reporting;
import static io.pypiguard.Scripted.scoring;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What listeners are told, and that they cannot do harm. */
class ScanListenerTest {

  @Test
  void everyStepIsToldInOrder() {
    Recorder recorder = new Recorder();
    PypiGuard guard =
        engine()
            .analyzer(reporting("b-reporter", "a fact"))
            .analyzer(
                analyzer(
                    "a-broken",
                    (artifact, context, observations) -> {
                      throw new IllegalStateException("broken");
                    }))
            .extractor(counting("counter", "test.count"))
            .classifier(scoring("calm", 0))
            .listener(recorder)
            .build();

    guard.analyze(Scripted.wheel(), "demo.whl");

    assertThat(recorder.calls)
        .containsExactly(
            "started demo.whl",
            "demo.whl read",
            "demo.whl a-broken",
            "demo.whl b-reporter",
            "demo.whl counter",
            "demo.whl calm",
            "finished demo.whl incomplete");
  }

  @Test
  void aListenerThatThrowsIsIgnoredAndTheNextOneIsTold() {
    ScanListener broken =
        new ScanListener() {
          @Override
          public void started(String source) {
            throw new IllegalStateException("broken");
          }

          @Override
          public void componentFinished(String source, String component, Duration elapsed) {
            throw new AssertionError("broken");
          }

          @Override
          public void finished(PackageReport report, Duration elapsed) {
            throw new IllegalStateException("broken");
          }
        };
    Recorder recorder = new Recorder();
    PypiGuard guard =
        engine().classifier(scoring("calm", 0)).listener(broken).listener(recorder).build();

    PackageReport report = guard.analyze(Scripted.wheel(), "demo.whl");

    assertThat(report.verdict().status()).isEqualTo(VerdictStatus.BENIGN);
    assertThat(recorder.calls)
        .containsExactly(
            "started demo.whl", "demo.whl read", "demo.whl calm", "finished demo.whl benign");
  }

  private static final class Recorder implements ScanListener {

    private final List<String> calls = new CopyOnWriteArrayList<>();

    @Override
    public void started(String source) {
      calls.add("started " + source);
    }

    @Override
    public void componentFinished(String source, String component, Duration elapsed) {
      calls.add(source + " " + component);
    }

    @Override
    public void finished(PackageReport report, Duration elapsed) {
      calls.add("finished " + report.source() + " " + report.verdict().status().id());
    }
  }
}
