package io.pypiguard.python;

import io.pypiguard.python.internal.PythonGrammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a tree in the normal form of {@code cpython_ast.py}: as CPython's own tree looks. */
final class AstDump {

  private final SyntaxTree tree;
  private final boolean fieldPositions;
  private final List<String> lines = new ArrayList<>();
  private boolean hidden;

  private AstDump(SyntaxTree tree, boolean fieldPositions) {
    this.tree = tree;
    this.fieldPositions = fieldPositions;
  }

  /**
   * Dumps a tree.
   *
   * @param fieldPositions whether to tell positions within f-strings
   */
  static List<String> of(SyntaxTree tree, boolean fieldPositions) {
    AstDump dump = new AstDump(tree, fieldPositions);
    dump.line(0, "root", "Module", "", "-");
    dump.statements(1, "body", tree.root().body());
    return dump.lines;
  }

  private void line(int depth, String field, String type, String detail, String position) {
    lines.add(depth + " " + field + " " + type + " " + detail + " " + (hidden ? "-" : position));
  }

  private void node(int depth, String field, String type, String detail, Node node) {
    line(depth, field, type, detail, position(node.startOffset(), node.endOffset()));
  }

  private String position(int start, int end) {
    LineTable table = tree.lines();
    return table.line(start)
        + ":"
        + (table.column(start) - 1)
        + "-"
        + table.line(end)
        + ":"
        + (table.column(end) - 1);
  }

  private void statements(int depth, String field, List<Statement> statements) {
    for (Statement statement : statements) {
      if (statement instanceof SimpleStatement simple) {
        simple(depth, field, simple);
      } else if (statement instanceof Definition definition) {
        definition(depth, field, definition);
      } else {
        compound(depth, field, (CompoundStatement) statement);
      }
    }
  }

  private void block(int depth, String field, Optional<Block> block) {
    block.ifPresent(present -> statements(depth, field, present.statements()));
  }

  private void simple(int depth, String field, SimpleStatement statement) {
    int in = depth + 1;
    switch (statement.kind()) {
      case RETURN -> {
        node(depth, field, "Return", "", statement);
        expression(in, "value", ((SimpleStatement.Return) statement).value());
      }
      case DELETE -> {
        node(depth, field, "Delete", "", statement);
        expressions(in, "targets", ((SimpleStatement.Delete) statement).targets());
      }
      case ASSIGN -> {
        SimpleStatement.Assign assign = (SimpleStatement.Assign) statement;
        node(depth, field, "Assign", "", statement);
        expressions(in, "targets", assign.targets());
        expression(in, "value", assign.value());
      }
      case AUG_ASSIGN -> {
        SimpleStatement.AugAssign assign = (SimpleStatement.AugAssign) statement;
        node(depth, field, "AugAssign", assign.operator().astName(), statement);
        expression(in, "target", assign.target());
        expression(in, "value", assign.value());
      }
      case ANN_ASSIGN -> {
        SimpleStatement.AnnAssign assign = (SimpleStatement.AnnAssign) statement;
        node(depth, field, "AnnAssign", assign.isSimple() ? "1" : "0", statement);
        expression(in, "target", assign.target());
        expression(in, "annotation", assign.annotation());
        expression(in, "value", assign.value());
      }
      case TYPE_ALIAS -> {
        SimpleStatement.TypeAlias alias = (SimpleStatement.TypeAlias) statement;
        node(depth, field, "TypeAlias", "", statement);
        expression(in, "name", alias.name());
        typeParameters(in, alias.typeParameters());
        expression(in, "value", alias.value());
      }
      case RAISE -> {
        SimpleStatement.Raise raise = (SimpleStatement.Raise) statement;
        node(depth, field, "Raise", "", statement);
        expression(in, "exc", raise.exception());
        expression(in, "cause", raise.cause());
      }
      case ASSERT -> {
        SimpleStatement.Assert check = (SimpleStatement.Assert) statement;
        node(depth, field, "Assert", "", statement);
        expression(in, "test", check.test());
        expression(in, "msg", check.message());
      }
      case IMPORT -> {
        node(depth, field, "Import", "", statement);
        aliases(in, ((SimpleStatement.Import) statement).names());
      }
      case IMPORT_FROM -> {
        SimpleStatement.ImportFrom from = (SimpleStatement.ImportFrom) statement;
        String module = from.module().isEmpty() ? "-" : json(from.module());
        node(depth, field, "ImportFrom", module + " " + from.level(), statement);
        aliases(in, from.names());
      }
      case GLOBAL, NONLOCAL -> {
        String type = statement.kind() == NodeKind.GLOBAL ? "Global" : "Nonlocal";
        List<String> names = ((SimpleStatement.Scope) statement).names();
        String detail = names.stream().map(AstDump::json).collect(Collectors.joining(","));
        node(depth, field, type, detail, statement);
      }
      case EXPR -> {
        node(depth, field, "Expr", "", statement);
        expression(in, "value", ((SimpleStatement.ExpressionStatement) statement).value());
      }
      case PASS -> node(depth, field, "Pass", "", statement);
      case BREAK -> node(depth, field, "Break", "", statement);
      case CONTINUE -> node(depth, field, "Continue", "", statement);
      default -> node(depth, field, statement.kind().toString(), "", statement);
    }
  }

