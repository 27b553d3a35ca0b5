package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import io.pypiguard.testkit.PackageBuilder;
import org.junit.jupiter.api.Test;

class NameImitationTest {

  @Test
  void misspeltPackageThatHandsOnIsGrave() {
    assertThat(
            Observed.of(
                    PackageBuilder.wheel("reqeusts", "1.0")
                        .file(
                            "reqeusts/__init__.py",
                            "from requests import *; import os; os.system('id')"))
                .severity("typosquat-forwarding"))
        .contains(Severity.HIGH);
  }

  @Test
  void misspeltPackageThatDoesNothingWeighsLittle() {
    assertThat(
            Observed.of(
                    PackageBuilder.wheel("reqeusts", "1.0")
                        .file("reqeusts/__init__.py", "from requests import *"))
                .severity("popular-name-imitation"))
        .contains(Severity.LOW);
  }

  @Test
  void knownProjectWithANearNameIsNone() {
    assertThat(
            Observed.of(
                    PackageBuilder.wheel("grequests", "1.0")
                        .file(
                            "grequests/__init__.py",
                            "from requests import *; import os; os.system('id')"))
                .severity("popular-name-imitation"))
        .isEmpty();
  }

  @Test
  void misspeltPackageThatActsUnaskedIsGrave() {
    assertThat(
            Observed.of(
                    PackageBuilder.wheel("reqeusts", "1.0")
                        .file("reqeusts/__init__.py", "import os; os.system('id')"))
                .severity("popular-name-imitation"))
        .contains(Severity.HIGH);
  }
}
