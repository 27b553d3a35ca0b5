package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import org.junit.jupiter.api.Test;

class SelfDeletionTest {

  @Test
  void setupThatDeletesItselfIsGrave() {
    assertThat(Observed.ofSetup("import os", "os.remove(__file__)").severity("self-deletion"))
        .contains(Severity.HIGH);
  }

  @Test
  void cleaningABuildIsNone() {
    assertThat(
            Observed.ofSetup(
                    "import os, shutil",
                    "here = os.path.dirname(__file__)",
                    "shutil.rmtree(os.path.join(here, \"build\"))",
                    "os.remove(os.path.join(here, \"MANIFEST\"))")
                .severity("self-deletion"))
        .isEmpty();
  }

  @Test
  void programThatDeletesItselfWhenAskedIsObserved() {
    assertThat(
            Observed.ofModule("import os, sys", "def leave():", "    os.remove(sys.argv[0])")
                .severity("self-deletion"))
        .contains(Severity.MEDIUM);
  }
}
