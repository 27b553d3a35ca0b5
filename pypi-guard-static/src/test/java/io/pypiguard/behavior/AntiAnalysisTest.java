package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import org.junit.jupiter.api.Test;

class AntiAnalysisTest {

  @Test
  void searchForToolsOfAnalystsIsGrave() {
    assertThat(
            Observed.ofModule(
                    "import os, psutil",
                    "names = [\"wireshark\", \"x64dbg\", \"ollydbg\", \"procmon\", \"vmtoolsd\", \"vboxservice\"]",
                    "for p in psutil.process_iter():",
                    "    if p.name() in names:",
                    "        os._exit(0)")
                .severity("anti-analysis"))
        .contains(Severity.HIGH);
  }

  @Test
  void listOfVirtualMachinesIsNone() {
    assertThat(
            Observed.ofModule(
                    "import subprocess",
                    "def kind():",
                    "    out = subprocess.check_output([\"lscpu\"])",
                    "    return [n for n in (\"vmware\", \"qemu\", \"virtualbox\") if n in out]")
                .severity("anti-analysis"))
        .isEmpty();
  }

  @Test
  void longSleepAtImportIsObserved() {
    assertThat(Observed.ofModule("import time", "time.sleep(600)").severity("anti-analysis"))
        .contains(Severity.MEDIUM);
  }

  @Test
  void shortSleepIsNone() {
    assertThat(Observed.ofModule("import time", "time.sleep(0.1)").severity("anti-analysis"))
        .isEmpty();
  }

  @Test
  void sparedLanguageIsObserved() {
    assertThat(
            Observed.ofModule(
                    "import locale, sys",
                    "if locale.getdefaultlocale()[0] == \"ru_RU\":",
                    "    sys.exit()")
                .severity("anti-analysis"))
        .contains(Severity.MEDIUM);
  }

  @Test
  void languageOfTheUserIsNone() {
    assertThat(
            Observed.ofModule(
                    "import locale, sys",
                    "language = locale.getdefaultlocale()[0]",
                    "if not language:",
                    "    sys.exit()")
                .severity("anti-analysis"))
        .isEmpty();
  }
}
