package io.pypiguard.behavior.internal.program;

import static io.pypiguard.behavior.internal.program.Programs.entryPoints;
import static io.pypiguard.behavior.internal.program.Programs.fill;
import static io.pypiguard.behavior.internal.program.Programs.sdist;
import static io.pypiguard.behavior.internal.program.Programs.wheel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pypiguard.analysis.Moment;
import io.pypiguard.testkit.PackageBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryPointsTest {

  @Test
  void momentsComeInTheirOrder() {
    PackageBuilder builder =
        sdist(
                "tests/test_a.py",
                "zoo.py",
                "demo/sub/b.py",
                "demo/__main__.py",
                "demo/a.py",
                "demo/__init__.py",
                "alpha/__init__.py",
                "sitecustomize.py",
                "bin/run.py",
                "setup.py")
            .infoFile("PKG-INFO", "Name: demo\n")
            .infoFile("entry_points.txt", "[console_scripts]\ndemo = demo.a:main [extra]\n");
    assertThat(lines(builder))
        .containsExactly(
            "install setup",
            "interpreter-start sitecustomize",
            "import alpha",
            "import demo",
            "import zoo",
            "import demo.a",
            "import demo.sub.b",
            "run demo.a:main",
            "run demo.__main__",
            "run run",
            "unknown test_a");
  }

  @Test
  void setupScriptRunsForEggAndNotForWheel() {
    assertThat(lines(fill(PackageBuilder.egg("demo", "1.0"), "setup.py", "demo/__init__.py")))
        .containsExactly("install setup", "import demo");
    assertThat(lines(wheel("setup.py", "demo/__init__.py")))
        .containsExactly("import demo", "unknown setup");
  }

  @Test
  void nestedSetupScriptDoesNotRun() {
    assertThat(lines(sdist("demo/__init__.py", "vendor/lib/setup.py")))
        .containsExactly("import demo", "unknown setup");
  }

  @Test
  void setupScriptIsStillRunByHandWhereAnotherToolBuilds() {
    PackageBuilder builder =
        sdist("setup.py")
            .file("pyproject.toml", "[build-system]\nbuild-backend = 'flit_core.buildapi'\n");
    assertThat(entryPoints(builder).entries())
        .extracting(Entry::moment, Entry::reason)
        .containsExactly(tuple(Moment.INSTALL, "setup.py runs where it is called by hand"));
  }

  @Test
  void ownBuildBackendRunsWithItsHooks() {
    String settings =
        "[build-system]\nbuild-backend = 'hooks.demo:api'\nbackend-path = ['_build']\n";
    assertThat(lines(sdist("_build/hooks/demo.py").file("pyproject.toml", settings)))
        .startsWith("install demo")
        .contains("install demo:api.build_wheel", "install demo:api.build_sdist")
        .hasSize(1 + BuildCode.BACKEND_HOOKS.size());
    assertThat(
            lines(
                sdist("_build/hooks/demo.py")
                    .file("pyproject.toml", "[build-system]\nbuild-backend = 'hooks.demo'\n")))
        .as("without backend-path the backend comes from elsewhere")
        .containsExactly("unknown demo");
  }

  @ParameterizedTest
  @CsvSource({
    "'[tool.hatch.build.hooks.custom]',                          hatch_build.py",
    "'[tool.hatch.build.hooks.custom]\npath = \"x.py\"',         x.py",
    "'[tool.hatch.build.targets.wheel.hooks.custom]',            hatch_build.py",
    "'[tool.hatch.metadata.hooks.custom]',                       hatch_build.py",
    "'[tool.hatch.version]\nsource = \"code\"\npath = \"x.py\"', x.py",
    "'[build-system]\nbuild-backend = \"pdm.backend\"',          pdm_build.py",
    "'[tool.pdm.build]\ncustom-hook = \"x.py\"',                 x.py",
    "'[tool.poetry]\nbuild = \"x.py\"',                          x.py",
    "'[tool.poetry.build]\nscript = \"x.py\"',                   x.py",
  })
  void filesThatBuildToolsRunAreInstallTime(String settings, String file) {
    PackageBuilder builder = sdist("demo/__init__.py", file).file("pyproject.toml", settings);
    assertThat(lines(builder))
        .containsExactly("install " + file.substring(0, file.length() - 3), "import demo");
  }

  @ParameterizedTest
  @CsvSource({
    "'[tool.hatch.version]\npath = \"demo/x.py\"'",
    "'[tool.hatch.build.hooks.other]\npath = \"demo/x.py\"'",
    "'[tool.other]\nbuild = \"demo/x.py\"'",
    "'[tool.poetry]\nbuild = \"/demo/x.py\"'",
    "'[tool.poetry]\nbuild = \"../../demo/x.py\"'",
  })
  void settingsThatRunNothingAreLeftAlone(String settings) {
    assertThat(lines(sdist("demo/x.py").file("pyproject.toml", settings)))
        .containsExactly("import demo.x");
  }

  @Test
  void commandsNamedInSettingsRunWhileThePackageIsInstalled() {
    PackageBuilder builder = sdist("demo/__init__.py", "demo/cmd.py");
    List<String> expected = List.of("install demo.cmd:Build", "import demo", "import demo.cmd");
    assertThat(
            lines(
                builder.file(
                    "pyproject.toml", "[tool.setuptools.cmdclass]\nbuild_py = 'demo.cmd.Build'\n")))
        .isEqualTo(expected);
    assertThat(
            lines(
                sdist("demo/__init__.py", "demo/cmd.py")
                    .file("setup.cfg", "[options]\ncmdclass =\n    sdist = demo.cmd.Build\n")))
        .isEqualTo(expected);
    assertThat(
            lines(
                sdist("demo/__init__.py", "demo/cmd.py")
                    .file("setup.cfg", "[global]\ncommand-packages = demo, other\n")))
        .startsWith("install demo", "install demo.cmd:cmd");
  }

  @ParameterizedTest
  @CsvSource({
    "'version = \"1\"',      false",
    "'version = (1, 2)',     false",
    "'version: str = \"1\"', false",
    "'version = f\"{x()}\"', true",
    "'version = x()',        true",
    "'other = \"1\"',        true",
  })
  void attributeIsReadWithoutImportOnlyIfItIsLiteral(String code, boolean imported) {
    assertThat(
            lines(
                PackageBuilder.sdist("demo", "1.0")
                    .file("demo/__init__.py", code + "\n")
                    .file("setup.cfg", "[metadata]\nversion = attr: demo.version\n")))
        .isEqualTo(imported ? List.of("install demo", "import demo") : List.of("import demo"));
    assertThat(
            lines(
                PackageBuilder.sdist("demo", "1.0")
                    .file("demo/__init__.py", code + "\n")
                    .file(
                        "pyproject.toml",
                        "[tool.setuptools.dynamic]\nversion = {attr = 'demo.version'}\n")))
        .hasSize(imported ? 2 : 1);
  }

  @Test
  void linesOfPathConfigurationsRunAtEveryStart() {
    String pth = "../src\nimport os; os.getcwd()\nimportlib\n";
    assertThat(entryPoints(wheel("demo/__init__.py").file("demo.pth", pth)).startupLines())
        .extracting(StartupLine::line, StartupLine::code)
        .containsExactly(tuple(2, "import os; os.getcwd()"));
    assertThat(entryPoints(wheel().file("demo/demo.pth", pth)).startupLines()).isEmpty();
    assertThat(entryPoints(sdist().file("data/demo.pth", pth)).startupLines()).hasSize(1);
  }

  @Test
  void startupModulesCountOnlyAtTop() {
    assertThat(lines(wheel("usercustomize.py", "demo/sitecustomize.py")))
        .containsExactly("interpreter-start usercustomize", "import demo.sitecustomize");
  }

  @ParameterizedTest
  @CsvSource({
    "'[project.scripts]\nx = \"demo.a:main\"',                       console script x",
    "'[project.gui-scripts]\nx = \"demo.a:main\"',                   graphical script x",
    "'[project.entry-points.plug]\nx = \"demo.a:main\"',             entry point x of group plug",
    "'[tool.poetry.scripts]\nx = \"demo.a:main\"',                   console script x",
    "'[tool.poetry.scripts]\nx = {reference = \"demo.a:main\"}',     console script x",
  })
  void entryPointsOfProjectRunWhenCalled(String settings, String reason) {
    assertThat(entryPoints(sdist("demo/a.py").file("pyproject.toml", settings)).entries())
        .filteredOn(entry -> entry.moment() == Moment.RUN)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.toString()).isEqualTo("run demo.a:main");
              assertThat(entry.reason()).isEqualTo(reason);
            });
  }

  @Test
  void entryPointsAndScriptsOfSetupConfigRunWhenCalled() {
    PackageBuilder builder =
        sdist("demo/a.py", "run/tool.py")
            .file(
                "setup.cfg",
                "[options]\nscripts = run/tool.py\n"
                    + "[options.entry_points]\nconsole_scripts =\n  x = demo.a:main\n  y = no.where:f\n");
    assertThat(lines(builder)).containsExactly("import demo.a", "run demo.a:main", "run tool");
  }

  @ParameterizedTest
  @CsvSource({
    "'[tool.poetry'",
    "'[tool.poetry]\nbuild = \"x.py\"\nbuild = \"x.py\"'",
    "'\0\1\2'",
    "'build = [[[['",
  })
  void brokenSettingsAreNoSettings(String settings) {
    assertThat(lines(sdist("demo/x.py").file("pyproject.toml", settings)))
        .containsExactly("import demo.x");
  }

  @Test
  void hostileSettingsAreReadInLinearTime() {
    assertThat(
            lines(
                sdist("demo/x.py")
                    .file("pyproject.toml", "a = " + "[".repeat(500_000))
                    .file(
                        "setup.cfg",
                        "[options.entry_points]\nplug =\n"
                            + "  x = demo.x:[[[\n".repeat(50_000)
                            + "  y = "
                            + "[".repeat(500_000))))
        .containsExactly("import demo.x", "run demo.x");
  }

  private static List<String> lines(PackageBuilder builder) {
    return entryPoints(builder).entries().stream().map(Entry::toString).toList();
  }
}
