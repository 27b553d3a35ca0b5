package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is known to be gone through when Python goes through a value. */
final class Iterables {

  private Iterables() {}

  /** Returns the items of a value that ends and of which no item is missing. */
  static List<Value> items(Value value, Budget budget) {
    if (value instanceof Sequence sequence) {
      Refused.unless(!sequence.isOpen());
      budget.steps(1 + sequence.items().size());
      return sequence.items();
    }
    if (value instanceof Mapping mapping) {
      Refused.unless(!mapping.isOpen());
      budget.items(mapping.entries().size());
      return new ArrayList<>(mapping.entries().keySet());
    }
    if (value instanceof Constant.Bytes bytes) {
      budget.items(bytes.value().length);
      return Strings.integers(bytes.value());
    }
    if (value instanceof Constant.Text text) {
      List<Value> characters = new ArrayList<>(budget.items(text.value().length()));
      text.value().codePoints().forEach(p -> characters.add(Constant.of(Character.toString(p))));
      return characters;
    }
    throw Refused.value();
  }

  /** Returns a list of items. */
  static Sequence list(List<? extends Value> items) {
    return Sequence.of(Sequence.Kind.LIST, items);
  }

  /** Returns a tuple of items. */
  static Sequence tuple(Value... items) {
    return Sequence.of(Sequence.Kind.TUPLE, List.of(items));
  }

  /** Returns a set of constants. */
  static Sequence set(List<Value> items, Budget budget) {
    Set<Value> distinct = new LinkedHashSet<>();
    budget.items(items.size());
    for (Value item : items) {
      Refused.unless(item instanceof Constant);
      distinct.add(item);
    }
    return Sequence.of(Sequence.Kind.SET, new ArrayList<>(distinct));
  }

  /** Returns {@code range(…)}. */
  static Sequence range(Arguments arguments, Budget budget) {
    int count = arguments.expect(1, 3).count();
    BigInteger start = count == 1 ? BigInteger.ZERO : Numbers.integer(arguments.at(0));
    BigInteger end = Numbers.integer(arguments.at(count == 1 ? 0 : 1));
    BigInteger step = count == 3 ? Numbers.integer(arguments.at(2)) : BigInteger.ONE;
    Refused.unless(step.signum() != 0);
    BigInteger span = step.signum() > 0 ? end.subtract(start) : start.subtract(end);
    BigInteger wide = span.add(step.abs()).subtract(BigInteger.ONE).divide(step.abs());
    BigInteger size = span.signum() > 0 ? wide : BigInteger.ZERO;
    Refused.unless(size.bitLength() < 32);
    List<Value> items = new ArrayList<>(budget.items(size.intValue()));
    boolean small = start.bitLength() < 62 && step.bitLength() < 32;
    for (int i = 0; i < size.intValue(); i++) {
      items.add(
          small
              ? Constant.of(start.longValue() + i * step.longValue())
              : Constant.of(start.add(step.multiply(BigInteger.valueOf(i)))));
    }
    return list(items);
  }

  /** Returns tuples of the items at the same places. */
  static Sequence zip(List<Value> iterables, Budget budget) {
    int size = Integer.MAX_VALUE;
    List<List<Value>> columns = new ArrayList<>();
    for (Value iterable : iterables) {
      if (!(iterable instanceof Endless)) {
        columns.add(items(iterable, budget));
        size = Math.min(size, columns.get(columns.size() - 1).size());
      }
    }
    Refused.unless(iterables.isEmpty() || !columns.isEmpty());
    size = iterables.isEmpty() ? 0 : size;
    budget.items((long) size * (1 + iterables.size()));
    List<Value> rows = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Value[] row = new Value[iterables.size()];
      int column = 0;
      for (int j = 0; j < row.length; j++) {
        row[j] =
            iterables.get(j) instanceof Endless endless
                ? endless.item(i)
                : columns.get(column++).get(i);
      }
      rows.add(tuple(row));
    }
    return list(rows);
  }

  /** Returns the items in order; stable, as Python's. */
  static List<Value> sorted(Value iterable, Arguments arguments, Work work) {
    List<Value> items = items(iterable, work.budget());
    int size = work.budget().items(items.size());
    Value key = arguments.or(-1, "key", Constant.NONE);
    Comparisons comparisons = new Comparisons(work.budget());
    List<Value[]> keyed = new ArrayList<>(size);
    for (Value item : items) {
      keyed.add(new Value[] {key == Constant.NONE ? item : work.call(key, item), item});
    }
    boolean reversed =
        arguments.named().containsKey("reverse")
            && Comparisons.truth(arguments.named().get("reverse"));
    if (reversed) {
      Collections.reverse(keyed);
    }
    keyed.sort((one, other) -> comparisons.order(one[0], other[0]));
    List<Value> sorted = new ArrayList<>(size);
    keyed.forEach(each -> sorted.add(each[1]));
    if (reversed) {
      Collections.reverse(sorted);
    }
    return sorted;
  }
}
