package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Methods of dictionaries. */
final class DictionaryMethods {

  private DictionaryMethods() {}

  /** Returns a new dictionary with the entries of two. */
  static Mapping union(Mapping left, Mapping right, Budget budget) {
    budget.items((long) left.entries().size() + right.entries().size());
    Mapping union = new Mapping();
    union.entries().putAll(left.entries());
    union.entries().putAll(right.entries());
    return left.isOpen() || right.isOpen()
        ? union.open(left.origins().and(right.origins()))
        : union;
  }

  /** Returns what a method gives, or refuses; changes the dictionary as Python does. */
  static Value call(Mapping self, String method, Arguments arguments, Work work) {
    Budget budget = work.budget();
    Map<Constant, Value> entries = self.entries();
    switch (method) {
      case "get" -> {
        Optional<Value> found = Keys.find(self, arguments.expect(1, 2).at(0));
        Refused.unless(found.isPresent() || !self.isOpen());
        return found.orElseGet(() -> arguments.or(1, "", Constant.NONE));
      }
      case "keys" -> {
        return opened(self, Iterables.list(new ArrayList<>(entries.keySet())), budget);
      }
      case "values" -> {
        return opened(self, Iterables.list(new ArrayList<>(entries.values())), budget);
      }
      case "items", "iteritems" -> {
        List<Value> items = new ArrayList<>(budget.items(2L * entries.size()));
        entries.forEach((key, value) -> items.add(Iterables.tuple(key, value)));
        return opened(self, Iterables.list(items), budget);
      }
      case "pop" -> {
        Optional<Value> found = Keys.find(self, arguments.expect(1, 2).at(0));
        Refused.unless(found.isPresent() || (!self.isOpen() && arguments.count() == 2));
        entries.remove(Keys.of(arguments.at(0)));
        return found.orElseGet(() -> arguments.at(1));
      }
      case "update" -> {
        update(self, arguments, budget);
        return Constant.NONE;
      }
      case "setdefault" -> {
        Refused.unless(!self.isOpen());
        budget.items(1);
        Optional<Value> found = Keys.find(self, arguments.expect(1, 2).at(0));
        Value value = found.orElseGet(() -> arguments.or(1, "", Constant.NONE));
        entries.put(Keys.of(arguments.at(0)), value);
        return value;
      }
      case "copy" -> {
        return union(self, new Mapping(), budget);
      }
      case "clear" -> {
        entries.clear();
        return Constant.NONE;
      }
      case "__getitem__" -> {
        return Keys.find(self, arguments.expect(1, 1).at(0)).orElseThrow(Refused::value);
      }
      default -> throw Refused.value();
    }
  }

  private static Sequence opened(Mapping self, Sequence view, Budget budget) {
    budget.items(view.items().size());
    return self.isOpen() ? view.open(self.origins()) : view;
  }

  /** Makes a dictionary of a mapping or of pairs, and of arguments by name. */
  static Mapping of(Arguments arguments, Budget budget) {
    Mapping mapping = new Mapping();
    update(mapping, arguments, budget);
    return mapping;
  }

  private static void update(Mapping self, Arguments arguments, Budget budget) {
    Refused.unless(arguments.count() <= 1);
    if (arguments.count() == 1) {
      if (arguments.at(0) instanceof Mapping other) {
        budget.items(other.entries().size());
        self.entries().putAll(other.entries());
        if (other.isOpen()) {
          self.open(other.origins());
        }
      } else {
        List<Value> pairs = List.copyOf(Iterables.items(arguments.at(0), budget));
        budget.items(pairs.size());
        for (Value pair : pairs) {
          List<Value> both = Iterables.items(pair, budget);
          Refused.unless(both.size() == 2);
          self.entries().put(Keys.of(both.get(0)), both.get(1));
        }
      }
    }
    arguments.named().forEach((name, value) -> self.entries().put(Constant.of(name), value));
  }
}
