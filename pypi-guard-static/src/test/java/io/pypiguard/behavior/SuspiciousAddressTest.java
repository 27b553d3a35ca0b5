package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import org.junit.jupiter.api.Test;

class SuspiciousAddressTest {

  @Test
  void webhookWithItsSecretIsGraveAtImport() {
    assertThat(
            Observed.ofModule(
                    "import os",
                    "hook = \"https://discord.com/api/webhooks/123456789012345678/abcdefghijklmnopqrstuvwxyz012345\"",
                    "os.getcwd()",
                    "print(hook)",
                    "os.system(\"ls\")")
                .severity("suspicious-destination"))
        .contains(Severity.HIGH);
  }

  @Test
  void webhookWithoutSecretWeighsLittle() {
    assertThat(
            Observed.ofModule(
                    "import os",
                    "BASE = \"https://discord.com/api/webhooks/\"",
                    "def version():",
                    "    os.system(\"ls\")")
                .severity("suspicious-destination"))
        .contains(Severity.LOW);
  }

  @Test
  void documentationIsNone() {
    assertThat(
            Observed.ofModule(
                    "\"\"\"Posts to https://discord.com/api/webhooks/123456789012345678/abcdefghijklmnopqrstuvwxyz012345.\"\"\"",
                    "import os",
                    "def version():",
                    "    os.system(\"ls\")")
                .severity("suspicious-destination"))
        .isEmpty();
  }
}
