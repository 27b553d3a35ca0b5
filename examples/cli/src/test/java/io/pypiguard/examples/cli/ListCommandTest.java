package io.pypiguard.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.PypiGuard;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListCommandTest {

  @Test
  void every_part_is_listed_with_its_id() {
    CommandRun run = CommandRun.of("list");

    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    List<String> words =
        run.out().lines().map(line -> line.strip().replaceAll("[ ,].*", "")).toList();
    List<PackageAnalyzer> analyzers = PypiGuard.builder().build().analyzers();
    assertThat(analyzers).isNotEmpty();
    for (PackageAnalyzer analyzer : analyzers) {
      assertThat(words).contains(analyzer.id());
      assertThat(words).containsAll(analyzer.types().stream().map(ObservationType::id).toList());
    }
    assertThat(words).contains("evidence").endsWith("formats", "json", "jsonl", "sarif", "text");
  }
}
