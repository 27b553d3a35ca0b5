package io.pypiguard.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTriplesTest {

  private static long[] triples(String source) throws IOException {
    return triples(PackageBuilder.wheel("demo", "1.0").file("demo.py", source).artifact());
  }

  private static long[] triples(PackageArtifact artifact) throws IOException {
    return WordTriples.of(artifact, ScanContext.start(artifact, Duration.ofMinutes(5))).toArray();
  }

  @Test
  void there_is_one_for_each_run_of_three_words() throws IOException {
    assertThat(triples("import os  # of the system\n")).hasSize(3).doesNotHaveDuplicates();
    assertThat(triples("a b c a b c")).hasSize(4);
    assertThat(triples("import os")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for x in range(8):\n\tprint(x, 'done')",
        "for   x in\trange[10] : print {x} \"\"\"done\"\"\"",
        "# for x in range print x done",
      })
  void layout_numbers_and_signs_do_not_matter(String source) throws IOException {
    assertThat(triples(source)).isEqualTo(triples("for x in range(10):\n  print(x, 'done')\n"));
  }

  @Test
  void order_matters() throws IOException {
    assertThat(triples("a b c")).isNotEqualTo(triples("c b a"));
  }

  @Test
  void a_renamed_word_costs_the_runs_that_it_is_part_of() throws IOException {
    List<Long> before = LongStream.of(triples("a b c d e f g h")).boxed().toList();
    List<Long> after = LongStream.of(triples("a b c X e f g h")).boxed().toList();
    assertThat(before).filteredOn(after::contains).hasSize(3);
  }

  @Test
  void only_python_sources_count_and_no_run_goes_from_one_to_the_next() throws IOException {
    PackageArtifact artifact =
        PackageBuilder.wheel("demo", "1.0")
            .file("demo/a.py", "one two")
            .file("demo/b.py", "three four five")
            .file("demo/c.txt", "six seven eight nine")
            .artifact();
    assertThat(triples(artifact)).isEqualTo(triples("three four five"));
  }
}
