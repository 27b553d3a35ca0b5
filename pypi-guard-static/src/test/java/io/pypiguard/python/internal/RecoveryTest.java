package io.pypiguard.python.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What survives of broken source; what does not is in {@code <>}. */
class RecoveryTest {

  static Stream<Arguments> brokenSources() {
    return Stream.of(
        after("a = 1; b c; d = 2", "a = 1", "<b c>", "d = 2"),
        after("a b\nc", "<a b>", "c"),
        after("a; $; b", "a", "<$>", "b"),
        after(") = x\nb", "<) = x>", "b"),
        after("if a b:\n  c\nd", "<if a b:>", "c", "d"),
        after("if a b: c\nd", "<if a b:>", "c", "d"),
        after("if a: b c; d", "if a:", "<b c>", "d"),
        after(
            "if a:\n  b\nelif c d:\n  e\nelse:\n  f",
            "if a:",
            "b",
            "<elif c d:>",
            "e",
            "else:",
            "f"),
        after("else:\n  a\nb", "<else:>", "a", "b"),
        after(
            "try:\n  a\nexcept b c:\n  d\nfinally:\n  e",
            "try:",
            "a",
            "<except b c:>",
            "d",
            "finally:",
            "e"),
        after("class A(:\n  def f(self):\n    b\nc", "<class A(:>", "def f(self):", "b", "c"),
        after("def f(x:\n  a(1)\nb(2)", "<def f(x:\n  a(1)>", "b(2)"),
        after("f(a\ng(b)\nimport c", "<f(a>", "g(b)", "import c"),
        after("f(a,\n  b\nimport c", "<f(a,\n  b>", "import c"),
        after("x = [\na,\n'b\n]\nc", "<x = [\na,\n'b\n]>", "c"),
        after("f('a)\nb", "<f('a)>", "b"),
        after("f(f'{a)\nb", "<f(f'{a)>", "b"),
        after("f'a{b\nc", "<f'a{b>", "c"),
        after("x = '''a\nb\nc()", "<x = '''a>", "b", "c()"),
        after("x = f'''a{b}\nc()\nd()", "<x = f'''a{b}>", "c()", "d()"),
        after("if a:\nb", "if a:", "b"),
        after("a\n  b\nc", "a", "b", "c"),
        after("if a:\n    b\n  c\nd", "if a:", "b", "c", "d"),
        after("@a\nb = 1\nc", "<@a>", "b = 1", "c"),
        after("match x:\n  case 1 2:\n    a\n  case 3:\n    b", "<case 1 2:>", "a", "case 3:", "b"),
        after("match x:\n  case 1:\n    a\n  b\n", "case 1:", "a", "b"),
        after("`a\nb", "<`a>", "b"),
        after("x = 1\0\ny", "<x = 1\0>", "y"),
        after("f(a]\nb", "<f(a]>", "b"));
  }

  private static Arguments after(String source, String... statements) {
    return Arguments.of(source, List.of(statements));
  }

  @ParameterizedTest
  @MethodSource("brokenSources")
  void costsTheSmallestStatement(String source, List<String> statements) {
    assertThat(Sources.statements(source)).isEqualTo(statements);
    assertThat(Sources.read(source).errors()).isNotEmpty();
  }
}
