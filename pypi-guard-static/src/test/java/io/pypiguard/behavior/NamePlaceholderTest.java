package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import io.pypiguard.testkit.PackageBuilder;
import org.junit.jupiter.api.Test;

class NamePlaceholderTest {

  @Test
  void emptyPackageWithoutAWordIsObserved() {
    assertThat(
            Observed.of(PackageBuilder.wheel("demo", "1.0").file("demo/__init__.py", ""))
                .severity("name-placeholder"))
        .contains(Severity.MEDIUM);
  }

  @Test
  void ownersGuardWeighsLittle() {
    assertThat(
            Observed.of(
                    PackageBuilder.wheel("demo", "1.0")
                        .metadata("Summary", "This name is reserved by Demo Ltd.")
                        .metadata("Home-page", "https://demo.example")
                        .metadata("Author-email", "security@demo.example")
                        .file("demo/__init__.py", ""))
                .severity("name-placeholder"))
        .contains(Severity.LOW);
  }

  @Test
  void packageOfRequirementsIsNone() {
    assertThat(
            Observed.of(
                    PackageBuilder.wheel("demo", "1.0")
                        .metadata("Requires-Dist", "flask")
                        .file("demo/__init__.py", ""))
                .severity("name-placeholder"))
        .isEmpty();
  }

  @Test
  void packageWithAFunctionIsNone() {
    assertThat(
            Observed.of(
                    PackageBuilder.wheel("demo", "1.0")
                        .file("demo/__init__.py", "def f(): return 1"))
                .severity("name-placeholder"))
        .isEmpty();
  }
}
