package io.pypiguard.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.Severity;
import io.pypiguard.testkit.PackageBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementAnalyzerTest {

  @ParameterizedTest
  @CsvSource({
    "tests, generic-module, INFO",
    "utils, generic-module, LOW",
    "asyncio, standard-module-name, LOW",
    "requests, overwritten-module, MEDIUM"
  })
  void aModuleAtTheTopThatOthersHaveTooIsReported(String module, String type, Severity severity) {
    PackageBuilder wheel =
        PackageBuilder.wheel("demo", "1.0")
            .file("demo/__init__.py", "")
            .file(module + "/__init__.py", "");
    assertThat(found(wheel))
        .extracting(o -> o.type().id(), Observation::severity)
        .containsExactly(tuple(type, severity));
  }

  @Test
  void ownersBackportsAndModulesBelowTheTopAreNot() {
    assertThat(found(PackageBuilder.wheel("requests", "1").file("requests/__init__.py", "")))
        .isEmpty();
    assertThat(found(PackageBuilder.wheel("PyYAML", "1").file("yaml/__init__.py", ""))).isEmpty();
    assertThat(found(PackageBuilder.wheel("dataclasses", "1").file("dataclasses.py", "")))
        .isEmpty();
    assertThat(
            found(PackageBuilder.wheel("demo", "1").file("demo/_vendor/requests/__init__.py", "")))
        .isEmpty();
  }

  @Test
  void aSourceDistributionIsOnlyBelievedIfItListsItsModules() {
    PackageBuilder sdist =
        PackageBuilder.sdist("demo", "1.0").file("utils/__init__.py", "").file("setup.py", "");
    assertThat(found(sdist)).isEmpty();
    assertThat(found(sdist.file("demo.egg-info/top_level.txt", "utils\n")))
        .extracting(o -> o.type().id())
        .containsExactly("generic-module");
  }

  @ParameterizedTest
  @CsvSource({
    "/etc/cron.d, MEDIUM",
    "/usr/local/bin, MEDIUM",
    "/etc/demo, LOW",
    "/usr/share/man/man1, INFO",
    "lib/python3.11/site-packages, MEDIUM",
    "/home/user/.config, MEDIUM"
  })
  void filesThatGoOutsideAreReportedWhereverTheyAreAskedFor(String folder, Severity severity) {
    String script = "from setuptools import setup\nsetup(data_files=[('%s', ['a'])])\n";
    String config = "[options.data_files]\n%s = a\n";
    String project = "[tool.setuptools.data-files]\n\"%s\" = [\"a\"]\n";
    for (String[] file :
        new String[][] {{"setup.py", script}, {"setup.cfg", config}, {"pyproject.toml", project}}) {
      PackageBuilder sdist =
          PackageBuilder.sdist("demo", "1.0").file(file[0], file[1].formatted(folder));
      assertThat(found(sdist))
          .as(file[0])
          .extracting(o -> o.type().id(), Observation::severity, o -> o.location().line())
          .containsExactly(tuple("file-outside-packages", severity, 2));
    }
  }

  @Test
  void filesBelowTheEnvironmentAndWordsInCommentsAreNot() {
    String script =
        """
        # data_files=[('/etc/cron.d', ['a'])]
        setup(data_files=[('share/demo', ['/etc/passwd']), ("man", glob('/usr/*'))])
        """;
    assertThat(found(PackageBuilder.sdist("demo", "1.0").file("setup.py", script))).isEmpty();
  }

  @Test
  void hostileRequestsAreReadOnce() {
    String script = "data_files=[".repeat(80_000);
    assertThat(found(PackageBuilder.sdist("demo", "1.0").file("setup.py", script))).isEmpty();
  }

  @Test
  void anUnusualHiddenFileIsAFactAndInstalledCodeALittleMore() {
    assertThat(found(PackageBuilder.wheel("demo", "1").file("demo/.x/run.py", "")))
        .extracting(Observation::severity)
        .containsExactly(Severity.LOW);
    assertThat(found(PackageBuilder.sdist("demo", "1").file(".secret", "")))
        .extracting(o -> o.type().id(), Observation::severity)
        .containsExactly(tuple("hidden-file", Severity.INFO));
    assertThat(found(PackageBuilder.sdist("demo", "1").file(".gitignore", ""))).isEmpty();
  }

  private static List<Observation> found(PackageBuilder builder) {
    return Analysis.of(new PlacementAnalyzer(), builder);
  }
}
