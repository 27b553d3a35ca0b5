package io.pypiguard.python;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What nodes say besides their children. */
final class NodeDetails {

  private static final String NONE = "";

  private NodeDetails() {}

  /** {@return names, operators, values and marks of a node as text; empty if it has none} */
  static String of(Node node) {
    if (node instanceof Expression expression) {
      return expression(expression);
    }
    if (node instanceof Clause clause) {
      return clause(clause);
    }
    if (node instanceof SimpleStatement statement) {
      return simple(statement);
    }
    if (node instanceof Definition definition) {
      return definition.name() + counted(definition.decoratorCount());
    }
    return node instanceof Pattern pattern ? pattern(pattern) : NONE;
  }

  private static String counted(int decorators) {
    return decorators == 0 ? NONE : " decorators " + decorators;
  }

  private static String simple(SimpleStatement statement) {
    if (statement instanceof SimpleStatement.AugAssign assign) {
      return assign.operator().symbol();
    }
    if (statement instanceof SimpleStatement.AnnAssign assign) {
      return assign.isSimple() ? "simple" : NONE;
    }
    if (statement instanceof SimpleStatement.ImportFrom from) {
      return ".".repeat(from.level()) + from.module();
    }
    if (statement instanceof SimpleStatement.Scope scope) {
      return String.join(", ", scope.names());
    }
    if (statement instanceof SimpleStatement.Print print) {
      return print.endsLine() ? NONE : "without line end";
    }
    if (statement instanceof SimpleStatement.Unparsed unparsed) {
      return unparsed.tokens().stream().map(SyntaxToken::text).collect(Collectors.joining(" "));
    }
    return NONE;
  }

  private static String expression(Expression expression) {
    if (expression instanceof Expression.Name name) {
      return name.name();
    }
    if (expression instanceof Expression.Attribute attribute) {
      return attribute.name();
    }
    if (expression instanceof Operation.BoolOp boolOp) {
      return boolOp.operator().symbol();
    }
    if (expression instanceof Operation.UnaryOp unaryOp) {
      return unaryOp.operator().symbol();
    }
    if (expression instanceof Operation.BinaryChain chain) {
      return symbols(chain.operators());
    }
    if (expression instanceof Operation.Compare compare) {
      return symbols(compare.operators());
    }
    return expression instanceof Literal literal ? literal(literal) : NONE;
  }

  private static String symbols(List<Operator> operators) {
    return operators.stream().map(Operator::symbol).collect(Collectors.joining(" "));
  }

  private static String literal(Literal literal) {
    if (literal instanceof Literal.Text text) {
      return LiteralText.quoted(text.value());
    }
    if (literal instanceof Literal.Bytes bytes) {
      return LiteralText.quoted(bytes.value());
    }
    if (literal instanceof Literal.Numeric number) {
      return number(number);
    }
    if (literal instanceof Literal.NamedConstant constant) {
      return constant.value();
    }
    if (literal instanceof Literal.Field field) {
      return field.conversion().map(String::valueOf).orElse(NONE);
    }
    return NONE;
  }

  private static String number(Literal.Numeric number) {
    Optional<String> value =
        number.integer().map(String::valueOf).or(() -> number.floating().map(String::valueOf));
    return value.map(text -> number.isImaginary() ? text + "j" : text).orElseGet(number::text);
  }

  private static String clause(Clause clause) {
    if (clause instanceof Clause.Comprehension comprehension) {
      return comprehension.isAsync() ? "async" : NONE;
    }
    if (clause instanceof Clause.Parameters parameters) {
      return parameters.positionalOnlyCount() + " " + parameters.firstKeywordOnly();
    }
    if (clause instanceof Clause.Parameter parameter) {
      String stars = parameter.isKeywordVariadic() ? "**" : parameter.isVariadic() ? "*" : NONE;
      return stars + parameter.name().orElse(NONE);
    }
    if (clause instanceof Clause.Keyword keyword) {
      return keyword.name().orElse("**");
    }
    if (clause instanceof Clause.Alias alias) {
      return alias.name() + alias.asName().map(name -> " as " + name).orElse(NONE);
    }
    return clause instanceof Clause.TypeParameter parameter ? parameter.name() : NONE;
  }

  private static String pattern(Pattern pattern) {
    if (pattern instanceof Pattern.MatchSingleton singleton) {
      return singleton.value();
    }
    if (pattern instanceof Pattern.MatchMapping mapping) {
      return mapping.rest().orElse(NONE);
    }
    if (pattern instanceof Pattern.MatchKeyword keyword) {
      return keyword.name();
    }
    if (pattern instanceof Pattern.MatchStar star) {
      return star.name().orElse("_");
    }
    return pattern instanceof Pattern.MatchAs as ? as.name().orElse("_") : NONE;
  }
}
