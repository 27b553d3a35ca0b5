package io.pypiguard.python;

import java.util.List;
import java.util.Optional;

/**
 * Prints a tree as Python source that parses to a tree of the same {@linkplain SyntaxTree#means
 * meaning}. Comments, line breaks and the way literals were written are lost; brackets stand only
 * where they are needed. What was not parsed is printed as it stands in the source.
 */
public final class SourcePrinter {

  private final PrintQueue queue = new PrintQueue();
  private final ExpressionPrinter expressions = new ExpressionPrinter(queue);
  private final PatternPrinter patterns = new PatternPrinter(queue);

  private SourcePrinter() {}

  /**
   * Prints a tree.
   *
   * @param tree any tree
   * @return source with line feeds at the ends of its lines
   */
  public static String print(SyntaxTree tree) {
    SourcePrinter printer = new SourcePrinter();
    printer.statements(tree.root().body());
    printer.queue.schedule();
    while (printer.queue.hasNext()) {
      PrintQueue.Item item = printer.queue.next();
      printer.takeApart(item.node(), item.level());
      printer.queue.schedule();
    }
    return printer.queue.toString();
  }

  private void takeApart(Node node, int level) {
    if (node instanceof SimpleStatement statement) {
      simple(statement);
      queue.lineEnd();
    } else if (node instanceof CompoundStatement statement) {
      compound(statement);
    } else if (node instanceof Definition definition) {
      definition(definition);
    } else if (node instanceof Pattern pattern) {
      patterns.print(pattern, level);
    } else if (node instanceof Clause clause) {
      clause(clause);
    } else {
      expressions.print((Expression) node, level);
    }
  }

  private void statements(List<Statement> statements) {
    statements.forEach(statement -> queue.node(statement, Precedence.ANY));
  }

  private void block(Block block) {
    queue.text(":").lineEnd().indent();
    statements(block.statements());
    queue.dedent();
  }

  private void block(String word, Optional<Block> block) {
    block.ifPresent(
        present -> {
          queue.text(word);
          block(present);
        });
  }

  private void optional(String before, Optional<Expression> expression) {
    expression.ifPresent(present -> queue.text(before).node(present, Precedence.TEST));
  }

  private void simple(SimpleStatement statement) {
    if (statement instanceof SimpleStatement.ExpressionStatement expression) {
      boolean yielded = expression.value() instanceof Expression.Yield;
      queue.node(expression.value(), yielded ? Precedence.ANY : Precedence.TEST);
    } else if (statement instanceof SimpleStatement.Assign assign) {
      assign.targets().forEach(target -> queue.node(target, Precedence.TEST).text(" = "));
      queue.node(
          assign.value(),
          assign.value() instanceof Expression.Yield ? Precedence.ANY : Precedence.TEST);
    } else if (statement instanceof SimpleStatement.AugAssign assign) {
      queue.node(assign.target(), Precedence.TEST);
      queue.text(" " + assign.operator().symbol() + "= ");
      queue.node(assign.value(), Precedence.TEST);
    } else if (statement instanceof SimpleStatement.AnnAssign assign) {
      boolean bare = assign.isSimple() || !(assign.target() instanceof Expression.Name);
      queue.text(bare ? "" : "(").node(assign.target(), Precedence.TEST).text(bare ? ": " : "): ");
      queue.node(assign.annotation(), Precedence.TEST);
      optional(" = ", assign.value());
    } else if (statement instanceof SimpleStatement.TypeAlias alias) {
      queue.text("type ").node(alias.name(), Precedence.ATOM);
      typeParameters(alias.typeParameters());
      queue.text(" = ").node(alias.value(), Precedence.TEST);
    } else if (statement instanceof SimpleStatement.Return returned) {
      queue.text("return");
      optional(" ", returned.value());
    } else if (statement instanceof SimpleStatement.Delete delete) {
      queue.text("del ").nodes(delete.targets(), Precedence.TEST);
    } else if (statement instanceof SimpleStatement.Raise raise) {
      queue.text("raise");
      optional(" ", raise.exception());
      optional(" from ", raise.cause());
      optional(", ", raise.value());
      optional(", ", raise.traceback());
    } else if (statement instanceof SimpleStatement.Assert check) {
      queue.text("assert ").node(check.test(), Precedence.TEST);
      optional(", ", check.message());
    } else {
      keywordStatement(statement);
    }
  }

