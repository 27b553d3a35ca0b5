package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import io.pypiguard.testkit.PackageBuilder;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompiledCodeAnalyzerTest {

  /** {@code exec(base64.b64decode('cHJpbnQoMSk='))}, compiled by Python 3.11. */
  private static final String RUNS_DECODED =
      "pw0NCgAAAAAAAAAAAAAAAGMAAAAAAAAAAAAAAAAFAAAAAAAAAPNAAAAAlwBkAGQBbABaAAIAZQEC"
          + "AGUAagIAAAAAAAAAAGQCpgEAAKsBAAAAAAAAAACmAQAAqwEAAAAAAAAAAAEAZAFTACkD6QAAAABO"
          + "egxjSEpwYm5Rb01Taz0pA9oGYmFzZTY02gRleGVj2gliNjRkZWNvZGWpAPMAAAAA+gR4LnB5+gg8"
          + "bW9kdWxlPnIIAAAAAQAAAHMyAAAA8AMBAQHYAA2ADYANgA3YAASABNAFFYBW1AUVkG7RBSXUBSXR"
          + "ACbUACbQACbQACbQACZyBgAAAA==";

  /** {@code print(base64.b64decode('cHJpbnQoMSk='))}, compiled by Python 3.11. */
  private static final String PRINTS_DECODED =
      "pw0NCgAAAAAAAAAAAAAAAGMAAAAAAAAAAAAAAAAFAAAAAAAAAPNAAAAAlwBkAGQBbABaAAIAZQEC"
          + "AGUAagIAAAAAAAAAAGQCpgEAAKsBAAAAAAAAAACmAQAAqwEAAAAAAAAAAAEAZAFTACkD6QAAAABO"
          + "egxjSEpwYm5Rb01Taz0pA9oGYmFzZTY02gVwcmludNoJYjY0ZGVjb2RlqQDzAAAAAPoEeC5wefoI"
          + "PG1vZHVsZT5yCAAAAAEAAABzMgAAAPADAQEB2AANgA2ADYAN2AAFgAXQBhaAZtQGFpB+0QYm1AYm"
          + "0QAn1AAn0AAn0AAn0AAncgYAAAA=";

  @Test
  void bytecodeWithoutSourceThatRunsWhatItDecodesIsGrave() {
    assertThat(compiled(wheel().file("demo/core.pyc", bytes(RUNS_DECODED))))
        .contains(Severity.HIGH);
  }

  @Test
  void bytecodeThatPrintsWhatItDecodesIsNone() {
    assertThat(compiled(wheel().file("demo/core.pyc", bytes(PRINTS_DECODED)))).isEmpty();
  }

  @Test
  void bytecodeBesideItsSourceIsLeftToTheSource() {
    PackageBuilder wheel =
        wheel()
            .file("demo/core.py", "")
            .file("demo/__pycache__/core.cpython-311.pyc", bytes(RUNS_DECODED));
    assertThat(compiled(wheel)).isEmpty();
  }

  private static PackageBuilder wheel() {
    return PackageBuilder.wheel("demo", "1.0");
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  private static Optional<Severity> compiled(PackageBuilder builder) {
    return Observed.of(new CompiledCodeAnalyzer(), builder).severity("compiled-payload");
  }
}
