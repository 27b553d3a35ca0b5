package io.pypiguard.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private static final Path ROOT = Path.of("../..");

  private final String readme;

  ReadmeTest() throws IOException {
    readme = Files.readString(ROOT.resolve("README.md"));
  }

  @Test
  void the_first_example_shows_what_the_command_prints() {
    String demo = "examples/demo-package";

    CommandRun run = CommandRun.of("scan", ROOT.resolve(demo));

    String output = run.out().replace(ROOT.resolve(demo).toString(), demo).stripTrailing();
    assertThat(readme)
        .contains("```\n$ examples/cli/pypi-guard scan " + demo + "\n" + output + "\n```\n");
  }

  @Test
  void every_option_that_is_shown_exists() {
    String help = CommandRun.of("scan", "--help").out();

    List<String> options =
        readme
            .lines()
            .flatMap(line -> Pattern.compile("[^a-z-]+").splitAsStream(line))
            .filter(word -> word.matches("--[a-z]+(-[a-z]+)*"))
            .distinct()
            .toList();
    assertThat(options).isNotEmpty().allMatch(help::contains);
  }
}
