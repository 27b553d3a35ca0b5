package io.pypiguard.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.testkit.PackageBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenSourceAnalyzerTest {

  private static final String GAP = " ".repeat(120);

  private final HiddenSourceAnalyzer analyzer = new HiddenSourceAnalyzer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import os;%shidden()", // behind the semicolon
        "import os%s;hidden()", // the semicolon behind the gap
        "if True:%shidden()", // a block on the line
        "import os\nx = 1%s,hidden()", // the rest of a tuple
        "print(1,%1$s%1$shidden())", // an argument, very far away
        "if True:\n%1$s%1$shidden()", // mere indentation
        "x = 'é'  # c\nimport os;\t\t\t\t\t\t\t\t\t\t\thidden()%.0s", // tabs
      })
  void statementBehindWhiteSpaceIsGrave(String source) {
    assertThat(inModule(String.format(source, GAP)))
        .singleElement()
        .satisfies(
            observation -> {
              assertThat(observation.type()).isEqualTo(HiddenSourceAnalyzer.HIDDEN_SOURCE);
              assertThat(observation.severity()).isEqualTo(Severity.HIGH);
              assertThat(observation.snippet()).contains("hidden()");
            });
  }

  @Test
  void placeIsThatOfTheHiddenCode() {
    assertThat(inModule("\nimport os;" + GAP + "hidden()\n"))
        .extracting(Observation::location, Observation::moment, Observation::snippet)
        .containsExactly(
            tuple(SourceLocation.of("demo-1.0/demo.py", 2, 131), Moment.IMPORT, "hidden()"));
  }

  @Test
  void columnsAreCodePoints() {
    assertThat(inModule("x = '\ud83d\ude00';" + GAP + "hidden()\n"))
        .extracting(observation -> observation.location().column())
        .containsExactly(8 + GAP.length() + 1);
  }

  @Test
  void hiddenCodeInTheSetupScriptRunsAtInstall() {
    PackageBuilder sdist =
        PackageBuilder.sdist("demo", "1.0").file("setup.py", "import os;" + GAP + "hidden()\n");
    assertThat(Analysis.of(analyzer, sdist))
        .extracting(Observation::moment)
        .containsExactly(Moment.INSTALL);
  }

  @Test
  void continuedStatementWeighsLess() {
    assertThat(inModule("def f(a," + GAP + "b):\n    pass\n"))
        .extracting(Observation::severity)
        .containsExactly(Severity.LOW);
    assertThat(inModule("print('a'," + GAP + "hidden())\n"))
        .extracting(Observation::severity)
        .containsExactly(Severity.MEDIUM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 1%s# an aligned comment",
        "x = 1 + \\%n    2%s\\%n + 3",
        "table = '| a%s|'",
        "table = '''%n| a%1$s|%n| b%1$s| c'''",
        "# box%s#",
        "x = 1%s",
        "call(a,%n%1$s%1$sb)",
        "x = 1 + \\%n%1$s%1$s2",
      })
  void honestLayoutIsNotReported(String source) {
    assertThat(inModule(String.format(source, GAP))).isEmpty();
  }

  @Test
  void directionThatStaysOpenOverLettersIsGrave() {
    String source = "access = 'user\u202e \u2066# only for admins\u2069 \u2066'\n";
    assertThat(inModule(source))
        .singleElement()
        .satisfies(
            observation -> {
              assertThat(observation.type()).isEqualTo(HiddenSourceAnalyzer.BIDIRECTIONAL_CONTROL);
              assertThat(observation.severity()).isEqualTo(Severity.HIGH);
              assertThat(observation.location())
                  .isEqualTo(SourceLocation.of("demo-1.0/demo.py", 1, 15));
              assertThat(observation.message()).contains("U+202E");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = '\u202bשלום\u202c'\n", // ends what it begins
        "marks = ['\u202a', '\u202e']\n", // a list of such characters
        "x = '\u202c'\n", // ends what never began
      })
  void honestUseOfDirectionIsAMereFact(String source) {
    assertThat(inModule(source)).extracting(Observation::severity).containsExactly(Severity.INFO);
  }

  private List<Observation> inModule(String source) {
    PackageBuilder sdist =
        PackageBuilder.sdist("demo", "1.0").file("setup.py", "").file("demo.py", source);
    return Analysis.of(analyzer, sdist);
  }
}