  private void aliases(int depth, List<Clause.Alias> aliases) {
    for (Clause.Alias alias : aliases) {
      String detail = json(alias.name()) + " " + alias.asName().map(AstDump::json).orElse("-");
      node(depth, "names", "alias", detail, alias);
    }
  }

  private void definition(int depth, String field, Definition definition) {
    int in = depth + 1;
    String name = json(definition.name());
    if (definition instanceof Definition.Function function) {
      String type = function.isAsync() ? "AsyncFunctionDef" : "FunctionDef";
      node(depth, field, type, name, definition);
      parameters(in, function.parameters());
      statements(in, "body", function.body().statements());
      expressions(in, "decorator_list", function.decorators());
      expression(in, "returns", function.returns());
    } else {
      node(depth, field, "ClassDef", name, definition);
      arguments(in, "bases", ((Definition.ClassDefinition) definition).arguments());
      statements(in, "body", definition.body().statements());
      expressions(in, "decorator_list", definition.decorators());
    }
    typeParameters(in, definition.typeParameters());
  }

  private void typeParameters(int depth, Optional<Clause.TypeParameters> parameters) {
    parameters
        .map(Clause.TypeParameters::all)
        .orElse(List.of())
        .forEach(
            parameter -> {
              String type =
                  switch (parameter.kind()) {
                    case TYPE_VAR -> "TypeVar";
                    case PARAM_SPEC -> "ParamSpec";
                    default -> "TypeVarTuple";
                  };
              node(depth, "type_params", type, json(parameter.name()), parameter);
              expression(depth + 1, "bound", parameter.bound());
              expression(depth + 1, "default_value", parameter.defaultValue());
            });
  }

