package io.pypiguard.python;

import java.util.List;

/** Takes expressions apart for printing. */
final class ExpressionPrinter {

  private final PrintQueue queue;

  ExpressionPrinter(PrintQueue queue) {
    this.queue = queue;
  }

  /** Prints an expression, in brackets if its place wants that. */
  void print(Expression expression, int level) {
    boolean bracketed = Precedence.of(expression) < level;
    queue.text(bracketed ? "(" : "");
    if (expression instanceof Operation operation) {
      operation(operation);
    } else if (expression instanceof Display display) {
      display(display);
    } else if (expression instanceof Literal literal) {
      literal(literal);
    } else {
      other(expression);
    }
    queue.text(bracketed ? ")" : "");
  }

  private void other(Expression expression) {
    if (expression instanceof Expression.Name name) {
      queue.text(name.name());
    } else if (expression instanceof Expression.Attribute attribute) {
      boolean number = attribute.value().kind() == NodeKind.NUMBER;
      queue.node(attribute.value(), Precedence.ATOM).text(number ? " ." : ".");
      queue.text(attribute.name());
    } else if (expression instanceof Expression.Call call) {
      queue.node(call.function(), Precedence.ATOM).text("(");
      queue.nodes(call.arguments(), Precedence.NAMED).text(")");
    } else if (expression instanceof Expression.Subscript subscript) {
      queue.node(subscript.value(), Precedence.ATOM).text("[");
      index(subscript.slice());
      queue.text("]");
    } else if (expression instanceof Expression.Slice slice) {
      slice.lower().ifPresent(bound -> queue.node(bound, Precedence.TEST));
      queue.text(":");
      slice.upper().ifPresent(bound -> queue.node(bound, Precedence.TEST));
      slice.step().ifPresent(step -> queue.text(":").node(step, Precedence.TEST));
    } else if (expression instanceof Expression.Starred starred) {
      queue.text("*").node(starred.value(), Precedence.BIT_OR);
    } else if (expression instanceof Expression.NamedExpression named) {
      queue.node(named.target(), Precedence.TEST).text(" := ");
      queue.node(named.value(), Precedence.TEST);
    } else if (expression instanceof Expression.Lambda lambda) {
      queue.text("lambda ").node(lambda.parameters(), Precedence.ANY).text(": ");
      queue.node(lambda.body(), Precedence.TEST);
    } else if (expression instanceof Expression.Conditional conditional) {
      queue.node(conditional.body(), Precedence.OR).text(" if ");
      queue.node(conditional.test(), Precedence.OR).text(" else ");
      queue.node(conditional.orElse(), Precedence.TEST);
    } else if (expression instanceof Expression.Await await) {
      queue.text("await ").node(await.value(), Precedence.ATOM);
    } else if (expression instanceof Expression.Yield yielded) {
      queue.text(yielded.isFrom() ? "yield from" : "yield");
      yielded.value().ifPresent(value -> queue.text(" ").node(value, Precedence.TEST));
    } else {
      Expression value = ((Expression.Repr) expression).value();
      queue.text("`").node(value, Precedence.TEST).text("`");
    }
  }

  /** Slices and stars in a tuple are allowed only without brackets. */
  private void index(Expression index) {
    if (index.kind() != NodeKind.TUPLE || ((Display.Sequence) index).elements().isEmpty()) {
      queue.node(index, Precedence.TEST);
      return;
    }
    List<Expression> elements = ((Display.Sequence) index).elements();
    queue.nodes(elements, Precedence.TEST).text(elements.size() == 1 ? "," : "");
  }

  private void operation(Operation operation) {
    int level = Precedence.of(operation);
    if (operation instanceof Operation.UnaryOp unaryOp) {
      String symbol = unaryOp.operator().symbol();
      queue.text(level == Precedence.NOT ? symbol + " " : symbol);
      queue.node(unaryOp.operand(), level);
    } else if (operation instanceof Operation.BoolOp boolOp) {
      List<Expression> operands = boolOp.operands();
      for (int i = 0; i < operands.size(); i++) {
        queue.text(i == 0 ? "" : " " + boolOp.operator().symbol() + " ");
        queue.node(operands.get(i), level + 1);
      }
    } else if (operation instanceof Operation.Compare compare) {
      chain(compare.operands(), compare.operators(), level + 1);
    } else {
      Operation.BinaryChain chain = (Operation.BinaryChain) operation;
      if (level == Precedence.POWER) {
        queue.node(chain.operands().get(0), Precedence.AWAIT).text(" ** ");
        queue.node(chain.operands().get(1), Precedence.SIGN);
      } else {
        chain(chain.operands(), chain.operators(), level + 1);
      }
    }
  }

  private void chain(List<Expression> operands, List<Operator> operators, int level) {
    queue.node(operands.get(0), level);
    for (int i = 0; i < operators.size(); i++) {
      queue.text(" " + operators.get(i).symbol() + " ").node(operands.get(i + 1), level);
    }
  }

