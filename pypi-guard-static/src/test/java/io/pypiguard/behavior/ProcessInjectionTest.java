package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Severity;
import org.junit.jupiter.api.Test;

class ProcessInjectionTest {

  @Test
  void memoryThatIsFilledAndStartedIsGrave() {
    assertThat(
            Observed.ofModule(
                    "import ctypes",
                    "k = ctypes.windll.kernel32",
                    "p = k.VirtualAlloc(0, 64, 0x3000, 0x40)",
                    "k.RtlMoveMemory(p, b\"\\x90\", 1)",
                    "k.CreateThread(0, 0, p, 0, 0, 0)")
                .severity("process-injection"))
        .contains(Severity.CRITICAL);
  }

  @Test
  void callbackForALibraryIsNone() {
    assertThat(
            Observed.ofModule(
                    "import ctypes",
                    "lib = ctypes.CDLL(\"libz.so\")",
                    "back = ctypes.CFUNCTYPE(None)(print)",
                    "lib.deflate(back)")
                .severity("process-injection"))
        .isEmpty();
  }

  @Test
  void readingTheProcessorWhenAskedWeighsLittle() {
    assertThat(
            Observed.ofModule(
                    "import ctypes",
                    "def info():",
                    "    k = ctypes.windll.kernel32",
                    "    p = k.VirtualAlloc(0, 64, 0x3000, 0x40)",
                    "    ctypes.memmove(p, b\"\\x0f\\xa2\", 2)",
                    "    return ctypes.CFUNCTYPE(None)(p)")
                .severity("process-injection"))
        .contains(Severity.LOW);
  }
}
