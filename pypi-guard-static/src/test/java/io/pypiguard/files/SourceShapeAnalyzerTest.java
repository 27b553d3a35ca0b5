package io.pypiguard.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.Severity;
import io.pypiguard.testkit.PackageBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceShapeAnalyzerTest {

  private static final String LONG_LINE = "x = '" + "a".repeat(2000) + "'\n";

  @Test
  void sourceThatIsMostlyLongLinesIsReported() {
    assertThat(found("demo/a.py", LONG_LINE))
        .extracting(o -> o.type().id(), Observation::severity)
        .containsExactly(tuple("packed-source", Severity.LOW));
    assertThat(found("demo/tests/a.py", LONG_LINE))
        .extracting(Observation::severity)
        .containsExactly(Severity.INFO);
    assertThat(found("demo/a.js", LONG_LINE))
        .extracting(o -> o.type().id())
        .containsExactly("minified-script");
  }

  @Test
  void oneLongLineAmongManyIsNot() {
    assertThat(found("demo/a.py", LONG_LINE + "y = 2  # a short line\n".repeat(200))).isEmpty();
    assertThat(found("demo/a.txt", LONG_LINE)).isEmpty();
  }

  private static List<Observation> found(String path, String text) {
    return Analysis.of(
        new SourceShapeAnalyzer(), PackageBuilder.wheel("demo", "1.0").file(path, text));
  }
}
