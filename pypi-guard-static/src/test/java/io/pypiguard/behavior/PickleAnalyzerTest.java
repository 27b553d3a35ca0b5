package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import io.pypiguard.testkit.PackageBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PickleAnalyzerTest {

  @Test
  void pickleThatRunsACommandIsGrave() {
    assertThat(pickle("demo/model.pkl", "cposix\nsystem\n(S'id'\ntR.")).contains(Severity.HIGH);
  }

  @Test
  void pickleOfTestsWeighsLittle() {
    assertThat(pickle("tests/data/model.pkl", "cposix\nsystem\n(S'id'\ntR."))
        .contains(Severity.LOW);
  }

  @Test
  void pickleOfDataIsNone() {
    assertThat(pickle("demo/model.pkl", "ccollections\nOrderedDict\n(tR.")).isEmpty();
  }

  private static Optional<Severity> pickle(String path, String stream) {
    return Observed.of(
            new PickleAnalyzer(),
            PackageBuilder.wheel("demo", "1.0")
                .file(path, stream.getBytes(StandardCharsets.ISO_8859_1)))
        .severity("unsafe-pickle");
  }
}
