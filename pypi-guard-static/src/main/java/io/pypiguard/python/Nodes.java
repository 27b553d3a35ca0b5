package io.pypiguard.python;

import io.pypiguard.python.internal.NodeArrays;
import io.pypiguard.python.internal.Operators;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the views of nodes. */
final class Nodes {

  private static final Operator[] OPERATORS = Operator.values();

  private Nodes() {}

  static Operator operator(int ordinal) {
    return OPERATORS[ordinal];
  }

  /** {@return the operators whose tokens stand behind the children of a node} */
  static List<Operator> operators(Node node) {
    List<Operator> operators = new ArrayList<>();
    for (int i = 1; i < node.childCount(); i++) {
      int token = node.link(node.childCount() + i - 1);
      operators.add(Operators.binary(node.tree().tokenType(token)));
    }
    return List.copyOf(operators);
  }

  static Optional<Clause.TypeParameters> typeParameters(Node node, int slot) {
    int child = node.link(slot);
    return child == NodeArrays.ABSENT
        ? Optional.empty()
        : Optional.of((Clause.TypeParameters) view(node.tree(), child));
  }

  /** {@return the name that tokens make, dots included} */
  static String dottedName(SyntaxTree tree, int first, int end) {
    StringBuilder name = new StringBuilder();
    for (int token = first; token < end; token++) {
      name.append(tree.tokenName(token));
    }
    return name.toString();
  }

  static Node view(SyntaxTree tree, int index) {
    return switch (tree.kind(index)) {
      case MODULE -> new PythonModule(tree, index);
      case BLOCK -> new Block(tree, index);
      case FUNCTION_DEF, ASYNC_FUNCTION_DEF -> new Definition.Function(tree, index);
      case CLASS_DEF -> new Definition.ClassDefinition(tree, index);
      case RETURN -> new SimpleStatement.Return(tree, index);
      case DELETE -> new SimpleStatement.Delete(tree, index);
      case ASSIGN -> new SimpleStatement.Assign(tree, index);
      case AUG_ASSIGN -> new SimpleStatement.AugAssign(tree, index);
      case ANN_ASSIGN -> new SimpleStatement.AnnAssign(tree, index);
      case TYPE_ALIAS -> new SimpleStatement.TypeAlias(tree, index);
      case FOR, ASYNC_FOR -> new CompoundStatement.For(tree, index);
      case WHILE -> new CompoundStatement.While(tree, index);
      case IF -> new CompoundStatement.If(tree, index);
      case WITH, ASYNC_WITH -> new CompoundStatement.With(tree, index);
      case MATCH -> new CompoundStatement.Match(tree, index);
      case RAISE -> new SimpleStatement.Raise(tree, index);
      case TRY, TRY_STAR -> new CompoundStatement.Try(tree, index);
      case ASSERT -> new SimpleStatement.Assert(tree, index);
      case IMPORT -> new SimpleStatement.Import(tree, index);
      case IMPORT_FROM -> new SimpleStatement.ImportFrom(tree, index);
      case GLOBAL, NONLOCAL -> new SimpleStatement.Scope(tree, index);
      case EXPR -> new SimpleStatement.ExpressionStatement(tree, index);
      case PASS -> new SimpleStatement.Pass(tree, index);
      case BREAK -> new SimpleStatement.Break(tree, index);
      case CONTINUE -> new SimpleStatement.Continue(tree, index);
      case PRINT -> new SimpleStatement.Print(tree, index);
      case EXEC -> new SimpleStatement.Exec(tree, index);
      case UNPARSED -> new SimpleStatement.Unparsed(tree, index);
      case BOOL_OP -> new Operation.BoolOp(tree, index);
      case NAMED_EXPR -> new Expression.NamedExpression(tree, index);
      case BINARY_CHAIN -> new Operation.BinaryChain(tree, index);
      case UNARY_OP -> new Operation.UnaryOp(tree, index);
      case LAMBDA -> new Expression.Lambda(tree, index);
      case IF_EXP -> new Expression.Conditional(tree, index);
      case DICT -> new Display.Dict(tree, index);
      case SET, LIST, TUPLE -> new Display.Sequence(tree, index);
      case LIST_COMP, SET_COMP, GENERATOR_EXP -> new Display.SequenceComprehension(tree, index);
      case DICT_COMP -> new Display.DictComprehension(tree, index);
      case AWAIT -> new Expression.Await(tree, index);
      case YIELD, YIELD_FROM -> new Expression.Yield(tree, index);
      case COMPARE -> new Operation.Compare(tree, index);
      case CALL -> new Expression.Call(tree, index);
      case FORMATTED_VALUE, INTERPOLATION -> new Literal.Field(tree, index);
      case JOINED_STR, TEMPLATE_STR -> new Literal.Formatted(tree, index);
      case STRING -> new Literal.Text(tree, index);
      case BYTES -> new Literal.Bytes(tree, index);
      case NUMBER -> new Literal.Numeric(tree, index);
      case NAMED_CONSTANT -> new Literal.NamedConstant(tree, index);
      case ATTRIBUTE -> new Expression.Attribute(tree, index);
      case SUBSCRIPT -> new Expression.Subscript(tree, index);
      case STARRED -> new Expression.Starred(tree, index);
      case NAME -> new Expression.Name(tree, index);
      case SLICE -> new Expression.Slice(tree, index);
      case REPR -> new Expression.Repr(tree, index);
      case COMPREHENSION -> new Clause.Comprehension(tree, index);
      case EXCEPT_HANDLER -> new Clause.ExceptHandler(tree, index);
      case PARAMETERS -> new Clause.Parameters(tree, index);
      case PARAMETER -> new Clause.Parameter(tree, index);
      case KEYWORD -> new Clause.Keyword(tree, index);
      case ALIAS -> new Clause.Alias(tree, index);
      case WITH_ITEM -> new Clause.WithItem(tree, index);
      case MATCH_CASE -> new Clause.MatchCase(tree, index);
      case TYPE_PARAMETERS -> new Clause.TypeParameters(tree, index);
      case TYPE_VAR, PARAM_SPEC, TYPE_VAR_TUPLE -> new Clause.TypeParameter(tree, index);
      case MATCH_VALUE -> new Pattern.MatchValue(tree, index);
      case MATCH_SINGLETON -> new Pattern.MatchSingleton(tree, index);
      case MATCH_SEQUENCE -> new Pattern.MatchSequence(tree, index);
      case MATCH_MAPPING -> new Pattern.MatchMapping(tree, index);
      case MATCH_CLASS -> new Pattern.MatchClass(tree, index);
      case MATCH_KEYWORD -> new Pattern.MatchKeyword(tree, index);
      case MATCH_STAR -> new Pattern.MatchStar(tree, index);
      case MATCH_AS -> new Pattern.MatchAs(tree, index);
      case MATCH_OR -> new Pattern.MatchOr(tree, index);
    };
  }
}
