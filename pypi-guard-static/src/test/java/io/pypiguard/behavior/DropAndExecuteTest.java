package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import org.junit.jupiter.api.Test;

class DropAndExecuteTest {

  @Test
  void programThatIsWrittenAndRunIsGrave() {
    assertThat(
            Observed.ofSetup(
                    "import subprocess",
                    "path = \"C:\\\\\\\\Users\\\\\\\\Public\\\\\\\\run.vbs\"",
                    "open(path, \"w\").write(\"MsgBox 1\")",
                    "subprocess.run(path, shell=True)")
                .severity("drop-and-execute"))
        .contains(Severity.HIGH);
  }

  @Test
  void sourceThatIsCompiledIsNone() {
    assertThat(
            Observed.ofSetup(
                    "import subprocess",
                    "open(\"check.c\", \"w\").write(\"int main() {}\")",
                    "subprocess.check_call([\"gcc\", \"check.c\"])")
                .severity("drop-and-execute"))
        .isEmpty();
  }
}
