package io.pypiguard.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.pypiguard.artifact.SourceText;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What CPython's own tests call a syntax error, as the {@code python3} on the path has them. */
class RefusedSourceTest {

  /**
   * Nine of ten files have to be found. Snippets are mostly about what a parser of any Python
   * accepts on purpose, such as assignments to a call; this many are found all the same.
   */
  @ParameterizedTest
  @CsvSource({"file, 0.9", "snippet, 0.5"})
  void isMostlyFoundToHaveAnError(String kind, double wanted) throws IOException {
    List<String> sources =
        PythonOracle.lines("refused_sources.py").stream()
            .filter(line -> line.startsWith(kind + " "))
            .toList();
    assumeThat(sources).as("python3 with its tests").isNotEmpty();

    List<String> accepted =
        sources.stream().filter(line -> !hasError(line.split(" ", -1)[2])).toList();

    assertThat(accepted).hasSizeLessThanOrEqualTo((int) (sources.size() * (1 - wanted)));
  }

  private static boolean hasError(String hexadecimal) {
    SourceText text = SourceText.decode(HexFormat.of().parseHex(hexadecimal));
    return !text.problems().isEmpty() || !PythonParser.parse(text.text()).errors().isEmpty();
  }
}