  private void parameters(int depth, Clause.Parameters parameters) {
    line(depth, "args", "arguments", "", "-");
    List<Clause.Parameter> all = parameters.all();
    List<Clause.Parameter> keywordOnly = new ArrayList<>();
    List<Clause.Parameter> positional = new ArrayList<>();
    Optional<Clause.Parameter> rest = Optional.empty();
    Optional<Clause.Parameter> keywordRest = Optional.empty();
    for (int i = 0; i < all.size(); i++) {
      Clause.Parameter parameter = all.get(i);
      if (parameter.isVariadic()) {
        rest = Optional.of(parameter);
      } else if (parameter.isKeywordVariadic()) {
        keywordRest = Optional.of(parameter);
      } else if (i >= parameters.firstKeywordOnly()) {
        keywordOnly.add(parameter);
      } else {
        positional.add(parameter);
      }
    }
    int in = depth + 1;
    for (int i = 0; i < positional.size(); i++) {
      boolean only = i < parameters.positionalOnlyCount();
      parameter(in, only ? "posonlyargs" : "args", positional.get(i));
    }
    rest.ifPresent(parameter -> parameter(in, "vararg", parameter));
    keywordOnly.forEach(parameter -> parameter(in, "kwonlyargs", parameter));
    for (Clause.Parameter parameter : keywordOnly) {
      if (parameter.defaultValue().isEmpty()) {
        lines.add(in + " kw_defaults None");
      }
      expression(in, "kw_defaults", parameter.defaultValue());
    }
    keywordRest.ifPresent(parameter -> parameter(in, "kwarg", parameter));
    positional.forEach(parameter -> expression(in, "defaults", parameter.defaultValue()));
  }

  private void parameter(int depth, String field, Clause.Parameter parameter) {
    node(depth, field, "arg", parameter.name().map(AstDump::json).orElse("-"), parameter);
    expression(depth + 1, "annotation", parameter.annotation());
  }

  private void compound(int depth, String field, CompoundStatement statement) {
    int in = depth + 1;
    if (statement instanceof CompoundStatement.If branches) {
      branches(depth, field, branches);
    } else if (statement instanceof CompoundStatement.For loop) {
      node(depth, field, loop.isAsync() ? "AsyncFor" : "For", "", loop);
      expression(in, "target", loop.target());
      expression(in, "iter", loop.iterable());
      statements(in, "body", loop.body().statements());
      block(in, "orelse", loop.orElse());
    } else if (statement instanceof CompoundStatement.While loop) {
      node(depth, field, "While", "", loop);
      expression(in, "test", loop.test());
      statements(in, "body", loop.body().statements());
      block(in, "orelse", loop.orElse());
    } else if (statement instanceof CompoundStatement.With with) {
      node(depth, field, with.isAsync() ? "AsyncWith" : "With", "", with);
      for (Clause.WithItem item : with.items()) {
        line(in, "items", "withitem", "", "-");
        expression(in + 1, "context_expr", item.context());
        expression(in + 1, "optional_vars", item.target());
      }
      statements(in, "body", with.body().statements());
    } else if (statement instanceof CompoundStatement.Try tried) {
      node(depth, field, tried.isStar() ? "TryStar" : "Try", "", tried);
      statements(in, "body", tried.body().statements());
      for (Clause.ExceptHandler handler : tried.handlers()) {
        String name = handler.target().map(target -> json(target.text())).orElse("-");
        if (handler.target().orElse(null) instanceof Expression.Name target) {
          name = json(target.name());
        }
        node(in, "handlers", "ExceptHandler", name, handler);
        expression(in + 1, "type", handler.type());
        statements(in + 1, "body", handler.body().statements());
      }
      block(in, "orelse", tried.orElse());
      block(in, "finalbody", tried.finalBody());
    } else {
      CompoundStatement.Match match = (CompoundStatement.Match) statement;
      node(depth, field, "Match", "", match);
      expression(in, "subject", match.subject());
      for (Clause.MatchCase matchCase : match.cases()) {
        line(in, "cases", "match_case", "", "-");
        pattern(in + 1, "pattern", matchCase.pattern());
        expression(in + 1, "guard", matchCase.guard());
        statements(in + 1, "body", matchCase.body().statements());
      }
    }
  }

