package io.pypiguard.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntaxCommandTest {

  @TempDir Path folder;

  private Path whole;
  private Path broken;

  @BeforeEach
  void writeFiles() throws IOException {
    whole = Files.writeString(folder.resolve("a_whole.py"), "import os\nprint(os.name)\n");
    broken = Files.writeString(folder.resolve("b_broken.py"), "x = 1\ny = = 2\nz = 3\n");
    Files.writeString(folder.resolve("notes.txt"), "no Python\n");
  }

  @Test
  void a_whole_file_is_told_and_ends_with_0() {
    CommandRun run = CommandRun.of("syntax", whole);

    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).isEqualTo("whole       " + whole + "\n");
  }

  @Test
  void an_error_is_told_with_its_place_and_ends_with_1() {
    CommandRun run = CommandRun.of("syntax", broken);

    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out()).startsWith("1 error     " + broken + "\n  2:");
  }

  @Test
  void an_encoding_that_python_refuses_is_an_error() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.py"), "# -*- coding: uft-8 -*-\n");

    CommandRun run = CommandRun.of("syntax", wrong);

    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out()).startsWith("1 error     " + wrong + "\n  1:1  ").contains("uft-8");
  }

  @Test
  void a_folder_is_searched_for_python_files() {
    CommandRun run = CommandRun.of("syntax", folder);

    assertThat(run.out().lines().filter(line -> line.contains(folder.toString())))
        .containsExactly("whole       " + whole, "1 error     " + broken);
  }

  @Test
  void a_list_on_standard_input_may_name_files_that_are_not_there() {
    Path missing = folder.resolve("missing.py");
    CommandRun run = CommandRun.withInput(missing + "\n" + whole + "\n", "syntax", "-");

    assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_ANALYSED);
    assertThat(run.out())
        .startsWith("unreadable  " + missing)
        .endsWith("whole       " + whole + "\n");
  }

  @Test
  void json_lines_have_an_object_a_file() throws IOException {
    CommandRun run = CommandRun.of("syntax", "--format", "jsonl", whole, broken);

    assertThat(run.out().lines()).hasSize(2);
    Map<String, Integer> numbers = numbers(run.out().lines().toList().get(1));
    assertThat(numbers).containsEntry("unparsed", 1).containsEntry("line", 2);
    assertThat(numbers).containsKeys("micros", "column");
    assertThat(numbers(run.out().lines().toList().get(0)))
        .containsEntry("unparsed", 0)
        .doesNotContainKey("line");
  }

  @Test
  void the_tree_has_a_line_a_node() {
    CommandRun run = CommandRun.of("syntax", "--tree", whole);

    assertThat(run.out().lines().map(String::strip))
        .contains("module 1:1", "name 2:7 os", "import 1:1");
  }

  @Test
  void wrong_usage_names_the_value() {
    assertThat(CommandRun.of("syntax", folder.resolve("none.py")).err())
        .contains("no such file or folder: " + folder.resolve("none.py"));
    assertThat(CommandRun.of("syntax", "--format", "xml", whole).err())
        .contains("--format must be one of text, jsonl, was \"xml\"");
  }

  /** Returns the numbers of a JSON object, however deep, by their names. */
  private static Map<String, Integer> numbers(String line) throws IOException {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    try (JsonParser json = new JsonFactory().createParser(line)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_NUMBER_INT) {
          numbers.put(json.currentName(), json.getIntValue());
        }
      }
    }
    return numbers;
  }
}
