package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import io.pypiguard.testkit.PackageBuilder;
import org.junit.jupiter.api.Test;

class DisguisedCodeTest {

  @Test
  void codeInATextFileIsGrave() {
    assertThat(
            Observed.of(
                    PackageBuilder.wheel("demo", "1.0")
                        .file(
                            "demo/__init__.py",
                            "import os; exec(open(os.path.join(os.path.dirname(__file__), 'notes.txt')).read())")
                        .file("demo/notes.txt", "import os; os.system('id')"))
                .severity("disguised-code"))
        .contains(Severity.HIGH);
  }

  @Test
  void versionInATextFileIsNone() {
    assertThat(
            Observed.of(
                    PackageBuilder.wheel("demo", "1.0")
                        .file(
                            "demo/__init__.py",
                            "import os; exec(open(os.path.join(os.path.dirname(__file__), 'version.txt')).read())")
                        .file("demo/version.txt", "version = '1.0'"))
                .severity("disguised-code"))
        .isEmpty();
  }

  @Test
  void modulesInAPictureAreGrave() {
    assertThat(
            Observed.of(
                    PackageBuilder.wheel("demo", "1.0")
                        .file(
                            "demo/__init__.py", "import sys; sys.path.insert(0, 'demo/logo.png')"))
                .severity("disguised-code"))
        .contains(Severity.HIGH);
  }

  @Test
  void modulesInAFolderAreNone() {
    assertThat(
            Observed.of(
                    PackageBuilder.wheel("demo", "1.0")
                        .file("demo/__init__.py", "import sys; sys.path.insert(0, 'demo/vendor')"))
                .severity("disguised-code"))
        .isEmpty();
  }
}
