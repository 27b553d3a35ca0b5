package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import org.junit.jupiter.api.Test;

class RansomNoteTest {

  @Test
  void noteBesideEncryptionIsGrave() {
    assertThat(
            Observed.ofModule(
                    "from cryptography.fernet import Fernet",
                    "def lock(data):",
                    "    open(\"note.txt\", \"w\").write(\"Your files have been encrypted!\")",
                    "    return Fernet(b\"k\").encrypt(data)")
                .severity("ransom-note"))
        .contains(Severity.HIGH);
  }

  @Test
  void searchForNotesWeighsLittle() {
    assertThat(
            Observed.ofModule(
                    "import os",
                    "def find(folder):",
                    "    return [f for f in os.listdir(folder) if \"your files have been encrypted\" in open(f).read()]")
                .severity("ransom-note"))
        .contains(Severity.LOW);
  }
}
