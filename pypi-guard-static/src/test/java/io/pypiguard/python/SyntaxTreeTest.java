package io.pypiguard.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxTreeTest {

  @Test
  void positionsCountCodePointsFromOne() {
    Expression.Call call = (Expression.Call) expression("'\ud83d\ude00'; \\\n  f(a)\n");
    assertThat(call.line()).isEqualTo(2);
    assertThat(call.column()).isEqualTo(3);
    Statement second = PythonParser.parse("'\ud83d\ude00'; g\r\rh").root().body().get(1);
    assertThat(second.column()).isEqualTo(6);
    assertThat(PythonParser.parse("a\r\nb\rc").root().body().get(2).line()).isEqualTo(3);
  }

  @Test
  void bracketsBelongToTuplesOnly() {
    Operation.BinaryChain chain = (Operation.BinaryChain) expression("(a) + (b, c)");
    assertThat(chain.text()).isEqualTo("(a) + (b, c)");
    assertThat(chain.operands()).extracting(Node::text).containsExactly("a", "(b, c)");
  }

  @Test
  void operatorsOfOneLevelAreOneNode() {
    Operation.BinaryChain chain = (Operation.BinaryChain) expression("a + b * c - d");
    assertThat(chain.operators()).containsExactly(Operator.ADD, Operator.SUB);
    assertThat(chain.operands()).extracting(Node::text).containsExactly("a", "b * c", "d");
  }

  @Test
  void namesAreInNormalFormKc() {
    assertThat(((Expression.Name) expression("\ufb01x")).name()).isEqualTo("fix");
    SimpleStatement.Import imported =
        (SimpleStatement.Import) PythonParser.parse("import ﬁ.x as ﬀ").root().body().get(0);
    assertThat(imported.names().get(0).name()).isEqualTo("fi.x");
    assertThat(imported.names().get(0).asName()).contains("ff");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1_000, 1000",
    "0xFf, 255",
    "0o17, 15",
    "0777, 511",
    "0b101, 5",
    "10L, 10",
    "0xFFL, 255",
    "123456789012345678901234567890, 123456789012345678901234567890"
  })
  void integersAreReadWhateverTheirNotation(String source, String value) {
    assertThat(((Literal.Numeric) expression(source)).integer()).contains(new BigInteger(value));
  }

  @ParameterizedTest
  @CsvSource({"1., 1", ".5, 0.5", "1e3, 1000", "0777.5, 777.5", "1_0.0_1, 10.01", "2J, 2"})
  void otherNumbersAreReadWhateverTheirNotation(String source, double value) {
    Literal.Numeric number = (Literal.Numeric) expression(source);
    assertThat(number.floating()).contains(value);
    assertThat(number.integer()).isEmpty();
    assertThat(number.isImaginary()).isEqualTo(source.endsWith("J"));
  }

  @Test
  void integersOfTooManyDigitsAreNotWorkedOut() {
    assertThat(((Literal.Numeric) expression("9".repeat(4301))).integer()).isEmpty();
    assertThat(((Literal.Numeric) expression("9".repeat(4300))).integer()).isPresent();
  }

  @Test
  void stringsAreDecoded() {
    assertThat(text("'a' \"b\" '''c'''")).isEqualTo("abc");
    assertThat(text("'\\x41\\101\\u00e9\\U0001F600\\N{bullet}\\N{LF}'"))
        .isEqualTo("AA\u00e9\ud83d\ude00\u2022\n");
    assertThat(text("'\\ud800\\q\\\n'")).isEqualTo("\ud800\\q");
    assertThat(text("r'\\n' ur'\\x'")).isEqualTo("\\n\\x");
    assertThat(text("'''a\r\nb\rc'''")).isEqualTo("a\nb\nc");
    assertThat(text("'\\N{no such name}\\xZZ'")).isEqualTo("\\N{no such name}\\xZZ");
    assertThat(text("''")).isEmpty();
  }

  @Test
  void bytesAreDecoded() {
    Literal.Bytes bytes = (Literal.Bytes) expression("b'\\xff\\0\\u0041' rb'\\n'");
    assertThat(bytes.value())
        .isEqualTo(new byte[] {-1, 0, '\\', 'u', '0', '0', '4', '1', '\\', 'n'});
    assertThat(((Literal.Bytes) expression("b'é'")).value()).isEqualTo(new byte[] {-61, -87});
    assertThat(((Literal.Bytes) expression("b'é\\n'")).value())
        .isEqualTo(new byte[] {-61, -87, '\n'});
  }

  @Test
  void partsOfFormattedStringsAreParsed() {
    Literal.Formatted formatted =
        (Literal.Formatted) expression("'a' f'b{{{x + 1 = }{f(\"q\")!s:>{w}}' 'c'");
    assertThat(formatted.parts()).hasSize(4);
    assertThat(((Literal.Text) formatted.parts().get(0)).value()).isEqualTo("ab{x + 1 = ");
    Literal.Field first = (Literal.Field) formatted.parts().get(1);
    assertThat(first.conversion()).contains('r');
    assertThat(first.showsExpression()).isTrue();
    assertThat(first.expressionText()).isEqualTo("x + 1");
    Literal.Field second = (Literal.Field) formatted.parts().get(2);
    assertThat(second.value()).isInstanceOf(Expression.Call.class);
    assertThat(second.conversion()).contains('s');
    assertThat(second.formatSpecification().orElseThrow().parts()).hasSize(2);
    assertThat(((Literal.Text) formatted.parts().get(3)).value()).isEqualTo("c");
  }

  @Test
  void templateStringsAreParsed() {
    Literal.Formatted template = (Literal.Formatted) expression("t'a{ x }'");
    assertThat(template.kind()).isEqualTo(NodeKind.TEMPLATE_STR);
    assertThat(template.parts().get(1).kind()).isEqualTo(NodeKind.INTERPOLATION);
    assertThat(((Literal.Field) template.parts().get(1)).expressionText()).isEqualTo("x");
  }

  @Test
  void statementsOfPython2AreParsed() {
    List<Statement> body =
        PythonParser.parse(
                "print >>f, a, b,\nexec c in d, e\nraise E, v, t\n"
                    + "try: pass\nexcept X, y: pass\ndef g(a, (b, c)): return `a`\n")
            .root()
            .body();
    SimpleStatement.Print print = (SimpleStatement.Print) body.get(0);
    assertThat(print.destination()).map(Node::text).contains("f");
    assertThat(print.values()).hasSize(2);
    assertThat(print.endsLine()).isFalse();
    SimpleStatement.Exec exec = (SimpleStatement.Exec) body.get(1);
    assertThat(exec.code().text()).isEqualTo("c");
    assertThat(exec.locals()).map(Node::text).contains("e");
    SimpleStatement.Raise raise = (SimpleStatement.Raise) body.get(2);
    assertThat(raise.cause()).isEmpty();
    assertThat(raise.traceback()).map(Node::text).contains("t");
    Clause.ExceptHandler handler = ((CompoundStatement.Try) body.get(3)).handlers().get(0);
    assertThat(handler.type()).map(Node::text).contains("X");
    assertThat(handler.target()).map(Node::text).contains("y");
    Clause.Parameter tuple = ((Definition.Function) body.get(4)).parameters().all().get(1);
    assertThat(tuple.tuple()).map(Node::text).contains("(b, c)");
    assertThat(tuple.name()).isEmpty();
  }

  @Test
  void exceptionTypesWithoutBracketsAreTheTypesOfPep758() {
    CompoundStatement.Try tried =
        (CompoundStatement.Try)
            PythonParser.parse("try: a\nexcept A, B: b\nexcept a, b, c: d\n").root().body().get(0);
    assertThat(tried.handlers()).allSatisfy(handler -> assertThat(handler.target()).isEmpty());
    assertThat(tried.handlers().get(1).type()).map(Node::text).contains("a, b, c");
  }

  @Test
  void definitionsStartAtTheirKeyword() {
    Definition.ClassDefinition type =
        (Definition.ClassDefinition)
            PythonParser.parse("@a\n@b.c(1)\nclass D[T](E, k=1): x: int").root().body().get(0);
    assertThat(type.line()).isEqualTo(3);
    assertThat(type.decorators()).extracting(Node::text).containsExactly("a", "b.c(1)");
    assertThat(type.arguments()).extracting(Node::text).containsExactly("E", "k=1");
    assertThat(type.typeParameters().orElseThrow().all().get(0).name()).isEqualTo("T");
    assertThat(type.body().statements()).hasSize(1);
  }

  @Test
  void parametersTellHowTheyAreGiven() {
    Definition.Function function =
        (Definition.Function)
            PythonParser.parse("def f(a, /, b=1, *c, d: int, **e): pass").root().body().get(0);
    Clause.Parameters parameters = function.parameters();
    assertThat(parameters.positionalOnlyCount()).isEqualTo(1);
    assertThat(parameters.firstKeywordOnly()).isEqualTo(3);
    assertThat(parameters.all().get(2).isVariadic()).isTrue();
    assertThat(parameters.all().get(4).isKeywordVariadic()).isTrue();
    assertThat(parameters.all().get(1).defaultValue()).map(Node::text).contains("1");
    assertThat(parameters.all().get(3).annotation()).map(Node::text).contains("int");
  }

  @Test
  void visitorsEnterBeforeAndLeaveAfterTheChildren() {
    List<String> visits = new ArrayList<>();
    PythonParser.parse("f(a, b + c)")
        .walk(
            new NodeVisitor() {
              @Override
              public boolean enter(Node node) {
                visits.add("+" + node.kind());
                return node.kind() != NodeKind.BINARY_CHAIN;
              }

              @Override
              public void leave(Node node) {
                visits.add("-" + node.kind());
              }
            });
    assertThat(visits)
        .containsExactly(
            "+MODULE",
            "+EXPR",
            "+CALL",
            "+NAME",
            "-NAME",
            "+NAME",
            "-NAME",
            "+BINARY_CHAIN",
            "-BINARY_CHAIN",
            "-CALL",
            "-EXPR",
            "-MODULE");
  }

  @Test
  void nodesAreEqualIfTheyAreTheSamePlace() {
    SyntaxTree tree = PythonParser.parse("a\na");
    assertThat(tree.root().body().get(0)).isEqualTo(tree.root().body().get(0));
    assertThat(tree.root().body().get(0)).hasSameHashCodeAs(tree.root().body().get(0));
    assertThat(tree.root().body().get(0)).isNotEqualTo(tree.root().body().get(1));
    assertThat(tree.root()).isNotEqualTo(PythonParser.parse("a\na").root());
  }

  private static Expression expression(String source) {
    List<Statement> body = PythonParser.parse(source).root().body();
    return ((SimpleStatement.ExpressionStatement) body.get(body.size() - 1)).value();
  }

  private static String text(String source) {
    return ((Literal.Text) expression(source)).value();
  }
}