  /** Each {@code elif} is an {@code if} in the {@code else} of the one before. */
  private void branches(int depth, String field, CompoundStatement.If branches) {
    int start = branches.startOffset();
    for (int i = 0; i < branches.tests().size(); i++) {
      if (i > 0) {
        int token = tree.endToken(branches.bodies().get(i - 1).index());
        while (tree.tokenType(token) != PythonGrammar.ELIF) {
          token++;
        }
        start = tree.tokenStart(token);
      }
      String position = position(start, branches.endOffset());
      line(depth + i, i == 0 ? field : "orelse", "If", "", position);
      expression(depth + i + 1, "test", branches.tests().get(i));
      statements(depth + i + 1, "body", branches.bodies().get(i).statements());
    }
    block(depth + branches.tests().size(), "orelse", branches.orElse());
  }

  private void expressions(int depth, String field, List<Expression> expressions) {
    expressions.forEach(expression -> expression(depth, field, expression));
  }

  private void expression(int depth, String field, Optional<Expression> expression) {
    expression.ifPresent(present -> expression(depth, field, present));
  }

  private void arguments(int depth, String field, List<Node> arguments) {
    for (Node argument : arguments) {
      if (argument instanceof Expression expression) {
        expression(depth, field, expression);
      }
    }
    for (Node argument : arguments) {
      if (argument instanceof Clause.Keyword keyword) {
        String name = keyword.name().map(AstDump::json).orElse("-");
        node(depth, "keywords", "keyword", name, keyword);
        expression(depth + 1, "value", keyword.value());
      }
    }
  }

  private void expression(int depth, String field, Expression expression) {
    int in = depth + 1;
    if (expression instanceof Expression.Name name) {
      node(depth, field, "Name", json(name.name()), name);
    } else if (expression instanceof Expression.Attribute attribute) {
      node(depth, field, "Attribute", json(attribute.name()), attribute);
      expression(in, "value", attribute.value());
    } else if (expression instanceof Expression.Call call) {
      node(depth, field, "Call", "", call);
      expression(in, "func", call.function());
      arguments(in, "args", call.arguments());
    } else if (expression instanceof Literal literal) {
      literal(depth, field, literal);
    } else if (expression instanceof Operation operation) {
      operation(depth, field, operation);
    } else if (expression instanceof Display display) {
      display(depth, field, display);
    } else if (expression instanceof Expression.Subscript subscript) {
      node(depth, field, "Subscript", "", subscript);
      expression(in, "value", subscript.value());
      expression(in, "slice", subscript.slice());
    } else if (expression instanceof Expression.Slice slice) {
      node(depth, field, "Slice", "", slice);
      expression(in, "lower", slice.lower());
      expression(in, "upper", slice.upper());
      expression(in, "step", slice.step());
    } else if (expression instanceof Expression.Starred starred) {
      node(depth, field, "Starred", "", starred);
      expression(in, "value", starred.value());
    } else if (expression instanceof Expression.NamedExpression named) {
      node(depth, field, "NamedExpr", "", named);
      expression(in, "target", named.target());
      expression(in, "value", named.value());
    } else if (expression instanceof Expression.Lambda lambda) {
      node(depth, field, "Lambda", "", lambda);
      parameters(in, lambda.parameters());
      expression(in, "body", lambda.body());
    } else if (expression instanceof Expression.Conditional conditional) {
      node(depth, field, "IfExp", "", conditional);
      expression(in, "test", conditional.test());
      expression(in, "body", conditional.body());
      expression(in, "orelse", conditional.orElse());
    } else if (expression instanceof Expression.Await await) {
      node(depth, field, "Await", "", await);
      expression(in, "value", await.value());
    } else if (expression instanceof Expression.Yield yielded) {
      node(depth, field, yielded.isFrom() ? "YieldFrom" : "Yield", "", yielded);
      expression(in, "value", yielded.value());
    } else {
      node(depth, field, "Repr", "", expression);
      expression(in, "value", ((Expression.Repr) expression).value());
    }
  }

