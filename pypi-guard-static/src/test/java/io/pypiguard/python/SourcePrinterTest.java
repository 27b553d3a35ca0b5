package io.pypiguard.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.pypiguard.artifact.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcePrinterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a - (b - c) - d",
        "-a ** -b ** c",
        "(a, b) = c,",
        "x[1:2, ::3], x[a,], x[()], x[*a]",
        "lambda: (yield)",
        "lambda: a if b else c",
        "(lambda: a) if b else c",
        "(x): int = 1",
        "f(x for x in y)",
        "1 .real",
        "with (a, b): pass",
        "with ((a, b)) as c: pass",
        "del (a, b)",
        "f'{ {1: 2}[1]!r:>{w}.{p}}{{x}}{y=}'",
        "t'{a + b}' t'c'",
        "'\\ud800\\N{BULLET}' '\\x7f'",
        "print >>f, 'x',",
        "exec 'a' in b, c",
        "raise E, v, t",
        "def f(a, (b, (c,)), (d)=1): `a`",
        "try: pass\nexcept E, a.b: pass",
        "def f(a, /, *, b): pass",
        "def f(*a, b, **c): pass",
        "async def f():\n  async with a as b: await c",
        "match x, *y:\n  case {'a': 1, **r} | C(1, x=None): pass\n  case [a, *_] as b: pass\n  case -1+2j: pass",
        "type T[X: int = str, *Y, **Z] = int",
        "try: pass\nexcept* (A, B) as e: pass\nelse: pass\nfinally: pass"
      })
  void whatIsPrintedMeansTheSame(String source) {
    assertMeansTheSame(source);
  }

  @ParameterizedTest
  @CsvSource({
    "a - (b - c), a - b - c",
    "'a', 'b'",
    "1, 1.0",
    "x = 1, x = 2",
    "f(a), f(*a)",
    "f'{a}', f'{a!r}'",
    "'a, b', '(a, b,), c'"
  })
  void differentSourcesMeanSomethingElse(String one, String other) {
    assertThat(PythonParser.parse(one).means(PythonParser.parse(other))).isFalse();
  }

  @Test
  void generatedProgramsSurvivePrinting() {
    for (int seed = 0; seed < 3000; seed++) {
      assertMeansTheSame(new ProgramGenerator(new Random(seed)).program());
    }
  }

  @Test
  void filesOfTheStandardLibrarySurvivePrinting() throws IOException {
    assumeThat(PythonOracle.minorVersion()).as("python3 is on the path").isPresent();
    List<Path> files = PythonOracle.standardLibrary();
    for (int i = 0; i < files.size(); i += 10) {
      SyntaxTree tree =
          PythonParser.parse(SourceText.decode(Files.readAllBytes(files.get(i))).text());
      if (tree.errors().isEmpty()) {
        SyntaxTree again = PythonParser.parse(SourcePrinter.print(tree));
        assertThat(again.errors()).as("%s", files.get(i)).isEmpty();
        assertThat(tree.means(again)).as("%s", files.get(i)).isTrue();
      }
    }
  }

  @Test
  void deepTreesArePrintedWithoutRecursion() {
    String chain = "a" + ".b".repeat(900);
    assertMeansTheSame("x = " + chain + "\n" + "1" + " + 1".repeat(100_000));
  }

  private static void assertMeansTheSame(String source) {
    SyntaxTree tree = PythonParser.parse(source);
    assertThat(tree.errors()).as(source).isEmpty();
    String printed = SourcePrinter.print(tree);
    SyntaxTree again = PythonParser.parse(printed);
    assertThat(again.errors()).as("%s%nprinted as%n%s", source, printed).isEmpty();
    assertThat(tree.means(again)).as("%s%nprinted as%n%s", source, printed).isTrue();
  }
}
