package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Builtins and functions of {@code itertools} and {@code functools} that go through values. */
final class IterableFunctions {

  private IterableFunctions() {}

  static void addTo(Map<String, Routine> routines) {
    routines.put("builtins.range", (arguments, work) -> Iterables.range(arguments, work.budget()));
    routines.put("builtins.xrange", (arguments, work) -> Iterables.range(arguments, work.budget()));
    routines.put("builtins.list", (arguments, work) -> made(Sequence.Kind.LIST, arguments, work));
    routines.put("builtins.iter", (arguments, work) -> made(Sequence.Kind.LIST, arguments, work));
    routines.put("builtins.tuple", (arguments, work) -> made(Sequence.Kind.TUPLE, arguments, work));
    routines.put("builtins.set", (arguments, work) -> made(Sequence.Kind.SET, arguments, work));
    routines.put(
        "builtins.frozenset", (arguments, work) -> made(Sequence.Kind.SET, arguments, work));
    routines.put(
        "builtins.dict", (arguments, work) -> DictionaryMethods.of(arguments, work.budget()));
    routines.put("builtins.dict.fromkeys", IterableFunctions::fromKeys);
    routines.put("builtins.reversed", IterableFunctions::reversed);
    routines.put(
        "builtins.sorted",
        (arguments, work) ->
            Iterables.list(
                Iterables.sorted(arguments.expect(1, 1, "key", "reverse").at(0), arguments, work)));
    routines.put(
        "builtins.zip",
        (arguments, work) ->
            Iterables.zip(arguments.expect(0, Integer.MAX_VALUE, "strict").all(), work.budget()));
    routines.put("builtins.enumerate", IterableFunctions::enumerate);
    routines.put("builtins.map", IterableFunctions::map);
    routines.put("builtins.filter", IterableFunctions::filter);
    routines.put("builtins.next", IterableFunctions::next);
    routines.put("builtins.all", (arguments, work) -> any(arguments, work, false));
    routines.put("builtins.any", (arguments, work) -> any(arguments, work, true));
    routines.put("builtins.sum", IterableFunctions::sum);
    routines.put("builtins.min", (arguments, work) -> extreme(arguments, work, -1));
    routines.put("builtins.max", (arguments, work) -> extreme(arguments, work, 1));
    routines.put("functools.reduce", IterableFunctions::reduce);
    routines.put("builtins.reduce", IterableFunctions::reduce);
    routines.put("itertools.chain", (arguments, work) -> chain(arguments.all(), work));
    routines.put(
        "itertools.chain.from_iterable",
        (arguments, work) ->
            chain(Iterables.items(arguments.expect(1, 1).at(0), work.budget()), work));
    routines.put(
        "itertools.cycle",
        (arguments, work) ->
            Endless.cycle(Iterables.items(arguments.expect(1, 1).at(0), work.budget())));
    routines.put("itertools.count", IterableFunctions::count);
    routines.put("itertools.repeat", IterableFunctions::repeat);
    routines.put("itertools.islice", IterableFunctions::islice);
  }

  private static Value made(Sequence.Kind kind, Arguments arguments, Work work) {
    if (arguments.expect(0, 1).count() == 0) {
      return Sequence.of(kind, List.of());
    }
    if (arguments.at(0) instanceof Endless && kind == Sequence.Kind.LIST) {
      return arguments.at(0);
    }
    if (arguments.at(0) instanceof Sequence open && open.isOpen()) {
      work.budget().items(open.items().size());
      return Sequence.of(kind, open.items()).open(open.origins());
    }
    List<Value> items = Iterables.items(arguments.at(0), work.budget());
    if (kind == Sequence.Kind.SET) {
      return Iterables.set(items, work.budget());
    }
    work.budget().items(items.size());
    return Sequence.of(kind, items);
  }

  private static Value fromKeys(Arguments arguments, Work work) {
    Value value = arguments.expect(1, 2).or(1, "", Constant.NONE);
    Mapping mapping = new Mapping();
    for (Value key : Iterables.items(arguments.at(0), work.budget())) {
      mapping.entries().put(Keys.of(key), value);
    }
    work.budget().items(mapping.entries().size());
    return mapping;
  }

  private static Value reversed(Arguments arguments, Work work) {
    List<Value> items = Iterables.items(arguments.expect(1, 1).at(0), work.budget());
    work.budget().items(items.size());
    Sequence reversed = Iterables.list(items);
    Collections.reverse(reversed.items());
    return reversed;
  }

  private static Value enumerate(Arguments arguments, Work work) {
    arguments.expect(1, 2, "iterable", "start");
    List<Value> items = Iterables.items(arguments.at(0, "iterable"), work.budget());
    long start = arguments.integer(1, "start", 0);
    List<Value> pairs = new ArrayList<>(work.budget().items(3L * items.size()));
    for (int i = 0; i < items.size(); i++) {
      pairs.add(Iterables.tuple(Constant.of(start + i), items.get(i)));
    }
    return Iterables.list(pairs);
  }

  private static Value map(Arguments arguments, Work work) {
    List<Value> iterables = arguments.all().subList(1, arguments.expect(2, 9).count());
    List<Value> results = new ArrayList<>();
    if (iterables.size() == 1 && !(iterables.get(0) instanceof Endless)) {
      List<Value> items = List.copyOf(Iterables.items(iterables.get(0), work.budget()));
      work.budget().items(items.size());
      for (Value item : items) {
        results.add(work.call(arguments.at(0), item));
      }
    } else {
      for (Value row : Iterables.zip(iterables, work.budget()).items()) {
        work.budget().steps(1);
        results.add(work.caller().call(arguments.at(0), List.copyOf(((Sequence) row).items())));
      }
    }
    return Iterables.list(results);
  }

