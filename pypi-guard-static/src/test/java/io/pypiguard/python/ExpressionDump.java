package io.pypiguard.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes expressions, and parameters with them, as CPython's own tree has them. */
final class ExpressionDump {

  private final DumpLines out;

  ExpressionDump(DumpLines out) {
    this.out = out;
  }

  void expressions(int depth, String field, List<Expression> expressions) {
    expressions.forEach(expression -> expression(depth, field, expression));
  }

  void expression(int depth, String field, Optional<Expression> expression) {
    expression.ifPresent(present -> expression(depth, field, present));
  }

  void arguments(int depth, String field, List<Node> arguments) {
    for (Node argument : arguments) {
      if (argument instanceof Expression expression) {
        expression(depth, field, expression);
      }
    }
    for (Node argument : arguments) {
      if (argument instanceof Clause.Keyword keyword) {
        String name = keyword.name().map(DumpLines::json).orElse("-");
        out.node(depth, "keywords", "keyword", name, keyword);
        expression(depth + 1, "value", keyword.value());
      }
    }
  }

  void expression(int depth, String field, Expression expression) {
    int in = depth + 1;
    if (expression instanceof Expression.Name name) {
      out.node(depth, field, "Name", DumpLines.json(name.name()), name);
    } else if (expression instanceof Expression.Attribute attribute) {
      out.node(depth, field, "Attribute", DumpLines.json(attribute.name()), attribute);
      expression(in, "value", attribute.value());
    } else if (expression instanceof Expression.Call call) {
      out.node(depth, field, "Call", "", call);
      expression(in, "func", call.function());
      arguments(in, "args", call.arguments());
    } else if (expression instanceof Literal literal) {
      literal(depth, field, literal);
    } else if (expression instanceof Operation operation) {
      operation(depth, field, operation);
    } else if (expression instanceof Display display) {
      display(depth, field, display);
    } else if (expression instanceof Expression.Subscript subscript) {
      out.node(depth, field, "Subscript", "", subscript);
      expression(in, "value", subscript.value());
      expression(in, "slice", subscript.slice());
    } else if (expression instanceof Expression.Slice slice) {
      out.node(depth, field, "Slice", "", slice);
      expression(in, "lower", slice.lower());
      expression(in, "upper", slice.upper());
      expression(in, "step", slice.step());
    } else if (expression instanceof Expression.Starred starred) {
      out.node(depth, field, "Starred", "", starred);
      expression(in, "value", starred.value());
    } else if (expression instanceof Expression.NamedExpression named) {
      out.node(depth, field, "NamedExpr", "", named);
      expression(in, "target", named.target());
      expression(in, "value", named.value());
    } else if (expression instanceof Expression.Lambda lambda) {
      out.node(depth, field, "Lambda", "", lambda);
      parameters(in, lambda.parameters());
      expression(in, "body", lambda.body());
    } else if (expression instanceof Expression.Conditional conditional) {
      out.node(depth, field, "IfExp", "", conditional);
      expression(in, "test", conditional.test());
      expression(in, "body", conditional.body());
      expression(in, "orelse", conditional.orElse());
    } else if (expression instanceof Expression.Await await) {
      out.node(depth, field, "Await", "", await);
      expression(in, "value", await.value());
    } else if (expression instanceof Expression.Yield yielded) {
      out.node(depth, field, yielded.isFrom() ? "YieldFrom" : "Yield", "", yielded);
      expression(in, "value", yielded.value());
    } else {
      out.node(depth, field, "Repr", "", expression);
      expression(in, "value", ((Expression.Repr) expression).value());
    }
  }

  private void operation(int depth, String field, Operation operation) {
    int in = depth + 1;
    if (operation instanceof Operation.BinaryChain chain) {
      chain(depth, field, chain);
    } else if (operation instanceof Operation.BoolOp boolOp) {
      out.node(depth, field, "BoolOp", boolOp.operator().astName(), boolOp);
      expressions(in, "values", boolOp.operands());
    } else if (operation instanceof Operation.UnaryOp unaryOp) {
      out.node(depth, field, "UnaryOp", unaryOp.operator().astName(), unaryOp);
      expression(in, "operand", unaryOp.operand());
    } else {
      Operation.Compare compare = (Operation.Compare) operation;
      String operators =
          compare.operators().stream().map(Operator::astName).collect(Collectors.joining(","));
      out.node(depth, field, "Compare", operators, compare);
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
              : out.tree().tokenEnd(chain.link(chain.childCount() + i + 1) - 1);
      out.line(
          depth + count - 1 - i,
          i == count - 1 ? field : "left",
          "BinOp",
          operators.get(i).astName(),
          out.position(chain.startOffset(), end));
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
      out.node(depth, field, type, "", sequence);
      expressions(in, "elts", sequence.elements());
    } else if (display instanceof Display.Dict dict) {
      out.node(depth, field, "Dict", "", dict);
      for (int i = 0; i < dict.size(); i++) {
        if (dict.key(i).isEmpty()) {
          out.none(in, "keys");
        }
        expression(in, "keys", dict.key(i));
      }
      for (int i = 0; i < dict.size(); i++) {
        expression(in, "values", dict.value(i));
      }
    } else if (display instanceof Display.DictComprehension dict) {
      out.node(depth, field, "DictComp", "", dict);
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
      out.node(depth, field, type, "", display);
      expression(in, "elt", comprehension.element());
      comprehension.generators().forEach(generator -> generator(in, generator));
    }
  }

  private void generator(int depth, Clause.Comprehension generator) {
    out.line(depth, "generators", "comprehension", generator.isAsync() ? "1" : "0", "-");
    expression(depth + 1, "target", generator.target());
    expression(depth + 1, "iter", generator.iterable());
    expressions(depth + 1, "ifs", generator.conditions());
  }

  private void literal(int depth, String field, Literal literal) {
    if (literal instanceof Literal.Formatted formatted) {
      boolean template = literal.kind() == NodeKind.TEMPLATE_STR;
      out.node(depth, field, template ? "TemplateStr" : "JoinedStr", "", literal);
      out.enterFields();
      expressions(depth + 1, "values", List.copyOf(formatted.parts()));
      out.leaveFields();
    } else if (literal instanceof Literal.Field part) {
      int conversion = part.conversion().map(c -> (int) c).orElse(-1);
      boolean template = literal.kind() == NodeKind.INTERPOLATION;
      String detail =
          template ? DumpLines.json(part.expressionText()) + " " + conversion : "" + conversion;
      out.node(depth, field, template ? "Interpolation" : "FormattedValue", detail, literal);
      expression(depth + 1, "value", part.value());
      part.formatSpecification()
          .ifPresent(specification -> expression(depth + 1, "format_spec", specification));
    } else {
      out.node(depth, field, "Constant", constant(literal), literal);
    }
  }

  private static String constant(Literal literal) {
    if (literal instanceof Literal.Text text) {
      return "str " + DumpLines.json(text.value());
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

  void parameters(int depth, Clause.Parameters parameters) {
    out.line(depth, "args", "arguments", "", "-");
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
        out.none(in, "kw_defaults");
      }
      expression(in, "kw_defaults", parameter.defaultValue());
    }
    keywordRest.ifPresent(parameter -> parameter(in, "kwarg", parameter));
    positional.forEach(parameter -> expression(in, "defaults", parameter.defaultValue()));
  }

  private void parameter(int depth, String field, Clause.Parameter parameter) {
    out.node(depth, field, "arg", parameter.name().map(DumpLines::json).orElse("-"), parameter);
    expression(depth + 1, "annotation", parameter.annotation());
  }
}