  private void keywordStatement(SimpleStatement statement) {
    if (statement instanceof SimpleStatement.Import imported) {
      queue.text("import ").nodes(imported.names(), Precedence.ANY);
    } else if (statement instanceof SimpleStatement.ImportFrom imported) {
      queue.text("from " + ".".repeat(imported.level()) + imported.module() + " import ");
      queue.nodes(imported.names(), Precedence.ANY);
    } else if (statement instanceof SimpleStatement.Scope scope) {
      queue.text(scope.kind() == NodeKind.GLOBAL ? "global " : "nonlocal ");
      queue.text(String.join(", ", scope.names()));
    } else if (statement instanceof SimpleStatement.Print print) {
      queue.text("print");
      optional(" >>", print.destination());
      queue.text(print.destination().isPresent() && !print.values().isEmpty() ? ", " : " ");
      queue.nodes(print.values(), Precedence.TEST).text(print.endsLine() ? "" : ",");
    } else if (statement instanceof SimpleStatement.Exec exec) {
      queue.text("exec ").node(exec.code(), Precedence.BIT_OR);
      optional(" in ", exec.globals());
      optional(", ", exec.locals());
    } else {
      queue.text(statement.text());
    }
  }

  private void definition(Definition definition) {
    for (Expression decorator : definition.decorators()) {
      queue.text("@").node(decorator, Precedence.NAMED).lineEnd();
    }
    if (definition instanceof Definition.Function function) {
      queue.text(function.isAsync() ? "async def " : "def ").text(definition.name());
      typeParameters(definition.typeParameters());
      queue.text("(").node(function.parameters(), Precedence.ANY).text(")");
      optional(" -> ", function.returns());
    } else {
      queue.text("class ").text(definition.name());
      typeParameters(definition.typeParameters());
      List<Node> arguments = ((Definition.ClassDefinition) definition).arguments();
      queue.text("(").nodes(arguments, Precedence.NAMED).text(")");
    }
    block(definition.body());
  }

  private void typeParameters(Optional<Clause.TypeParameters> parameters) {
    parameters.ifPresent(present -> queue.text("[").nodes(present.all(), Precedence.ANY).text("]"));
  }

  private void compound(CompoundStatement statement) {
    if (statement instanceof CompoundStatement.If branches) {
      for (int i = 0; i < branches.tests().size(); i++) {
        queue.text(i == 0 ? "if " : "elif ").node(branches.tests().get(i), Precedence.NAMED);
        block(branches.bodies().get(i));
      }
      block("else", branches.orElse());
    } else if (statement instanceof CompoundStatement.For loop) {
      queue.text(loop.isAsync() ? "async for " : "for ").node(loop.target(), Precedence.BIT_OR);
      queue.text(" in ").node(loop.iterable(), Precedence.TEST);
      block(loop.body());
      block("else", loop.orElse());
    } else if (statement instanceof CompoundStatement.While loop) {
      queue.text("while ").node(loop.test(), Precedence.NAMED);
      block(loop.body());
      block("else", loop.orElse());
    } else if (statement instanceof CompoundStatement.With with) {
      queue.text(with.isAsync() ? "async with " : "with ").nodes(with.items(), Precedence.ANY);
      block(with.body());
    } else if (statement instanceof CompoundStatement.Try tried) {
      queue.text("try");
      block(tried.body());
      for (Clause.ExceptHandler handler : tried.handlers()) {
        queue.text(tried.isStar() ? "except*" : "except").node(handler, Precedence.ANY);
      }
      block("else", tried.orElse());
      block("finally", tried.finalBody());
    } else {
      CompoundStatement.Match match = (CompoundStatement.Match) statement;
      queue.text("match ").node(match.subject(), Precedence.NAMED).text(":").lineEnd().indent();
      match.cases().forEach(matchCase -> queue.node(matchCase, Precedence.ANY));
      queue.dedent();
    }
  }

  private void clause(Clause clause) {
    if (clause instanceof Clause.ExceptHandler handler) {
      optional(" ", handler.type());
      boolean name = handler.target().map(target -> target instanceof Expression.Name).orElse(true);
      optional(name ? " as " : ", ", handler.target());
      block(handler.body());
    } else if (clause instanceof Clause.WithItem item) {
      boolean tuple = item.context().kind() == NodeKind.TUPLE;
      queue.text(tuple ? "(" : "").node(item.context(), Precedence.TEST).text(tuple ? ")" : "");
      item.target().ifPresent(target -> queue.text(" as ").node(target, Precedence.BIT_OR));
    } else if (clause instanceof Clause.MatchCase matchCase) {
      queue.text("case ").node(matchCase.pattern(), Precedence.ANY);
      matchCase.guard().ifPresent(guard -> queue.text(" if ").node(guard, Precedence.NAMED));
      block(matchCase.body());
    } else if (clause instanceof Clause.Alias alias) {
      queue.text(alias.name() + alias.asName().map(name -> " as " + name).orElse(""));
    } else if (clause instanceof Clause.TypeParameter parameter) {
      String stars = parameter.kind() == NodeKind.PARAM_SPEC ? "**" : "*";
      queue.text(parameter.kind() == NodeKind.TYPE_VAR ? "" : stars).text(parameter.name());
      optional(": ", parameter.bound());
      optional(" = ", parameter.defaultValue());
    } else {
      expressions.clause(clause);
    }
  }
}