  private static Value filter(Arguments arguments, Work work) {
    Value test = arguments.expect(2, 2).at(0);
    List<Value> items = List.copyOf(Iterables.items(arguments.at(1), work.budget()));
    work.budget().items(items.size());
    List<Value> kept = new ArrayList<>();
    for (Value item : items) {
      if (Comparisons.truth(test == Constant.NONE ? item : work.call(test, item))) {
        kept.add(item);
      }
    }
    return Iterables.list(kept);
  }

  private static Value next(Arguments arguments, Work work) {
    Value iterator = arguments.expect(1, 2).at(0);
    if (iterator instanceof Sequence list && list.kind() == Sequence.Kind.LIST) {
      work.budget().scan(list.items().size());
      if (!list.items().isEmpty()) {
        return list.items().remove(0);
      }
      Refused.unless(!list.isOpen());
      return arguments.at(1);
    }
    throw Refused.value();
  }

  private static Value any(Arguments arguments, Work work, boolean sought) {
    for (Value item : Iterables.items(arguments.expect(1, 1).at(0), work.budget())) {
      if (Comparisons.truth(item) == sought) {
        return Constant.of(sought);
      }
    }
    return Constant.of(!sought);
  }

  private static Value sum(Arguments arguments, Work work) {
    Value sum = arguments.expect(1, 2, "start").or(1, "start", Constant.of(0));
    Operators operators = new Operators(work.budget());
    for (Value item : Iterables.items(arguments.at(0), work.budget())) {
      Refused.unless(!Strings.isString(item));
      sum = operators.binary("+", sum, item).orElseThrow(Refused::value);
    }
    return sum;
  }

  private static Value extreme(Arguments arguments, Work work, int sign) {
    arguments.expect(1, Integer.MAX_VALUE, "key", "default");
    List<Value> items =
        arguments.count() == 1 ? Iterables.items(arguments.at(0), work.budget()) : arguments.all();
    Value key = arguments.or(-1, "key", Constant.NONE);
    if (items.isEmpty()) {
      return arguments.at(-1, "default");
    }
    Comparisons comparisons = new Comparisons(work.budget());
    Value best = items.get(0);
    Value bestKey = key == Constant.NONE ? best : work.call(key, best);
    for (Value item : List.copyOf(items.subList(1, items.size()))) {
      Value itemKey = key == Constant.NONE ? item : work.call(key, item);
      if (comparisons.order(itemKey, bestKey) * sign > 0) {
        best = item;
        bestKey = itemKey;
      }
    }
    return best;
  }

  private static Value reduce(Arguments arguments, Work work) {
    List<Value> items = List.copyOf(Iterables.items(arguments.expect(2, 3).at(1), work.budget()));
    boolean started = arguments.count() == 3;
    Refused.unless(started || !items.isEmpty());
    Value result = started ? arguments.at(2) : items.get(0);
    for (Value item : items.subList(started ? 0 : 1, items.size())) {
      result = work.call(arguments.at(0), result, item);
    }
    return result;
  }

  private static Value chain(List<Value> iterables, Work work) {
    List<Value> items = new ArrayList<>();
    for (Value iterable : iterables) {
      List<Value> more = Iterables.items(iterable, work.budget());
      work.budget().items(more.size());
      Refused.unless(items.size() + more.size() <= Budget.MOST_ITEMS);
      items.addAll(more);
    }
    return Iterables.list(items);
  }

  private static Value count(Arguments arguments, Work work) {
    arguments.expect(0, 2, "start", "step");
    BigInteger step = Numbers.integer(arguments.or(1, "step", Constant.of(1)));
    Refused.unless(step.signum() != 0);
    return Endless.count(Numbers.integer(arguments.or(0, "start", Constant.of(0))), step);
  }

  private static Value repeat(Arguments arguments, Work work) {
    arguments.expect(1, 2, "object", "times");
    Value item = arguments.at(0, "object");
    if (!arguments.has(1, "times")) {
      return Endless.cycle(List.of(item));
    }
    int times = work.budget().items(Math.max(0, arguments.integer(1, "times", 0)));
    return Iterables.list(Collections.nCopies(times, item));
  }

  private static Value islice(Arguments arguments, Work work) {
    Arguments bounds =
        Arguments.of(arguments.all().subList(1, arguments.expect(2, 4).count()), arguments.named());
    int start = bounds.count() == 1 ? 0 : bounds.integer(0, "", 0);
    int end = bounds.integer(bounds.count() == 1 ? 0 : 1, "", Budget.MOST_ITEMS);
    int step = bounds.integer(2, "", 1);
    Refused.unless(start >= 0 && end >= 0 && step > 0);
    List<Value> items = new ArrayList<>();
    if (arguments.at(0) instanceof Endless endless) {
      work.budget().items(Math.max(0, (end - start) / step));
      for (int i = start; i < end; i += step) {
        items.add(endless.item(i));
      }
    } else {
      List<Value> all = Iterables.items(arguments.at(0), work.budget());
      work.budget().items(all.size());
      for (int i = start; i < Math.min(end, all.size()); i += step) {
        items.add(all.get(i));
      }
    }
    return Iterables.list(items);
  }
}
