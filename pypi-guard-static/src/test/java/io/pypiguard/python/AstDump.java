package io.pypiguard.python;

import io.pypiguard.python.internal.PythonGrammar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a tree in the normal form of {@code cpython_ast.py}: as CPython's own tree looks. */
final class AstDump {

  private final DumpLines out;
  private final ExpressionDump expressions;
  private final PatternDump patterns;

  private AstDump(DumpLines out) {
    this.out = out;
    this.expressions = new ExpressionDump(out);
    this.patterns = new PatternDump(out, expressions);
  }

  /**
   * Dumps a tree.
   *
   * @param fieldPositions whether to tell positions within f-strings
   */
  static List<String> of(SyntaxTree tree, boolean fieldPositions) {
    DumpLines out = new DumpLines(tree, fieldPositions);
    out.line(0, "root", "Module", "", "-");
    new AstDump(out).statements(1, "body", tree.root().body());
    return out.all();
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
        out.node(depth, field, "Return", "", statement);
        expressions.expression(in, "value", ((SimpleStatement.Return) statement).value());
      }
      case DELETE -> {
        out.node(depth, field, "Delete", "", statement);
        expressions.expressions(in, "targets", ((SimpleStatement.Delete) statement).targets());
      }
      case ASSIGN -> {
        SimpleStatement.Assign assign = (SimpleStatement.Assign) statement;
        out.node(depth, field, "Assign", "", statement);
        expressions.expressions(in, "targets", assign.targets());
        expressions.expression(in, "value", assign.value());
      }
      case AUG_ASSIGN -> {
        SimpleStatement.AugAssign assign = (SimpleStatement.AugAssign) statement;
        out.node(depth, field, "AugAssign", assign.operator().astName(), statement);
        expressions.expression(in, "target", assign.target());
        expressions.expression(in, "value", assign.value());
      }
      case ANN_ASSIGN -> {
        SimpleStatement.AnnAssign assign = (SimpleStatement.AnnAssign) statement;
        out.node(depth, field, "AnnAssign", assign.isSimple() ? "1" : "0", statement);
        expressions.expression(in, "target", assign.target());
        expressions.expression(in, "annotation", assign.annotation());
        expressions.expression(in, "value", assign.value());
      }
      case TYPE_ALIAS -> {
        SimpleStatement.TypeAlias alias = (SimpleStatement.TypeAlias) statement;
        out.node(depth, field, "TypeAlias", "", statement);
        expressions.expression(in, "name", alias.name());
        typeParameters(in, alias.typeParameters());
        expressions.expression(in, "value", alias.value());
      }
      case RAISE -> {
        SimpleStatement.Raise raise = (SimpleStatement.Raise) statement;
        out.node(depth, field, "Raise", "", statement);
        expressions.expression(in, "exc", raise.exception());
        expressions.expression(in, "cause", raise.cause());
      }
      case ASSERT -> {
        SimpleStatement.Assert check = (SimpleStatement.Assert) statement;
        out.node(depth, field, "Assert", "", statement);
        expressions.expression(in, "test", check.test());
        expressions.expression(in, "msg", check.message());
      }
      case IMPORT -> {
        out.node(depth, field, "Import", "", statement);
        aliases(in, ((SimpleStatement.Import) statement).names());
      }
      case IMPORT_FROM -> {
        SimpleStatement.ImportFrom from = (SimpleStatement.ImportFrom) statement;
        String module = from.module().isEmpty() ? "-" : DumpLines.json(from.module());
        out.node(depth, field, "ImportFrom", module + " " + from.level(), statement);
        aliases(in, from.names());
      }
      case GLOBAL, NONLOCAL -> {
        String type = statement.kind() == NodeKind.GLOBAL ? "Global" : "Nonlocal";
        List<String> names = ((SimpleStatement.Scope) statement).names();
        String detail = names.stream().map(DumpLines::json).collect(Collectors.joining(","));
        out.node(depth, field, type, detail, statement);
      }
      case EXPR -> {
        out.node(depth, field, "Expr", "", statement);
        expressions.expression(
            in, "value", ((SimpleStatement.ExpressionStatement) statement).value());
      }
      case PASS -> out.node(depth, field, "Pass", "", statement);
      case BREAK -> out.node(depth, field, "Break", "", statement);
      case CONTINUE -> out.node(depth, field, "Continue", "", statement);
      default -> out.node(depth, field, statement.kind().toString(), "", statement);
    }
  }

  private void aliases(int depth, List<Clause.Alias> aliases) {
    for (Clause.Alias alias : aliases) {
      String detail =
          DumpLines.json(alias.name()) + " " + alias.asName().map(DumpLines::json).orElse("-");
      out.node(depth, "names", "alias", detail, alias);
    }
  }

  private void definition(int depth, String field, Definition definition) {
    int in = depth + 1;
    String name = DumpLines.json(definition.name());
    if (definition instanceof Definition.Function function) {
      String type = function.isAsync() ? "AsyncFunctionDef" : "FunctionDef";
      out.node(depth, field, type, name, definition);
      expressions.parameters(in, function.parameters());
      statements(in, "body", function.body().statements());
      expressions.expressions(in, "decorator_list", function.decorators());
      expressions.expression(in, "returns", function.returns());
    } else {
      out.node(depth, field, "ClassDef", name, definition);
      expressions.arguments(in, "bases", ((Definition.ClassDefinition) definition).arguments());
      statements(in, "body", definition.body().statements());
      expressions.expressions(in, "decorator_list", definition.decorators());
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
              out.node(depth, "type_params", type, DumpLines.json(parameter.name()), parameter);
              expressions.expression(depth + 1, "bound", parameter.bound());
              expressions.expression(depth + 1, "default_value", parameter.defaultValue());
            });
  }

  private void compound(int depth, String field, CompoundStatement statement) {
    int in = depth + 1;
    if (statement instanceof CompoundStatement.If branches) {
      branches(depth, field, branches);
    } else if (statement instanceof CompoundStatement.For loop) {
      out.node(depth, field, loop.isAsync() ? "AsyncFor" : "For", "", loop);
      expressions.expression(in, "target", loop.target());
      expressions.expression(in, "iter", loop.iterable());
      statements(in, "body", loop.body().statements());
      block(in, "orelse", loop.orElse());
    } else if (statement instanceof CompoundStatement.While loop) {
      out.node(depth, field, "While", "", loop);
      expressions.expression(in, "test", loop.test());
      statements(in, "body", loop.body().statements());
      block(in, "orelse", loop.orElse());
    } else if (statement instanceof CompoundStatement.With with) {
      out.node(depth, field, with.isAsync() ? "AsyncWith" : "With", "", with);
      for (Clause.WithItem item : with.items()) {
        out.line(in, "items", "withitem", "", "-");
        expressions.expression(in + 1, "context_expr", item.context());
        expressions.expression(in + 1, "optional_vars", item.target());
      }
      statements(in, "body", with.body().statements());
    } else if (statement instanceof CompoundStatement.Try tried) {
      out.node(depth, field, tried.isStar() ? "TryStar" : "Try", "", tried);
      statements(in, "body", tried.body().statements());
      for (Clause.ExceptHandler handler : tried.handlers()) {
        String name = handler.target().map(target -> DumpLines.json(target.text())).orElse("-");
        if (handler.target().orElse(null) instanceof Expression.Name target) {
          name = DumpLines.json(target.name());
        }
        out.node(in, "handlers", "ExceptHandler", name, handler);
        expressions.expression(in + 1, "type", handler.type());
        statements(in + 1, "body", handler.body().statements());
      }
      block(in, "orelse", tried.orElse());
      block(in, "finalbody", tried.finalBody());
    } else {
      CompoundStatement.Match match = (CompoundStatement.Match) statement;
      out.node(depth, field, "Match", "", match);
      expressions.expression(in, "subject", match.subject());
      for (Clause.MatchCase matchCase : match.cases()) {
        out.line(in, "cases", "match_case", "", "-");
        patterns.pattern(in + 1, "pattern", matchCase.pattern());
        expressions.expression(in + 1, "guard", matchCase.guard());
        statements(in + 1, "body", matchCase.body().statements());
      }
    }
  }

  /** Each {@code elif} is an {@code if} in the {@code else} of the one before. */
  private void branches(int depth, String field, CompoundStatement.If branches) {
    int start = branches.startOffset();
    for (int i = 0; i < branches.tests().size(); i++) {
      if (i > 0) {
        int token = out.tree().endToken(branches.bodies().get(i - 1).index());
        while (out.tree().tokenType(token) != PythonGrammar.ELIF) {
          token++;
        }
        start = out.tree().tokenStart(token);
      }
      String position = out.position(start, branches.endOffset());
      out.line(depth + i, i == 0 ? field : "orelse", "If", "", position);
      expressions.expression(depth + i + 1, "test", branches.tests().get(i));
      statements(depth + i + 1, "body", branches.bodies().get(i).statements());
    }
    block(depth + branches.tests().size(), "orelse", branches.orElse());
  }
}