  private void operation(int depth, String field, Operation operation) {
    int in = depth + 1;
    if (operation instanceof Operation.BinaryChain chain) {
      chain(depth, field, chain);
    } else if (operation instanceof Operation.BoolOp boolOp) {
      node(depth, field, "BoolOp", boolOp.operator().astName(), boolOp);
      expressions(in, "values", boolOp.operands());
    } else if (operation instanceof Operation.UnaryOp unaryOp) {
      node(depth, field, "UnaryOp", unaryOp.operator().astName(), unaryOp);
      expression(in, "operand", unaryOp.operand());
    } else {
      Operation.Compare compare = (Operation.Compare) operation;
      String operators =
          compare.operators().stream().map(Operator::astName).collect(Collectors.joining(","));
      node(depth, field, "Compare", operators, compare);
      expression(in, "left", compare.operands().get(0));
      expressions(in, "comparators", compare.operands().subList(1, compare.operands().size()));
    }
  }

  /** A chain groups to the left: the last operator comes first. */
  private void chain(int depth, String field, Operation.BinaryChain chain) {
    List<Operator> operators = chain.operators();
    int count = operators.size();
    for (int i = count - 1; i >= 0; i--) {
      int end =
          i == count - 1
              ? chain.endOffset()
              : tree.tokenEnd(chain.link(chain.childCount() + i + 1) - 1);
      line(
          depth + count - 1 - i,
          i == count - 1 ? field : "left",
          "BinOp",
          operators.get(i).astName(),
          position(chain.startOffset(), end));
    }
    expression(depth + count, "left", chain.operands().get(0));
    for (int i = 1; i <= count; i++) {
      expression(depth + count - i + 1, "right", chain.operands().get(i));
    }
  }

  private void display(int depth, String field, Display display) {
    int in = depth + 1;
    if (display instanceof Display.Sequence sequence) {
      String type =
          switch (display.kind()) {
            case TUPLE -> "Tuple";
            case LIST -> "List";
            default -> "Set";
          };
      node(depth, field, type, "", sequence);
      expressions(in, "elts", sequence.elements());
    } else if (display instanceof Display.Dict dict) {
      node(depth, field, "Dict", "", dict);
      for (int i = 0; i < dict.size(); i++) {
        if (dict.key(i).isEmpty()) {
          lines.add(in + " keys None");
        }
        expression(in, "keys", dict.key(i));
      }
      for (int i = 0; i < dict.size(); i++) {
        expression(in, "values", dict.value(i));
      }
    } else if (display instanceof Display.DictComprehension dict) {
      node(depth, field, "DictComp", "", dict);
      expression(in, "key", dict.key());
      expression(in, "value", dict.value());
      dict.generators().forEach(generator -> generator(in, generator));
    } else {
      Display.SequenceComprehension comprehension = (Display.SequenceComprehension) display;
      String type =
          switch (display.kind()) {
            case LIST_COMP -> "ListComp";
            case SET_COMP -> "SetComp";
            default -> "GeneratorExp";
          };
      node(depth, field, type, "", display);
      expression(in, "elt", comprehension.element());
      comprehension.generators().forEach(generator -> generator(in, generator));
    }
  }

  private void generator(int depth, Clause.Comprehension generator) {
    line(depth, "generators", "comprehension", generator.isAsync() ? "1" : "0", "-");
    expression(depth + 1, "target", generator.target());
    expression(depth + 1, "iter", generator.iterable());
    expressions(depth + 1, "ifs", generator.conditions());
  }

  private void literal(int depth, String field, Literal literal) {
    if (literal instanceof Literal.Formatted formatted) {
      boolean template = literal.kind() == NodeKind.TEMPLATE_STR;
      node(depth, field, template ? "TemplateStr" : "JoinedStr", "", literal);
      boolean outer = hidden;
      hidden |= !fieldPositions;
      expressions(depth + 1, "values", List.copyOf(formatted.parts()));
      hidden = outer;
    } else if (literal instanceof Literal.Field part) {
      int conversion = part.conversion().map(c -> (int) c).orElse(-1);
      boolean template = literal.kind() == NodeKind.INTERPOLATION;
      String detail = template ? json(part.expressionText()) + " " + conversion : "" + conversion;
      node(depth, field, template ? "Interpolation" : "FormattedValue", detail, literal);
      expression(depth + 1, "value", part.value());
      part.formatSpecification()
          .ifPresent(specification -> expression(depth + 1, "format_spec", specification));
    } else {
      node(depth, field, "Constant", constant(literal), literal);
    }
  }

