package io.pypiguard.behavior.internal.run;

import io.pypiguard.analysis.Moment;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.python.Block;
import io.pypiguard.python.Clause;
import io.pypiguard.python.CompoundStatement;
import io.pypiguard.python.Definition;
import io.pypiguard.python.Expression;
import io.pypiguard.python.Literal;
import io.pypiguard.python.NodeKind;
import io.pypiguard.python.Operation;
import io.pypiguard.python.SimpleStatement;
import io.pypiguard.python.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs statements. Where a condition is not known, both ways are gone and then joined. */
final class Statements {

  private final Interpreter run;
  private final Loops loops;
  private final Definitions definitions;

  Statements(Interpreter run) {
    this.run = run;
    this.loops = new Loops(run, this);
    this.definitions = new Definitions(run);
  }

  Completion run(Block block, Frame frame) {
    return run(block.statements(), frame);
  }

  Completion run(List<Statement> statements, Frame frame) {
    for (Statement statement : statements) {
      Completion completion = run(statement, frame);
      if (completion != Completion.NORMAL) {
        return completion;
      }
    }
    return Completion.NORMAL;
  }

  private Completion run(Statement statement, Frame frame) {
    if (!run.enter()) {
      return Completion.NORMAL;
    }
    try {
      if (statement instanceof SimpleStatement simple) {
        return simple(simple, frame);
      }
      if (statement instanceof Definition definition) {
        definitions.define(definition, frame);
        return Completion.NORMAL;
      }
      return compound((CompoundStatement) statement, frame);
    } finally {
      run.leave();
    }
  }

  private Completion simple(SimpleStatement statement, Frame frame) {
    if (statement instanceof SimpleStatement.ExpressionStatement expression) {
      evaluate(expression.value(), frame);
    } else if (statement instanceof SimpleStatement.Assign assign) {
      Value value = evaluate(assign.value(), frame);
      assign.targets().forEach(target -> assign(target, value, frame));
    } else if (statement instanceof SimpleStatement.Import imported) {
      imported.names().forEach(alias -> run.imports().bind(alias, frame));
    } else if (statement instanceof SimpleStatement.ImportFrom from) {
      run.imports().bind(from, frame);
    } else if (statement instanceof SimpleStatement.Return returned) {
      frame.returns(evaluate(returned.value(), frame));
      return Completion.RETURN;
    } else if (statement instanceof SimpleStatement.AugAssign assign) {
      run.expressions().augment(assign, frame);
    } else if (statement instanceof SimpleStatement.AnnAssign assign) {
      assign.value().ifPresent(value -> assign(assign.target(), evaluate(value, frame), frame));
    } else if (statement instanceof SimpleStatement.Delete delete) {
      delete(delete, frame);
    } else if (statement instanceof SimpleStatement.Raise raise) {
      raise.exception().ifPresent(exception -> evaluate(exception, frame));
      return Completion.RAISE;
    } else if (statement instanceof SimpleStatement.Assert check) {
      evaluate(check.test(), frame);
    } else if (statement instanceof SimpleStatement.Scope names) {
      declare(names, frame);
    } else if (statement instanceof SimpleStatement.Exec exec) {
      run.dynamicCode().exec(exec, frame);
    } else if (statement instanceof SimpleStatement.Print print) {
      print.values().forEach(value -> evaluate(value, frame));
    } else if (statement instanceof SimpleStatement.Break) {
      return Completion.BREAK;
    } else if (statement instanceof SimpleStatement.Continue) {
      return Completion.CONTINUE;
    }
    return Completion.NORMAL;
  }

  private Completion compound(CompoundStatement statement, Frame frame) {
    if (statement instanceof CompoundStatement.If choice) {
      return choose(choice, frame);
    }
    if (statement instanceof CompoundStatement.For loop) {
      return loops.run(loop, frame);
    }
    if (statement instanceof CompoundStatement.While loop) {
      return loops.run(loop, frame);
    }
    if (statement instanceof CompoundStatement.With with) {
      List<Value> contexts = new ArrayList<>();
      with.items().forEach(item -> contexts.add(open(item, frame)));
      Completion completion = run(with.body(), frame);
      for (Value context : contexts) {
        run.specialMethods()
            .call(
                context,
                "__exit__",
                List.of(Constant.NONE, Constant.NONE, Constant.NONE),
                frame.place(with));
      }
      return completion;
    }
    if (statement instanceof CompoundStatement.Try attempt) {
      return attempt(attempt, frame);
    }
    return match((CompoundStatement.Match) statement, frame);
  }

