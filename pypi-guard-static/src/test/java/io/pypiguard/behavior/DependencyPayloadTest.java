package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import io.pypiguard.testkit.PackageBuilder;
import org.junit.jupiter.api.Test;

class DependencyPayloadTest {

  @Test
  void packageFromAnAddressIsGrave() {
    assertThat(
            Observed.of(
                    PackageBuilder.wheel("demo", "1.0")
                        .metadata("Requires-Dist", "tools @ http://demo.ngrok.io/tools-1.0.tar.gz")
                        .file("demo/__init__.py", ""))
                .severity("dependency-payload"))
        .contains(Severity.HIGH);
  }

  @Test
  void packageFromWhereItsSourceIsKeptIsNone() {
    assertThat(
            Observed.of(
                    PackageBuilder.wheel("demo", "1.0")
                        .metadata("Requires-Dist", "tools @ git+https://github.com/demo/tools")
                        .file("demo/__init__.py", ""))
                .severity("dependency-payload"))
        .isEmpty();
  }

  @Test
  void misspeltRequirementOfSetupIsObserved() {
    assertThat(
            Observed.of(
                    PackageBuilder.sdist("demo", "1.0")
                        .file(
                            "setup.py",
                            "from setuptools import setup; setup(name='demo', install_requires=['reqeusts>=2', 'flask'])"))
                .severity("dependency-payload"))
        .contains(Severity.MEDIUM);
  }

  @Test
  void ordinaryRequirementsAreNone() {
    assertThat(
            Observed.of(
                    PackageBuilder.sdist("demo", "1.0")
                        .file(
                            "setup.py",
                            "from setuptools import setup; setup(name='demo', install_requires=['requests>=2', 'grequests'])"))
                .severity("dependency-payload"))
        .isEmpty();
  }
}
