package io.pypiguard.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.Severity;
import io.pypiguard.testkit.PackageBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartupHookAnalyzerTest {

  private final StartupHookAnalyzer analyzer = new StartupHookAnalyzer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import base64; exec(base64.b64decode('cGFzcw=='))                           | critical",
        "import os, subprocess; subprocess.Popen(['true'])                           | high",
        "import urllib.request                                                       | high",
        "import sys; exec('try:\\n    import a\\nexcept ImportError:\\n    pass')    | medium",
        "import demo.hook                                                            | medium",
        "import __editable___demo_1_0_finder; __editable___demo_1_0_finder.install() | low",
        "import coverage; coverage.process_startup()                                 | low",
      })
  void severityFollowsWhatTheLineDoes(String line, String severity) {
    assertThat(inWheel("demo.pth", line + "\n"))
        .singleElement()
        .satisfies(
            observation -> {
              assertThat(observation.type()).isEqualTo(StartupHookAnalyzer.STARTUP_CODE);
              assertThat(observation.severity().id()).isEqualTo(severity);
              assertThat(observation.moment()).isEqualTo(Moment.INTERPRETER_START);
              assertThat(observation.snippet()).isEqualTo(line);
            });
  }

  @Test
  void linesOfNamespacePackagesAreMereFacts() {
    String line =
        "import sys, types, os;has_mfs = sys.version_info > (3, 5);"
            + "p = os.path.join(sys._getframe(1).f_locals['sitedir'], *('demo', 'sub'));"
            + "importlib = has_mfs and __import__('importlib.util');"
            + "has_mfs and __import__('importlib.machinery');"
            + "m = has_mfs and sys.modules.setdefault('demo.sub',"
            + " importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec("
            + "'demo.sub', [os.path.dirname(p)])));"
            + "m = m or sys.modules.setdefault('demo.sub', types.ModuleType('demo.sub'));"
            + "mp = (m or []) and m.__dict__.setdefault('__path__',[]);"
            + "(p not in mp) and mp.append(p);m and setattr(sys.modules['demo'], 'sub', m)";
    assertThat(severities(inWheel("demo-nspkg.pth", line))).containsExactly(Severity.INFO);
    assertThat(severities(inWheel("demo-nspkg.pth", line + ";import os; os.system('true')")))
        .containsExactly(Severity.HIGH);
  }

  @Test
  void onlyLinesThatPythonExecutesAreReported() {
    String file = "# import os\n../src\n  import os\nimportlib\n\nimport\tos\n";
    assertThat(inWheel("demo.pth", file))
        .extracting(observation -> observation.location().line())
        .containsExactly(6);
  }

  @Test
  void everyLineEndOfPythonEndsALine() {
    assertThat(inWheel("demo.pth", "a\u001cimport os\u2028import sys\rimport io"))
        .extracting(Observation::snippet)
        .containsExactly("import os", "import sys", "import io");
  }

  @Test
  void placeOfTheFileDecidesHowSureItIs() {
    String line = "import demo.hook\n";
    assertThat(inWheel("demo-1.0.data/purelib/demo.pth", line))
        .extracting(Observation::confidence)
        .containsExactly(1.0);
    assertThat(inWheel("demo-1.0.data/data/lib/python3.11/site-packages/demo.pth", line))
        .extracting(Observation::confidence)
        .containsExactly(1.0);
    assertThat(inWheel("demo/data/demo.pth", line))
        .singleElement()
        .satisfies(
            observation -> {
              assertThat(observation.confidence()).isLessThan(0.5);
              assertThat(observation.moment()).isEqualTo(Moment.UNKNOWN);
            });
    PackageBuilder sdist =
        PackageBuilder.sdist("demo", "1.0").file("setup.py", "").file("src/demo.pth", line);
    assertThat(Analysis.of(analyzer, sdist))
        .extracting(Observation::confidence)
        .allSatisfy(confidence -> assertThat(confidence).isStrictlyBetween(0.5, 1.0));
  }

  @Test
  void startupModuleIsReportedWhereItIsFoundByThatName() {
    assertThat(inWheel("sitecustomize.py", "import os\n\nimport subprocess\n"))
        .singleElement()
        .satisfies(
            observation -> {
              assertThat(observation.type()).isEqualTo(StartupHookAnalyzer.STARTUP_MODULE);
              assertThat(observation.severity()).isEqualTo(Severity.HIGH);
              assertThat(observation.location().line()).isEqualTo(3);
              assertThat(observation.snippet()).isEqualTo("import subprocess");
            });
    assertThat(inWheel("usercustomize.py", "x = 1\n")).hasSize(1);
    assertThat(inWheel("demo/sitecustomize.py", "import subprocess\n")).isEmpty();
  }

  @Test
  void textThatIsTooLongIsALimitAndModelWeightsAreNot() {
    assertThat(inWheel("demo.pth", "x\n".repeat(5 << 20)))
        .extracting(Observation::type)
        .containsExactly(StartupHookAnalyzer.STARTUP_FILE_UNREAD);
    assertThat(inWheel("demo.pth", "\0\n".repeat(5 << 20))).isEmpty();
  }

  private List<Observation> inWheel(String path, String content) {
    return Analysis.of(analyzer, PackageBuilder.wheel("demo", "1.0").file(path, content));
  }

  private static List<Severity> severities(List<Observation> observations) {
    return observations.stream().map(Observation::severity).toList();
  }
}
