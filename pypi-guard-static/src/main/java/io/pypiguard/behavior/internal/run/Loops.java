package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.python.Block;
import io.pypiguard.python.CompoundStatement;
import io.pypiguard.python.Literal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs loops: round by round where what they go over is known, and else one round that stands for
 * all.
 */
final class Loops {

  private final Interpreter run;
  private final Statements statements;

  Loops(Interpreter run, Statements statements) {
    this.run = run;
    this.statements = statements;
  }

  Completion run(CompoundStatement.For loop, Frame frame) {
    Value over = run.expressions().evaluate(loop.iterable(), frame);
    Value iterable = run.specialMethods().iterate(over, frame.place(loop)).orElse(over);
    Optional<List<Value>> items = run.expressions().items(iterable);
    Optional<Completion> rounds =
        items
            .filter(known -> known.size() <= Limits.ROUNDS)
            .flatMap(known -> rounds(loop, known, frame));
    Completion completion = rounds.orElseGet(() -> any(loop, iterable, frame));
    return behind(completion, loop.orElse(), frame);
  }

  /**
   * Runs round by round; returns nothing if that takes too long, so that a round stands for all.
   */
  private Optional<Completion> rounds(CompoundStatement.For loop, List<Value> items, Frame frame) {
    long start = run.steps();
    for (Value item : List.copyOf(items)) {
      run.expressions().assign(loop.target(), item, frame);
      Completion completion = statements.run(loop.body(), frame);
      if (completion != Completion.NORMAL && completion != Completion.CONTINUE) {
        return Optional.of(completion);
      }
      if (isLong(start)) {
        return Optional.empty();
      }
    }
    return Optional.of(Completion.NORMAL);
  }

  private boolean isLong(long start) {
    return run.steps() - start > Limits.STEPS_OF_PART || run.isUsedUp();
  }

  private Completion any(CompoundStatement.For loop, Value iterable, Frame frame) {
    Value item = run.expressions().anyItem(iterable);
    return once(
        () -> {
          run.expressions().assign(loop.target(), item, frame);
          return statements.run(loop.body(), frame);
        });
  }

  Completion run(CompoundStatement.While loop, Frame frame) {
    boolean endless = loop.test() instanceof Literal;
    long start = run.steps();
    for (int round = 0; !endless && round < Limits.ROUNDS && !isLong(start); round++) {
      Optional<Boolean> goesOn =
          run.operators().truth(run.expressions().evaluate(loop.test(), frame));
      if (goesOn.isEmpty()) {
        break;
      }
      if (!goesOn.get()) {
        return behind(Completion.NORMAL, loop.orElse(), frame);
      }
      Completion completion = statements.run(loop.body(), frame);
      if (completion == Completion.RETURN || completion == Completion.RAISE) {
        return completion;
      }
      if (completion == Completion.BREAK) {
        return Completion.NORMAL;
      }
    }
    if (!endless) {
      run.expressions().evaluate(loop.test(), frame);
    }
    Completion completion = once(() -> statements.run(loop.body(), frame));
    return behind(completion, loop.orElse(), frame);
  }

  private Completion once(Supplier<Completion> body) {
    return run.changes()
        .either(
            List.of(
                () -> {
                  Completion completion = body.get();
                  return completion == Completion.BREAK || completion == Completion.CONTINUE
                      ? Completion.NORMAL
                      : completion;
                }),
            false);
  }

  private Completion behind(Completion completion, Optional<Block> orElse, Frame frame) {
    if (completion == Completion.NORMAL && orElse.isPresent()) {
      return statements.run(orElse.get(), frame);
    }
    return completion == Completion.BREAK ? Completion.NORMAL : completion;
  }
}
