package io.pypiguard.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.pypiguard.artifact.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Our trees are CPython's: kinds, nesting, names, operators, values and positions. Run over the
 * standard library of the {@code python3} on the path, each twentieth file of it; with {@code
 * -Dpypiguard.agreement.all=true} over all of it.
 */
class AgreementTest {

  /** Of the files that both accept, the part that must agree entirely. */
  private static final double WANTED = 0.999;

  /** Since Python 3.12 the positions within f-strings are those of the source. */
  private static final int FIELD_POSITIONS_SINCE = 12;

  @Test
  void treesOfTheStandardLibraryAreThoseOfCpython() throws IOException {
    Optional<Integer> minor = PythonOracle.minorVersion();
    assumeThat(minor).as("python3 of version 3.8 or later is on the path").isPresent();
    int step = Boolean.getBoolean("pypiguard.agreement.all") ? 1 : 20;
    List<Path> files = PythonOracle.standardLibrary();
    List<String> disagreements = new ArrayList<>();
    int accepted = 0;
    int compared = 0;
    try (PythonOracle oracle = PythonOracle.start()) {
      for (int i = 0; i < files.size(); i += step) {
        Optional<List<String>> theirs = oracle.tree(files.get(i));
        SyntaxTree tree = parse(files.get(i));
        if (theirs.isEmpty()) {
          continue;
        }
        accepted++;
        if (tree.unparsedCount() == 0) {
          compared++;
          List<String> ours = AstDump.of(tree, minor.get() >= FIELD_POSITIONS_SINCE);
          firstDifference(ours, theirs.get())
              .map(files.get(i).toString()::concat)
              .ifPresent(disagreements::add);
        }
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo((int) (WANTED * accepted)).isPositive();
    assertThat(disagreements).hasSizeLessThanOrEqualTo((int) ((1 - WANTED) * compared));
  }

  @ParameterizedTest
  @CsvSource({
    "a + b * c, a * b + c",
    "a, (a)",
    "f(a), f(*a)",
    "a < b, a > b",
    "1, 1.0",
    "'x', 'y'",
    "f'{x}', f'{x!r}'",
    "lambda a: a, lambda b: a"
  })
  void differentSourcesDiffer(String one, String other) {
    assertThat(firstDifference(dump(one), dump(one))).isEmpty();
    assertThat(firstDifference(dump(one), dump(other))).isPresent();
  }

  private static List<String> dump(String source) {
    return AstDump.of(PythonParser.parse(source), true);
  }

  private static SyntaxTree parse(Path file) throws IOException {
    return PythonParser.parse(SourceText.decode(Files.readAllBytes(file)).text());
  }

  private static Optional<String> firstDifference(List<String> ours, List<String> theirs) {
    for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
      String our = i < ours.size() ? ours.get(i) : "the end";
      String their = i < theirs.size() ? theirs.get(i) : "the end";
      if (!our.equals(their)) {
        return Optional.of(": " + our + " instead of " + their);
      }
    }
    return Optional.empty();
  }
}
