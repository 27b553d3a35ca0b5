package io.pypiguard.behavior.internal.program;

import static io.pypiguard.behavior.internal.program.Programs.program;
import static io.pypiguard.behavior.internal.program.Programs.sdist;
import static io.pypiguard.behavior.internal.program.Programs.wheel;
import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.testkit.PackageBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneTest {

  @ParameterizedTest
  @CsvSource({
    "demo/a.py,                LIBRARY",
    "demo/contest/a.py,        LIBRARY",
    "demo/testing/a.py,        LIBRARY",
    "demo/scripts/a.py,        LIBRARY",
    "demo/setup.py,            LIBRARY",
    "demo/tests/a.py,          TEST",
    "demo/Tests/a.py,          TEST",
    "tests/a.py,               TEST",
    "unit_tests/a.py,          TEST",
    "demo/test_a.py,           TEST",
    "demo/a_test.py,           TEST",
    "demo/latest.py,           LIBRARY",
    "conftest.py,              TEST",
    "docs/conf.py,             DOCUMENTATION",
    "demo/docstring/a.py,      LIBRARY",
    "examples/a.py,            EXAMPLE",
    "benchmarks/__init__.py,   EXAMPLE",
    "bin/a.py,                 SCRIPT",
    "scripts/a.py,             SCRIPT",
    ".github/a.py,             OTHER",
    "vendor/a/setup.py,        OTHER",
    "noxfile.py,               OTHER",
    "setup.py,                 SETUP",
    "SETUP.PY,                 SETUP",
  })
  void placeTellsWhatModuleIsFor(String path, String zone) {
    PackageBuilder builder = sdist("demo/__init__.py", path);
    assertThat(program(builder).modules())
        .filteredOn(module -> module.member().path().equals("demo-1.0/" + path))
        .extracting(ProgramModule::zone)
        .containsExactly(Zone.valueOf(zone));
  }

  @Test
  void setupScriptOfWheelIsMereModule() {
    assertThat(program(wheel("demo/__init__.py", "setup.py")).find("setup"))
        .hasValueSatisfying(module -> assertThat(module.zone()).isEqualTo(Zone.OTHER));
  }

  @Test
  void packageThatIsOnlyTestsIsTheLibrary() {
    assertThat(program(wheel("tests/__init__.py", "tests/test_a.py")).modules())
        .extracting(ProgramModule::zone)
        .containsOnly(Zone.LIBRARY);
    assertThat(program(wheel("tests/__init__.py", "demo/__init__.py")).modules())
        .extracting(ProgramModule::zone)
        .containsExactly(Zone.TEST, Zone.LIBRARY);
    assertThat(program(sdist("tests/test_a.py", "setup.py")).modules())
        .extracting(ProgramModule::zone)
        .containsExactly(Zone.TEST, Zone.SETUP);
  }

  @Test
  void packageCalledAsTheProjectIsTheLibrary() {
    PackageBuilder builder = PackageBuilder.wheel("samples", "1.0");
    assertThat(program(Programs.fill(builder, "samples/a.py", "other.py", "docs/a.py")).modules())
        .extracting(ProgramModule::zone)
        .containsExactly(Zone.LIBRARY, Zone.LIBRARY, Zone.DOCUMENTATION);
  }

  @Test
  void scriptWithoutExtensionIsProgram() {
    PackageBuilder builder = sdist("demo/__init__.py").file("run", "#!/usr/bin/python\nx = 1\n");
    assertThat(program(builder).modules())
        .extracting(ProgramModule::zone)
        .containsExactly(Zone.LIBRARY, Zone.SCRIPT);
  }

  @Test
  void ownBuildBackendIsSetupAndOneInThePackageIsLibrary() {
    String settings = "[build-system]\nbuild-backend = 'hooks.demo'\nbackend-path = ['_build']\n";
    assertThat(program(sdist("_build/hooks/demo.py").file("pyproject.toml", settings)).modules())
        .extracting(ProgramModule::zone)
        .containsExactly(Zone.SETUP);
    String own = "[build-system]\nbuild-backend = 'demo.build'\nbackend-path = ['.']\n";
    assertThat(
            program(sdist("demo/__init__.py", "demo/build.py").file("pyproject.toml", own))
                .modules())
        .extracting(ProgramModule::zone)
        .containsExactly(Zone.LIBRARY, Zone.LIBRARY);
  }
}
