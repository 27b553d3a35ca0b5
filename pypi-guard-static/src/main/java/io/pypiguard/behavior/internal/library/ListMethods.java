package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.util.Collections;
import java.util.List;

/** Methods of lists and tuples, some of them of byte arrays. */
final class ListMethods {

  private ListMethods() {}

  /** Returns what a method gives, or refuses; changes the sequence as Python does. */
  static Value call(Sequence self, String method, Arguments arguments, Work work) {
    Budget budget = work.budget();
    List<Value> items = self.items();
    switch (method) {
      case "index" -> {
        return Constant.of(find(self, arguments, budget));
      }
      case "count" -> {
        Refused.unless(!self.isOpen());
        Comparisons comparisons = new Comparisons(budget);
        Value item = arguments.expect(1, 1).at(0);
        return Constant.of(items.stream().filter(each -> comparisons.equal(each, item)).count());
      }
      case "copy" -> {
        budget.items(items.size());
        Sequence copy = Sequence.of(self.kind(), items);
        return self.isOpen() ? copy.open(self.origins()) : copy;
      }
      case "__len__" -> {
        Refused.unless(!self.isOpen());
        return Constant.of(items.size());
      }
      default -> {
        Refused.unless(self.kind() != Sequence.Kind.TUPLE);
        return change(self, method, arguments, work);
      }
    }
  }

  private static Value change(Sequence self, String method, Arguments arguments, Work work) {
    List<Value> items = self.items();
    Budget budget = work.budget();
    boolean closed = !self.isOpen();
    switch (method) {
      case "append" -> {
        budget.items(1);
        Refused.unless(items.size() < Budget.MOST_ITEMS);
        items.add(arguments.expect(1, 1).at(0));
      }
      case "extend" -> extend(self, arguments.expect(1, 1).at(0), budget);
      case "insert" -> {
        Refused.unless(closed && items.size() < Budget.MOST_ITEMS);
        int at = Numbers.small(arguments.expect(2, 2).at(0));
        int index = at < 0 ? Math.max(0, at + items.size()) : Math.min(at, items.size());
        budget.items(1);
        budget.scan(items.size());
        items.add(index, arguments.at(1));
      }
      case "pop" -> {
        Refused.unless(closed && !items.isEmpty());
        int at = arguments.expect(0, 1).integer(0, "", -1);
        int index = at < 0 ? at + items.size() : at;
        Refused.unless(index >= 0 && index < items.size());
        budget.scan(items.size() - index);
        return items.remove(index);
      }
      case "reverse" -> {
        Refused.unless(closed);
        budget.steps(items.size());
        Collections.reverse(items);
      }
      case "sort" -> {
        Refused.unless(closed);
        List<Value> sorted = Iterables.sorted(self, arguments.expect(0, 0, "key", "reverse"), work);
        items.clear();
        items.addAll(sorted);
      }
      case "remove" -> {
        int at = find(self, arguments.expect(1, 1), budget);
        items.remove(at);
      }
      case "clear" -> items.clear();
      default -> throw Refused.value();
    }
    return Constant.NONE;
  }

  private static void extend(Sequence self, Value iterable, Budget budget) {
    if (iterable instanceof Sequence other && other.isOpen()) {
      self.open(other.origins());
      return;
    }
    List<Value> added = List.copyOf(Iterables.items(iterable, budget));
    budget.items(added.size());
    Refused.unless(self.items().size() + added.size() <= Budget.MOST_ITEMS);
    self.items().addAll(added);
  }

  private static int find(Sequence self, Arguments arguments, Budget budget) {
    Comparisons comparisons = new Comparisons(budget);
    Value item = arguments.expect(1, 2).at(0);
    for (int i = Math.max(0, arguments.integer(1, "", 0)); i < self.items().size(); i++) {
      if (comparisons.equal(self.items().get(i), item)) {
        return i;
      }
    }
    throw Refused.value();
  }
}