  private void display(Display display) {
    if (display instanceof Display.Dict dict) {
      queue.text("{");
      for (int i = 0; i < dict.size(); i++) {
        queue.text(i == 0 ? "" : ", ");
        if (dict.key(i).isPresent()) {
          queue.node(dict.key(i).get(), Precedence.TEST).text(": ");
          queue.node(dict.value(i), Precedence.TEST);
        } else {
          queue.text("**").node(dict.value(i), Precedence.BIT_OR);
        }
      }
      queue.text("}");
    } else if (display instanceof Display.DictComprehension dict) {
      queue.text("{").node(dict.key(), Precedence.TEST).text(": ");
      queue.node(dict.value(), Precedence.TEST);
      dict.generators().forEach(generator -> queue.node(generator, Precedence.ANY));
      queue.text("}");
    } else if (display instanceof Display.SequenceComprehension comprehension) {
      queue.text(opening(display)).node(comprehension.element(), Precedence.NAMED);
      comprehension.generators().forEach(generator -> queue.node(generator, Precedence.ANY));
      queue.text(closing(display));
    } else {
      List<Expression> elements = ((Display.Sequence) display).elements();
      boolean single = display.kind() == NodeKind.TUPLE && elements.size() == 1;
      queue.text(opening(display)).nodes(elements, Precedence.NAMED);
      queue.text(single ? "," : "").text(closing(display));
    }
  }

  private static String opening(Display display) {
    return switch (display.kind()) {
      case LIST, LIST_COMP -> "[";
      case SET, SET_COMP -> "{";
      default -> "(";
    };
  }

  private static String closing(Display display) {
    return switch (display.kind()) {
      case LIST, LIST_COMP -> "]";
      case SET, SET_COMP -> "}";
      default -> ")";
    };
  }

  private void literal(Literal literal) {
    if (literal instanceof Literal.Text text) {
      queue.text(LiteralText.quoted(text.value()));
    } else if (literal instanceof Literal.Bytes bytes) {
      queue.text(LiteralText.quoted(bytes.value()));
    } else if (literal instanceof Literal.Formatted formatted) {
      queue.text(formatted.kind() == NodeKind.TEMPLATE_STR ? "t\"" : "f\"");
      parts(formatted, false);
      queue.text("\"");
    } else if (literal instanceof Literal.Field field) {
      queue.field().node(field.value(), Precedence.OR);
      field.conversion().ifPresent(letter -> queue.text("!" + letter));
      field
          .formatSpecification()
          .ifPresent(
              specification -> {
                queue.text(":");
                parts(specification, true);
              });
      queue.text("}");
    } else {
      queue.text(literal.text());
    }
  }

  private void parts(Literal.Formatted formatted, boolean inSpecification) {
    for (Literal part : formatted.parts()) {
      if (part instanceof Literal.Text text) {
        queue.text(LiteralText.inFormat(text.value(), inSpecification));
      } else {
        queue.node(part, Precedence.ANY);
      }
    }
  }

  /** Prints a clause that belongs to an expression. */
  void clause(Clause clause) {
    if (clause instanceof Clause.Comprehension generator) {
      queue.text(generator.isAsync() ? " async for " : " for ");
      queue.node(generator.target(), Precedence.BIT_OR).text(" in ");
      queue.node(generator.iterable(), Precedence.OR);
      for (Expression condition : generator.conditions()) {
        queue.text(" if ").node(condition, Precedence.OR);
      }
    } else if (clause instanceof Clause.Keyword keyword) {
      queue.text(keyword.name().map(name -> name + "=").orElse("**"));
      queue.node(keyword.value(), Precedence.TEST);
    } else if (clause instanceof Clause.Parameters parameters) {
      parameters(parameters);
    } else {
      parameter((Clause.Parameter) clause);
    }
  }

  private void parameters(Clause.Parameters parameters) {
    List<Clause.Parameter> all = parameters.all();
    boolean starred = false;
    for (int i = 0; i < all.size(); i++) {
      Clause.Parameter parameter = all.get(i);
      queue.text(i == 0 ? "" : ", ");
      if (i > 0 && i == parameters.positionalOnlyCount()) {
        queue.text("/, ");
      }
      boolean named = !parameter.isKeywordVariadic();
      if (i == parameters.firstKeywordOnly() && named && !starred) {
        queue.text("*, ");
      }
      starred |= parameter.isVariadic();
      queue.node(parameter, Precedence.ANY);
    }
    if (!all.isEmpty() && parameters.positionalOnlyCount() == all.size()) {
      queue.text(", /");
    }
  }

  private void parameter(Clause.Parameter parameter) {
    String stars = parameter.isKeywordVariadic() ? "**" : parameter.isVariadic() ? "*" : "";
    queue.text(stars + parameter.name().orElse(""));
    parameter
        .tuple()
        .ifPresent(
            target -> {
              boolean name = target instanceof Expression.Name;
              queue.text(name ? "(" : "").node(target, Precedence.ATOM).text(name ? ")" : "");
            });
    parameter.annotation().ifPresent(type -> queue.text(": ").node(type, Precedence.TEST));
    parameter.defaultValue().ifPresent(value -> queue.text("=").node(value, Precedence.TEST));
  }
}
