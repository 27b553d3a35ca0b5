package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import io.pypiguard.testkit.PackageBuilder;
import org.junit.jupiter.api.Test;

class DetachedStartTest {

  @Test
  void ownModuleInTheBackgroundIsGrave() {
    assertThat(
            Observed.of(
                    PackageBuilder.wheel("demo", "1.0")
                        .file(
                            "demo/__init__.py",
                            """
                            import os, subprocess, sys
                            worker = os.path.join(os.path.dirname(__file__), "worker.py")
                            subprocess.Popen([sys.executable, worker])
                            """)
                        .file("demo/worker.py", "print(1)"))
                .severity("detached-start"))
        .contains(Severity.HIGH);
  }

  @Test
  void codeInAHiddenWindowIsGrave() {
    assertThat(
            Observed.ofModule(
                    "import subprocess, sys",
                    "subprocess.Popen([sys.executable, \"-c\", \"print(1)\"], creationflags=subprocess.CREATE_NO_WINDOW)")
                .severity("detached-start"))
        .contains(Severity.HIGH);
  }

  @Test
  void compilerThatIsWaitedForIsNone() {
    assertThat(
            Observed.ofSetup(
                    "import subprocess",
                    "subprocess.Popen([\"gcc\", \"--version\"], stdout=subprocess.PIPE).communicate()",
                    "subprocess.check_call([\"make\"])")
                .severity("detached-start"))
        .isEmpty();
  }

  @Test
  void serverThatItsUserStartsIsNone() {
    assertThat(
            Observed.ofModule(
                    "import subprocess, sys",
                    "def serve():",
                    "    subprocess.Popen([sys.executable, \"-m\", \"demo\"], start_new_session=True)")
                .severity("detached-start"))
        .isEmpty();
  }

  @Test
  void toolThatIsAskedForItsVersionIsNone() {
    assertThat(
            Observed.ofModule(
                    "import subprocess",
                    "hidden = subprocess.CREATE_NO_WINDOW",
                    "subprocess.check_output(['ffmpeg', '-version'], creationflags=hidden)")
                .severity("detached-start"))
        .isEmpty();
  }
}
