package io.pypiguard.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

  @TempDir Path folder;
  private Path archive;

  @BeforeEach
  void makeArchive() throws IOException {
    archive = Files.createFile(folder.resolve("demo-1.0.tar.gz"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--threads=0 | threads must be at least 1, was 0",
        "--threads=many | 'many' is not an int",
        "--timeout=0 | --timeout must be at least 1 second, was 0",
        "--max-members=0 | members must be at least 1, was 0",
        "--max-depth=-1 | depth must be at least 0, was -1",
        "--format=pdf | no report format \"pdf\"; there are json, jsonl, sarif, text",
        "--profile=bank | no profile \"bank\"; there are enterprise and registry",
        "--fail-on=benign | --fail-on must be one of malicious, suspicious, incomplete, never, was"
            + " \"benign\"",
        "--color=blue | --color must be one of auto, always, never, was \"blue\"",
        "--disable=no-such | no component \"no-such\"; there are ",
        "--output=no/such/folder/x | --output no/such/folder/x cannot be written: ",
        "--thread | no option --thread; did you mean --threads?",
        "--quick | no option --quick"
      })
  void a_wrong_option_ends_with_one_line_that_names_it(String option, String message) {
    CommandRun run = CommandRun.of("scan", option, archive);

    assertUsageError(run, message);
  }

  @Test
  void a_path_that_is_not_there_is_named() {
    CommandRun run = CommandRun.of("scan", archive, folder.resolve("missing.whl"));

    assertUsageError(run, "no such file or folder: " + folder.resolve("missing.whl"));
  }

  @Test
  void a_folder_without_packages_is_named() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertUsageError(CommandRun.of("scan", empty), "no package in " + empty + "; ");
  }

  @Test
  void something_to_scan_is_wanted() {
    assertUsageError(CommandRun.of("scan"), "PATH");
  }

  @Test
  void standard_input_has_one_list() {
    assertUsageError(CommandRun.of("scan", "-", "-"), "- must be given once at most");
  }

  @Test
  void commands_are_named_where_one_is_missing_or_unknown() {
    String commands = "compare, evaluate, list, scan, syntax and train";
    assertUsageError(CommandRun.of(), "no command given; there are " + commands);
    assertUsageError(CommandRun.of("scam"), "no command \"scam\"; there are " + commands);
  }

  @Test
  void an_error_shows_hostile_arguments_escaped() {
    assertUsageError(CommandRun.of("scan", "\u001b[2J\n"), "<U+001B>[2J<U+000A>");
  }

  @Test
  void help_explains_options_and_exit_codes() {
    CommandRun run = CommandRun.of("scan", "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("--fail-on", "Exit codes:", "wrong usage");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void the_version_is_the_one_of_the_build() {
    CommandRun run = CommandRun.of("--version");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).matches("pypi-guard \\d+\\.\\d+\\.\\d+\\S*\\R");
  }

  private static void assertUsageError(CommandRun run, String message) {
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("pypi-guard: ").contains(message);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.out()).isEmpty();
  }
}
