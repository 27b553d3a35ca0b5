package io.pypiguard.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sources that would cost a naive resolver its stack, its memory or a long time. */
class HostileNamesTest {

  private static final int MANY = 20_000;

  @Test
  void aLongChainOfAliasesIsFollowed() {
    String chain = repeat(i -> "a" + (i + 1) + " = a" + i + "\n");
    assertThat(lastCall("import os\na0 = os.system\n" + chain + "a" + MANY + "()"))
        .containsExactly("os.system");
  }

  @Test
  void aLongChainOfAttributesEndsUnknown() {
    String chain = repeat(i -> "a" + (i + 1) + " = a" + i + ".x\n");
    assertThat(lastCall("import a0\n" + chain + "a" + MANY + "()")).isEmpty();
    assertThat(lastCall("import a0\n" + chain + "a20()")).containsExactly("a0" + ".x".repeat(20));
  }

  @Test
  void aLongCycleIsUnknown() {
    String chain = repeat(i -> "a" + (i + 1) + " = a" + i + "\n");
    assertThat(lastCall(chain + "a0 = a" + MANY + "\na7()")).isEmpty();
  }

  @Test
  void aNameMayBeBoundVeryOften() {
    String same = repeat(i -> "a" + i + " = print\nx = a" + i + "\n");
    assertThat(lastCall(same + "x()")).containsExactly("builtins.print");
    assertThat(lastCall(same + "x = exec\nx()")).isEmpty();
    String branches = repeat(i -> (i == 0 ? "if" : "elif") + " a: import b" + i + " as x\n");
    assertThat(lastCall(branches + "x()")).isEmpty();
  }

  @Test
  void classesMayInheritThroughALongChain() {
    String chain = repeat(i -> "class C" + (i + 1) + "(C" + i + "): pass\n");
    String first = "class C0:\n  def f(self): pass\n";
    assertThat(lastCall(first + chain + "C9().f()")).containsExactly("<module>.C0.f");
    assertThat(lastCall(first + chain + "C" + MANY + "().f()")).isEmpty();
    String bases = repeat(i -> "class C" + (i + 1) + "(C" + i + ".q.q.q): pass\n");
    assertThat(lastCall(bases + "C" + MANY + ".q()")).isEmpty();
  }

  @Test
  void expressionsMayNestDeep() {
    assertThat(lastCall("import a\n" + "a" + ".b".repeat(50) + "()"))
        .containsExactly("a" + ".b".repeat(50));
    assertThat(lastCall("import a\n" + "a" + ".b()".repeat(400))).isEmpty();
    assertThat(lastCall("f = " + "lambda: ".repeat(90) + "g\nprint()")).hasSize(1);
    String nested = "getattr(".repeat(90) + "os" + ", 'a')".repeat(90);
    assertThat(lastCall("import os\n" + nested + "()")).containsExactly("os" + ".a".repeat(90));
    String folded = "(".repeat(90) + "'x'" + " + '')".repeat(90);
    assertThat(lastCall("getattr(print, " + folded + ")()")).containsExactly("builtins.print.x");
    assertThat(lastCall("getattr(print, 'x'" + repeat(i -> "+''") + ")()"))
        .containsExactly("builtins.print.x");
    assertThat(lastCall("getattr(print, 'x'" + repeat(i -> "+'y'") + ")()")).isEmpty();
  }

  @Test
  void alternativesDoNotMultiply() {
    String source =
        """
        if a: from functools import partial as g
        elif b: from builtins import getattr as g
        else: from builtins import vars as g
        """;
    String nested = "g(".repeat(90) + "print, 'a'" + ", 'a')".repeat(90);
    assertThat(lastCall(source + nested + "()")).isEmpty();
  }

  @Test
  void statementsAndExpressionsMayNestAsDeepAsTheyAreRead() {
    StringBuilder source = new StringBuilder("import os\n");
    for (int depth = 0; depth < 90; depth++) {
      source.append(" ".repeat(depth)).append("if a:\n");
    }
    source.append(" ".repeat(90)).append("b = ").append("not ".repeat(900)).append("(c := os)\n");
    assertThat(lastCall(source + "c.system()")).containsExactly("os.system");
  }

  @Test
  void definitionsMayNestDeepWithLongNames() {
    StringBuilder source = new StringBuilder();
    for (int depth = 0; depth < 99; depth++) {
      source.append(" ".repeat(depth)).append("def f").append("x".repeat(50)).append("():\n");
    }
    source.append(" ".repeat(99)).append("print(f").append("x".repeat(50)).append("())\nexec()");
    assertThat(lastCall(source.toString())).containsExactly("builtins.exec");
  }

  @Test
  void shuffledTokensAreNoObstacle() {
    List<String> words =
        List.of(
            "import os\n",
            "from a import *\n",
            "class C(B):\n ",
            "def f(self, x=1):\n ",
            "self.x",
            " = ",
            "f",
            "(",
            ")",
            ".",
            "[",
            "]",
            "'x'",
            "global f\n",
            "nonlocal f\n",
            "lambda f: ",
            "\n",
            "\n  ",
            "try:\n ",
            "except E as f:\n ",
            "if f:\n ",
            "else:\n ",
            "del f\n",
            "getattr",
            "__import__",
            ":=",
            "*",
            ",",
            "with open() as f: ",
            "for f in x: ",
            "super",
            "globals()",
            "await ",
            "match f:\n case f: ",
            "@property\n");
    SplittableRandom random = new SplittableRandom(11);
    for (int number = 0; number < 1000; number++) {
      StringBuilder source = new StringBuilder();
      for (int word = 0; word < 40; word++) {
        source.append(words.get(random.nextInt(words.size())));
      }
      Names names = Names.of(PythonParser.parse(source.toString()));
      for (Expression each : MarkedSource.all(names.tree(), Expression.class)) {
        assertThat(names.meanings(each))
            .as("case %d, %s", number, each)
            .doesNotHaveDuplicates()
            .doesNotContain("");
      }
    }
  }

  private static String repeat(IntFunction<String> line) {
    return IntStream.range(0, MANY).mapToObj(line).collect(Collectors.joining());
  }

  private static List<String> lastCall(String source) {
    Names names = Names.of(PythonParser.parse(source));
    List<Statement> statements = names.tree().root().body();
    Statement last = statements.get(statements.size() - 1);
    Expression call = ((SimpleStatement.ExpressionStatement) last).value();
    return names.meanings(((Expression.Call) call).function());
  }
}
