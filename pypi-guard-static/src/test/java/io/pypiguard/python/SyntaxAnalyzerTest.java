package io.pypiguard.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxAnalyzerTest {

  private final SyntaxAnalyzer analyzer = new SyntaxAnalyzer();

  @Test
  void aBrokenFileIsAFactWithItsFirstError() throws IOException {
    assertThat(in("app/page.py", "a = 1\nb c\nd = 2\ne f\n"))
        .extracting(
            Observation::type, Observation::location, Observation::severity, Observation::message)
        .containsExactly(
            tuple(
                SyntaxAnalyzer.SYNTAX_ERROR,
                SourceLocation.of("demo-1.0/app/page.py", 2, 3),
                Severity.INFO,
                "2 statements cannot be read; unexpected 'c'"));
  }

  @ParameterizedTest
  @CsvSource({
    "setup.py, LOW, INSTALL",
    "app/__init__.py, LOW, IMPORT",
    "src/app/__init__.py, LOW, IMPORT",
    "tests/__init__.py, INFO, UNKNOWN",
    "app/templates/__init__.py, INFO, UNKNOWN",
    "app/templates/setup.py, INFO, UNKNOWN"
  })
  void aBrokenFileThatMustRunIsUnusual(String path, Severity severity, Moment moment)
      throws IOException {
    assertThat(in(path, "def broken(:\n"))
        .extracting(Observation::severity, Observation::moment)
        .containsExactly(tuple(severity, moment));
  }

  @ParameterizedTest
  @ValueSource(strings = {"print 'a'\n", "match a:\n  case 1: pass\n", "f'{'a'}'\n", ""})
  void sourceOfAnyVersionIsNotReported(String source) throws IOException {
    assertThat(in("app/page.py", source)).isEmpty();
  }

  @Test
  void aLimitIsReportedWhereItIsReached() throws IOException {
    String source = "a b\nc = " + "(".repeat(1000) + ")".repeat(1000) + "\n";
    assertThat(in("app/page.py", source))
        .extracting(Observation::type, Observation::location, Observation::message)
        .containsExactly(
            tuple(
                SyntaxAnalyzer.SYNTAX_LIMIT,
                SourceLocation.of("demo-1.0/app/page.py", 2, 205),
                "brackets nested deeper than 200"));
  }

  @Test
  void aLimitBehindMoreErrorsThanAreToldHasNoPlace() throws IOException {
    String source = "a b\n".repeat(2000) + "c = " + "d.e" + ".e".repeat(2000) + "\n";
    assertThat(in("app/page.py", source))
        .extracting(Observation::type, Observation::location)
        .containsExactly(
            tuple(SyntaxAnalyzer.SYNTAX_LIMIT, SourceLocation.of("demo-1.0/app/page.py")));
  }

  private List<Observation> in(String path, String source) throws IOException {
    PackageArtifact artifact = PackageBuilder.sdist("demo", "1.0").file(path, source).artifact();
    ScanContext context = ScanContext.start(artifact, Duration.ofMinutes(5));
    List<Observation> observations = new ArrayList<>();
    analyzer.analyze(artifact, context, observations::add);
    return observations;
  }
}
