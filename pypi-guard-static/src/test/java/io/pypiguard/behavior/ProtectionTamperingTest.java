package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import org.junit.jupiter.api.Test;

class ProtectionTamperingTest {

  @Test
  void exclusionAtImportIsGrave() {
    assertThat(
            Observed.ofModule(
                    "import subprocess",
                    "subprocess.run(\"powershell Add-MpPreference -ExclusionPath C:\\\\Users\")")
                .severity("security-tool-tampering"))
        .contains(Severity.HIGH);
  }

  @Test
  void backupsThatAreDeletedAreGrave() {
    assertThat(
            Observed.ofSetup("import os", "os.system(\"vssadmin delete shadows /all /quiet\")")
                .severity("security-tool-tampering"))
        .contains(Severity.HIGH);
  }

  @Test
  void scriptThatABuildRunsIsNotGrave() {
    assertThat(
            Observed.ofSetup(
                    "import subprocess",
                    "subprocess.run([\"powershell\", \"-ExecutionPolicy\", \"Bypass\", \"-File\", \"build.ps1\"])")
                .severity("security-tool-tampering"))
        .contains(Severity.MEDIUM);
  }

  @Test
  void askingForTheStateIsNone() {
    assertThat(
            Observed.ofModule(
                    "import subprocess",
                    "def state():",
                    "    return subprocess.check_output([\"powershell\", \"Get-MpComputerStatus\"])")
                .severity("security-tool-tampering"))
        .isEmpty();
  }
}