  private static String constant(Literal literal) {
    if (literal instanceof Literal.Text text) {
      return "str " + json(text.value());
    }
    if (literal instanceof Literal.Bytes bytes) {
      StringBuilder hex = new StringBuilder("bytes ");
      for (byte b : bytes.value()) {
        hex.append(String.format("%02x", b));
      }
      return hex.toString();
    }
    if (literal instanceof Literal.Numeric number) {
      return number
          .integer()
          .map(value -> "int " + value.toString(16))
          .or(
              () ->
                  number
                      .floating()
                      .map(
                          value ->
                              (number.isImaginary() ? "complex " : "float ")
                                  + String.format("%016x", Double.doubleToRawLongBits(value))))
          .orElse("int of too many digits");
    }
    String word = ((Literal.NamedConstant) literal).value();
    return word.equals("...") ? "Ellipsis" : word;
  }

  private void patterns(int depth, String field, List<? extends Pattern> patterns) {
    patterns.forEach(pattern -> pattern(depth, field, pattern));
  }

  private void pattern(int depth, String field, Pattern pattern) {
    int in = depth + 1;
    if (pattern instanceof Pattern.MatchValue value) {
      node(depth, field, "MatchValue", "", value);
      expression(in, "value", value.value());
    } else if (pattern instanceof Pattern.MatchSingleton singleton) {
      node(depth, field, "MatchSingleton", singleton.value(), singleton);
    } else if (pattern instanceof Pattern.MatchSequence sequence) {
      node(depth, field, "MatchSequence", "", sequence);
      patterns(in, "patterns", sequence.patterns());
    } else if (pattern instanceof Pattern.MatchMapping mapping) {
      node(depth, field, "MatchMapping", mapping.rest().map(AstDump::json).orElse("-"), mapping);
      expressions(in, "keys", mapping.keys());
      patterns(in, "patterns", mapping.patterns());
    } else if (pattern instanceof Pattern.MatchClass type) {
      List<Pattern.MatchKeyword> keywords = new ArrayList<>();
      List<Pattern> positional = new ArrayList<>();
      for (Pattern each : type.patterns()) {
        if (each instanceof Pattern.MatchKeyword keyword) {
          keywords.add(keyword);
        } else {
          positional.add(each);
        }
      }
      String names =
          keywords.stream().map(each -> json(each.name())).collect(Collectors.joining(","));
      node(depth, field, "MatchClass", names.isEmpty() ? "-" : names, type);
      expression(in, "cls", type.type());
      patterns(in, "patterns", positional);
      keywords.forEach(keyword -> pattern(in, "kwd_patterns", keyword.pattern()));
    } else if (pattern instanceof Pattern.MatchStar star) {
      node(depth, field, "MatchStar", star.name().map(AstDump::json).orElse("-"), star);
    } else if (pattern instanceof Pattern.MatchAs as) {
      node(depth, field, "MatchAs", as.name().map(AstDump::json).orElse("-"), as);
      as.pattern().ifPresent(inner -> pattern(in, "pattern", inner));
    } else {
      node(depth, field, "MatchOr", "", pattern);
      patterns(in, "patterns", ((Pattern.MatchOr) pattern).patterns());
    }
  }

  /** Writes a text as Python's {@code json.dumps} does. */
  static String json(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int escape = "\"\\\b\f\n\r\t".indexOf(c);
      if (escape >= 0) {
        json.append('\\').append("\"\\bfnrt".charAt(escape));
      } else if (c < ' ' || c > '~') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
