package io.pypiguard.python.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What we read is what CPython reads from its own bytecode. */
class BytecodeAgreementTest {

  private static final int FEW = 30;

  @Test
  void standardLibraryOfTheFirstPythonIsReadAsCpythonReadsIt() throws IOException {
    assumeTrue(Python.ask("python3", "print(1)").isPresent(), "needs python3 on the path");
    assertThat(agreeing("python3", 1)).isGreaterThan(200);
  }

  @Test
  void someOfTheStandardLibraryOfEveryPythonIsReadAsThatPythonReadsIt() throws IOException {
    List<String> commands = Python.interpreters();
    assumeTrue(commands.size() > 1, "needs Pythons below ~/.pyenv/versions");
    for (String command : commands) {
      int files = Python.standardLibrary(command).size();
      assertThat(agreeing(command, files / FEW + 1)).as(command).isGreaterThan(FEW / 2);
    }
  }

  /** Compares every so-manieth file and returns how many these were. */
  private static int agreeing(String command, int step) throws IOException {
    BytecodeVersion version =
        BytecodeVersion.of(
            Python.ask(command, "import sys; print('%d.%d' % sys.version_info[:2])").orElseThrow());
    List<Path> files = Python.standardLibrary(command);
    int compared = 0;
    try (Python python = Python.start(command)) {
      for (int i = 0; i < files.size(); i += step) {
        Path file = files.get(i);
        Python.Answer expected = python.compile(file).orElse(null);
        if (expected != null) {
          compare(expected, version, command + " " + file);
          compared++;
        }
      }
    }
    return compared;
  }

  private static void compare(Python.Answer expected, BytecodeVersion version, String what) {
    byte[] stream = HexFormat.of().parseHex(expected.stream());
    MarshalReader reader = new MarshalReader(stream, 0, version);
    Value value = reader.read();
    assertThat(reader.problem()).as(what).isEmpty();
    assertThat(reader.position()).as(what).isEqualTo(stream.length);
    assertThat(CodeText.of(value)).as(what).isEqualTo(expected.value());
    CompiledPython detected = CompiledPython.readMarshal(stream);
    assertThat(detected.problem()).as(what).isEmpty();
    assertThat(
            detected.imports().stream()
                .map(each -> each.module().replaceFirst("^\\.+", ""))
                .collect(Collectors.joining(" ")))
        .as("imports of %s as of %s", what, detected.version())
        .isEqualTo(expected.imports());
  }
}