  private Completion choose(CompoundStatement.If choice, Frame frame) {
    List<Expression> tests = choice.tests();
    List<Block> bodies = choice.bodies();
    List<Supplier<Completion>> ways = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      Block body = bodies.get(i);
      if (isMainGuard(tests.get(i)) && !Modules.isMain(frame)) {
        ways.add(() -> runLater(body, frame));
        continue;
      }
      Optional<Boolean> known = run.operators().truth(evaluate(tests.get(i), frame));
      if (known.isEmpty()) {
        ways.add(() -> run(body, frame));
      } else if (known.get()) {
        if (ways.isEmpty()) {
          return run(body, frame);
        }
        ways.add(() -> run(body, frame));
        return run.changes().either(ways, true);
      }
    }
    Optional<Block> otherwise = choice.orElse();
    if (ways.isEmpty()) {
      return otherwise.map(block -> run(block, frame)).orElse(Completion.NORMAL);
    }
    otherwise.ifPresent(block -> ways.add(() -> run(block, frame)));
    return run.changes().either(ways, otherwise.isPresent());
  }

  /** What stands behind {@code if __name__ == "__main__"} is not run by an import. */
  private Completion runLater(Block body, Frame frame) {
    run.at(Moment.RUN, () -> run(body, frame));
    return Completion.NORMAL;
  }

  private static boolean isMainGuard(Expression test) {
    return test instanceof Operation.Compare compare
        && compare.operands().stream()
            .anyMatch(
                side -> side instanceof Expression.Name name && name.name().equals("__name__"))
        && compare.operands().stream()
            .anyMatch(side -> side instanceof Literal.Text text && text.value().equals("__main__"));
  }

  /** Returns the context that a block is run in. */
  private Value open(Clause.WithItem item, Frame frame) {
    Value value = evaluate(item.context(), frame);
    Value entered = run.packageCalls().enterContext(value, frame.place(item));
    item.target().ifPresent(target -> assign(target, entered, frame));
    return value;
  }

  /** The body is run as if nothing went wrong, then each handler as if something had. */
  private Completion attempt(CompoundStatement.Try attempt, Frame frame) {
    Completion body = run(attempt.body(), frame);
    if (body == Completion.NORMAL && attempt.orElse().isPresent()) {
      body = run(attempt.orElse().get(), frame);
    }
    List<Supplier<Completion>> handlers = new ArrayList<>();
    for (Clause.ExceptHandler handler : attempt.handlers()) {
      handlers.add(
          () -> {
            handler.target().ifPresent(target -> assign(target, Unknown.ANY, frame));
            return run(handler.body(), frame);
          });
    }
    Completion caught =
        handlers.isEmpty() ? Completion.RAISE : run.changes().either(handlers, false);
    Completion end = body == Completion.NORMAL || handlers.isEmpty() ? body : joined(body, caught);
    Optional<Block> last = attempt.finalBody();
    Completion ending = last.isPresent() ? run(last.get(), frame) : Completion.NORMAL;
    return ending == Completion.NORMAL ? end : ending;
  }

  private static Completion joined(Completion body, Completion caught) {
    return body == Completion.RAISE || caught == Completion.NORMAL ? caught : body;
  }

  private Completion match(CompoundStatement.Match match, Frame frame) {
    Value subject = evaluate(match.subject(), frame);
    List<Supplier<Completion>> ways = new ArrayList<>();
    for (Clause.MatchCase option : match.cases()) {
      ways.add(
          () -> {
            Patterns.bind(option.pattern(), subject, run, frame);
            option.guard().ifPresent(guard -> evaluate(guard, frame));
            return run(option.body(), frame);
          });
    }
    return run.changes().either(ways, false);
  }

  private void delete(SimpleStatement.Delete delete, Frame frame) {
    for (Expression target : delete.targets()) {
      if (target instanceof Expression.Name name) {
        run.changes().delete(frame.scope(), name.name());
      }
    }
  }

  private static void declare(SimpleStatement.Scope names, Frame frame) {
    for (String name : names.names()) {
      if (names.kind() == NodeKind.GLOBAL) {
        frame.scope().declareGlobal(name);
      } else {
        frame.scope().declareNonlocal(name);
      }
    }
  }

  private Value evaluate(Expression expression, Frame frame) {
    return run.expressions().evaluate(expression, frame);
  }

  private Value evaluate(Optional<Expression> expression, Frame frame) {
    return expression.map(present -> evaluate(present, frame)).orElse(Constant.NONE);
  }

  private void assign(Expression target, Value value, Frame frame) {
    run.expressions().assign(target, value, frame);
  }
}
