package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import org.junit.jupiter.api.Test;

class ShortcutTamperingTest {

  @Test
  void shortcutsThatAreFoundAreGrave() {
    assertThat(
            Observed.ofSetup(
                    "import os",
                    "from win32com.client import Dispatch",
                    "shell = Dispatch(\"WScript.Shell\")",
                    "for root, folders, files in os.walk(\"C:/Users\"):",
                    "    for name in files:",
                    "        link = shell.CreateShortcut(os.path.join(root, name))",
                    "        link.Save()")
                .severity("shortcut-tampering"))
        .contains(Severity.CRITICAL);
  }

  @Test
  void shortcutOfItsOwnIsNone() {
    assertThat(
            Observed.ofSetup(
                    "from win32com.client import Dispatch",
                    "link = Dispatch(\"WScript.Shell\").CreateShortcut(\"C:/Users/Public/Demo.lnk\")",
                    "link.Save()")
                .severity("shortcut-tampering"))
        .isEmpty();
  }
}
