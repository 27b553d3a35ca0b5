package io.pypiguard.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.testkit.PackageBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher as a process of its own, on what the build has packed. */
@EnabledIf(value = "isBuilt", disabledReason = "needs the jars of the package phase")
class LauncherIT {

  private static final Path LAUNCHER = Path.of("pypi-guard").toAbsolutePath();

  @TempDir Path folder;

  static boolean isBuilt() {
    return Files.exists(Path.of("target/app/classpath"));
  }

  @Test
  void it_scans_from_any_folder_through_a_link() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("guard"), LAUNCHER);
    writePackage("honest-1.0.whl");

    CommandRun run = launch("", link.toString(), "scan", ".");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("benign").contains("honest 1.0");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void it_opens_files_whose_names_the_locale_has_no_letters_for() throws Exception {
    writePackage("honest-1.0.whl");
    // By a shell, since this Java may not have the letters either.
    launch("", "bash", "-c", "mv honest-1.0.whl $'gr\\xc3\\xb6\\xc3\\x9fe.whl'");

    CommandRun run = launch("", LAUNCHER.toString(), "scan", ".");

    assertThat(run.out()).startsWith("benign").contains("größe.whl");
  }

  @Test
  void it_hands_on_standard_input_exit_code_and_java_options() throws Exception {
    CommandRun run = launch("missing.whl\n", LAUNCHER.toString(), "scan", "--format", "jsonl", "-");

    assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_ANALYSED);
    assertThat(run.out()).contains("\"verdict\":\"error\"");
    assertThat(run.err()).isEmpty();
  }

  private void writePackage(String name) throws IOException {
    PackageBuilder builder = PackageBuilder.wheel("honest", "1.0").file("honest.py", "x = 1\n");
    Files.write(folder.resolve(name), builder.build());
  }

  private CommandRun launch(String input, String... command) throws Exception {
    File in = write("in", input);
    File out = write("out", "");
    File err = write("err", "");
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .directory(folder.toFile())
            .redirectInput(in)
            .redirectOutput(out)
            .redirectError(err);
    builder.environment().put("PYPI_GUARD_BUILD", "never");
    builder.environment().put("JAVA_OPTS", "-Xmx192m");
    builder.environment().put("LC_ALL", "C");
    int exitCode = builder.start().waitFor();
    return new CommandRun(
        exitCode, Files.readString(out.toPath(), UTF_8), Files.readString(err.toPath(), UTF_8));
  }

  private File write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toFile();
  }
}
