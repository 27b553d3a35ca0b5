package io.pypiguard.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenSourceTest {

  private static final String ALPHABET =
      "abfrtN019_.,:;=()[]{}<>!@#$%&|^~+-*/\\'\"` \t\n\r\f\0é\ud83d\ud83d\ude00";

  private static final String[] WORDS = {
    "if ",
    "else:",
    "elif x:",
    "for x in ",
    "def f(",
    "class C:\n ",
    "lambda ",
    "match x:\n case ",
    "f'{",
    "'''",
    "\n    ",
    "try:",
    "except ",
    "import a",
    "yield ",
    "async ",
    "print ",
    "with (",
    "not ",
    "in ",
    ":=",
    "**",
    "type X = "
  };

  @Test
  void anyTextYieldsATree() {
    for (int seed = 0; seed < 20_000; seed++) {
      String source = nonsense(new Random(seed));
      SyntaxTree tree = PythonParser.parse(source);
      boolean[] seen = {false};
      tree.walk(
          new NodeVisitor() {
            @Override
            public boolean enter(Node node) {
              seen[0] = true;
              assertThat(node.endOffset())
                  .as(source)
                  .isBetween(node.startOffset(), source.length());
              assertThat(node.line()).isLessThanOrEqualTo(node.endLine());
              return true;
            }
          });
      assertThat(seen[0]).isTrue();
      if (tree.unparsedCount() > 0) {
        assertThat(tree.errors()).as(source).isNotEmpty();
      }
    }
  }

  @Test
  void statementsBeforeADamageAreKept() {
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      String source = new ProgramGenerator(random).program();
      List<Statement> before = PythonParser.parse(source).root().body();
      int at = random.nextInt(source.length() + 1);
      String damaged = source.substring(0, at) + nonsense(random) + source.substring(at);
      List<Statement> after = PythonParser.parse(damaged).root().body();
      for (int i = 0; i + 1 < before.size() && before.get(i + 1).startOffset() < at; i++) {
        assertThat(after.get(i).kind()).as(damaged).isEqualTo(before.get(i).kind());
        assertThat(after.get(i).text()).as(damaged).isEqualTo(before.get(i).text());
      }
    }
  }

  @Test
  void anErrorCostsItsStatementOnly() {
    SyntaxTree tree =
        PythonParser.parse(
            "def f():\n  good(1)\n  bad bad\n  good(2)\nif x +:\n  good(3)\ngood(4); ) ; good(5)\n");
    List<String> calls = new ArrayList<>();
    List<String> unparsed = new ArrayList<>();
    tree.walk(
        new NodeVisitor() {
          @Override
          public boolean enter(Node node) {
            if (node instanceof Expression.Call call) {
              calls.add(call.text());
            } else if (node instanceof SimpleStatement.Unparsed broken) {
              unparsed.add(broken.tokens().get(0).text());
            }
            return true;
          }
        });
    assertThat(calls).contains("good(1)", "good(2)", "good(3)", "good(4)");
    assertThat(unparsed).hasSize(tree.unparsedCount()).startsWith("bad", "if");
    assertThat(tree.errors().get(0).line()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "not ",
        "await ",
        "lambda: ",
        "a if b else ",
        "a ** ",
        "(",
        "[",
        "f(",
        "{1: "
      })
  void whatNestsTooDeepIsUnparsed(String opening) {
    SyntaxTree tree = PythonParser.parse("a = 1\nb = " + opening.repeat(100_000) + "x\nc = 2\n");
    assertThat(tree.unparsedCount()).isPositive();
    assertThat(tree.errors()).isNotEmpty();
    assertThat(tree.root().body().get(0).text()).isEqualTo("a = 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {".b", "()", "[0]", ".b()[0]"})
  void chainsThatAreTooLongAreUnparsed(String link) {
    SyntaxTree tree = PythonParser.parse("a = 1\nb" + link.repeat(100_000) + "\nc = 2\n");
    assertThat(tree.root().body())
        .extracting(Node::kind)
        .containsExactly(NodeKind.ASSIGN, NodeKind.UNPARSED, NodeKind.ASSIGN);
    assertThat(tree.isLimitReached()).isTrue();
    assertThat(tree.errors().get(0).message()).contains("1000");
  }

  @Test
  void theBlockBelowAHeaderThatNestsTooDeepIsKept() {
    SyntaxTree tree =
        PythonParser.parse("if a" + ".b".repeat(2000) + ":\n  good()\nelif c:\n  good()\nlast()");
    assertThat(tree.root().body())
        .extracting(Node::kind)
        .containsExactly(
            NodeKind.UNPARSED, NodeKind.EXPR, NodeKind.UNPARSED, NodeKind.EXPR, NodeKind.EXPR);
  }

  @Test
  void aHeaderMayNestTooDeepTwice() {
    String deep = "a" + ".b".repeat(2000);
    String source = "class C:\n  def f(x=" + deep + ", y=" + deep + "):\n    good()\n  last()\n";
    Definition.ClassDefinition type =
        (Definition.ClassDefinition) PythonParser.parse(source).root().body().get(0);
    assertThat(type.body().statements())
        .extracting(Node::kind)
        .containsExactly(NodeKind.UNPARSED, NodeKind.EXPR, NodeKind.EXPR);
  }

  @Test
  void aFieldWithinAFieldThatNestsTooDeepIsRead() {
    String source = "f'{a" + ".b".repeat(2000) + ":{c:x}}'\nlast()\n";
    assertThat(PythonParser.parse(source).root().body())
        .extracting(Node::kind)
        .containsExactly(NodeKind.UNPARSED, NodeKind.EXPR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import a\nfrom __future__ import division",
        "'docstring'\n'another'\nfrom __future__ import division",
        "from __future__ import division; import a; from __future__ import generators",
        "def f():\n  from __future__ import division",
        "from __future__ import *",
        "from __future__ import (division, braces as b)"
      })
  void wrongFutureImportsAreErrorsAndParsed(String source) {
    SyntaxTree tree = PythonParser.parse(source);
    assertThat(tree.errors()).singleElement().asString().contains("__future__");
    assertThat(tree.unparsedCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# comment\n\n'''doc''' 'string'; from __future__ import division as d, generators",
        "from __future__ import division\nfrom __future__ import (generators,)\nimport a",
        "('docstring')\nfrom __future__ import annotations",
        "import a\nfrom .__future__ import b\nfrom future import c"
      })
  void rightFutureImportsAreNoErrors(String source) {
    assertThat(PythonParser.parse(source).errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/, a",
        "a, /, b, /",
        "*a, /",
        "*, /, a",
        "*",
        "*, **a",
        "*a, *b",
        "**a, b",
        "a=1, b"
      })
  void parametersInNoOrderAreErrorsAndParsed(String parameters) {
    for (String source :
        List.of("def f(" + parameters + "): pass", "f = lambda " + parameters + ": 0")) {
      SyntaxTree tree = PythonParser.parse(source);
      assertThat(tree.errors()).extracting(SyntaxError::message).contains("a misplaced parameter");
      assertThat(tree.unparsedCount()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a, b=1, /, c=2, *d, e, f=3, **g",
        "a, *, b=1, c",
        "a, (b, c)=1, d=2",
        "*a, b,"
      })
  void parametersOfSomeVersionAreNoErrors(String parameters) {
    assertThat(PythonParser.parse("def f(" + parameters + "): pass").errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {" + 1", " and 1", " < 1", ", 1", " * 2 + 1"})
  void flatChainsAreParsedWhateverTheirLength(String link) {
    SyntaxTree tree = PythonParser.parse("1" + link.repeat(200_000));
    assertThat(tree.errors()).isEmpty();
    Statement statement = tree.root().body().get(0);
    assertThat(statement.children().get(0).children()).hasSizeGreaterThan(200_000);
  }

  @Test
  void manyBranchesAreOneStatement() {
    SyntaxTree tree = PythonParser.parse("if a: b\n" + "elif c: d\n".repeat(50_000));
    assertThat(tree.errors()).isEmpty();
    CompoundStatement.If branches = (CompoundStatement.If) tree.root().body().get(0);
    assertThat(branches.tests()).hasSize(50_001);
  }

  private static String nonsense(Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      if (random.nextInt(3) == 0) {
        out.append(WORDS[random.nextInt(WORDS.length)]);
      } else {
        out.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    return out.toString();
  }
}
