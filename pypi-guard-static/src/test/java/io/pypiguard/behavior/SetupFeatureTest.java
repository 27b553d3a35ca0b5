package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.testkit.PackageBuilder;
import org.junit.jupiter.api.Test;

class SetupFeatureTest {

  @Test
  void anOrdinarySetupDoesNothingElse() {
    CodeFeatures features =
        CodeFeatures.ofSetup(
            "'''Setup.'''",
            "import os",
            "from setuptools import setup",
            "setup(name='demo', version='1.0')");
    assertThat(features.value("setup-script")).isEqualTo(1);
    assertThat(features.value("setup-statements")).isZero();
    assertThat(features.value("setup-imports")).isZero();
    assertThat(features.value("setup-cmdclass")).isZero();
    assertThat(features.value("setup-network-import")).isZero();
    assertThat(features.value("setup-process-import")).isZero();
  }

  @Test
  void aSetupThatDoesMoreShowsIt() {
    CodeFeatures features =
        CodeFeatures.ofSetup(
            "import setuptools, urllib.request",
            "from setuptools.command.install import install",
            "class Install(install):",
            "    def run(self):",
            "        import subprocess",
            "        subprocess.run(['true'])",
            "setuptools.setup(name='demo', cmdclass={'install': Install})");
    assertThat(features.value("setup-statements")).isEqualTo(Math.log10(2));
    assertThat(features.value("setup-imports")).isEqualTo(Math.log10(3));
    assertThat(features.value("setup-cmdclass")).isEqualTo(1);
    assertThat(features.value("setup-network-import")).isEqualTo(1);
    assertThat(features.value("setup-process-import")).isEqualTo(1);
    assertThat(features.value("reach-install-share")).isEqualTo(1);
  }

  @Test
  void withoutASetupWhatItHoldsIsMissing() {
    CodeFeatures source =
        CodeFeatures.of(PackageBuilder.sdist("demo", "1.0").file("demo/__init__.py", "x = 1\n"));
    CodeFeatures wheel = CodeFeatures.ofModule("x = 1");
    assertThat(source.value("setup-script")).isZero();
    assertThat(source.find("setup-statements")).isEmpty();
    assertThat(wheel.find("setup-script")).isEmpty();
  }
}
