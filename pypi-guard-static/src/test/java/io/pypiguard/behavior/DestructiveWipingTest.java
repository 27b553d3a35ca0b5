package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import org.junit.jupiter.api.Test;

class DestructiveWipingTest {

  @Test
  void homeThatIsDeletedAtImportIsGrave() {
    assertThat(
            Observed.ofModule("import os, shutil", "shutil.rmtree(os.path.expanduser(\"~\"))")
                .severity("destructive-wiping"))
        .contains(Severity.CRITICAL);
  }

  @Test
  void commandThatDeletesEverythingIsGrave() {
    assertThat(
            Observed.ofModule("import os", "os.system(\"rm -rf /*\")")
                .severity("destructive-wiping"))
        .contains(Severity.CRITICAL);
  }

  @Test
  void folderOfItsOwnIsNone() {
    assertThat(
            Observed.ofModule(
                    "import os, shutil", "shutil.rmtree(os.path.expanduser(\"~/.cache/demo\"))")
                .severity("destructive-wiping"))
        .isEmpty();
  }

  @Test
  void diskToolOfAnAdministratorIsNotGrave() {
    assertThat(
            Observed.ofModule(
                    "import subprocess",
                    "def wipe():",
                    "    subprocess.run([\"wipefs\", \"/dev/sdb\"])")
                .severity("destructive-wiping"))
        .contains(Severity.MEDIUM);
  }
}
