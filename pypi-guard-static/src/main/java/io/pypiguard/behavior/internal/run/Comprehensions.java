package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.python.Clause;
import io.pypiguard.python.Display;
import io.pypiguard.python.Expression;
import io.pypiguard.python.NodeKind;
import java.util.List;
import java.util.Optional;

/**
 * Works out comprehensions: item by item where what they go over is known, and else one item that
 * stands for all.
 */
final class Comprehensions {

  private final Interpreter run;

  Comprehensions(Interpreter run) {
    this.run = run;
  }

  Value value(Display display, Frame frame) {
    Frame inner = frame.with(frame.unit(), frame.scope().inside(Environment.Kind.FUNCTION));
    if (display instanceof Display.DictComprehension dict) {
      Mapping mapping = new Mapping();
      boolean all =
          each(
              dict.generators(),
              0,
              inner,
              () -> {
                Value key = run.expressions().evaluate(dict.key(), inner);
                Value value = run.expressions().evaluate(dict.value(), inner);
                if (key instanceof Constant constant) {
                  mapping.entries().put(constant, value);
                } else {
                  mapping.open(key.origins().and(value.origins()));
                }
              });
      return all ? mapping : mapping.open(mapping.origins());
    }
    Display.SequenceComprehension comprehension = (Display.SequenceComprehension) display;
    Sequence sequence =
        Sequence.of(
            display.kind() == NodeKind.SET_COMP ? Sequence.Kind.SET : Sequence.Kind.LIST,
            List.of());
    boolean all =
        each(
            comprehension.generators(),
            0,
            inner,
            () -> add(sequence, run.expressions().evaluate(comprehension.element(), inner)));
    return all ? sequence : sequence.open(sequence.origins());
  }

  private static void add(Sequence sequence, Value value) {
    if (sequence.items().size() < Limits.MOST_ITEMS) {
      sequence.items().add(value);
    } else {
      sequence.open(value.origins());
    }
  }

  /** Does something for each item that is known; tells whether these are all. */
  private boolean each(
      List<Clause.Comprehension> generators, int index, Frame frame, Runnable action) {
    if (index == generators.size()) {
      action.run();
      return true;
    }
    Clause.Comprehension generator = generators.get(index);
    Value iterable = run.expressions().evaluate(generator.iterable(), frame);
    Optional<List<Value>> items =
        run.expressions().items(iterable).filter(known -> known.size() <= Limits.MOST_ITEMS);
    boolean all = items.isPresent();
    long start = run.steps();
    for (Value item : items.orElseGet(() -> List.of(run.expressions().anyItem(iterable)))) {
      if (run.isUsedUp() || run.steps() - start > Limits.STEPS_OF_PART) {
        return false;
      }
      run.expressions().assign(generator.target(), item, frame);
      Optional<Boolean> wanted = meets(generator.conditions(), frame);
      all &= wanted.isPresent();
      if (wanted.orElse(true)) {
        all &= each(generators, index + 1, frame, action);
      }
    }
    return all;
  }

  private Optional<Boolean> meets(List<Expression> conditions, Frame frame) {
    Optional<Boolean> all = Optional.of(true);
    for (Expression condition : conditions) {
      Optional<Boolean> one = run.operators().truth(run.expressions().evaluate(condition, frame));
      if (one.isPresent() && !one.get()) {
        return one;
      }
      all = one.isPresent() ? all : Optional.empty();
    }
    return all;
  }
}
