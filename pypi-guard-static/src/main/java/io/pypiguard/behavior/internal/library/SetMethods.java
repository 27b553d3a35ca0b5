package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Methods and operators of sets of constants. */
final class SetMethods {

  private SetMethods() {}

  /** Returns what {@code | & - ^} gives for two sets. */
  static Value binary(String operator, Sequence left, Sequence right, Budget budget) {
    Set<Value> one = items(left, budget);
    Set<Value> other = items(right, budget);
    switch (operator) {
      case "|" -> one.addAll(other);
      case "&" -> one.retainAll(other);
      case "-" -> one.removeAll(other);
      case "^" -> {
        Set<Value> both = new HashSet<>(one);
        both.retainAll(other);
        one.addAll(other);
        one.removeAll(both);
      }
      default -> throw Refused.value();
    }
    return Sequence.of(Sequence.Kind.SET, new ArrayList<>(one));
  }

  private static Set<Value> items(Value iterable, Budget budget) {
    Set<Value> items = new LinkedHashSet<>();
    for (Value item : Iterables.items(iterable, budget)) {
      Refused.unless(item instanceof Constant);
      items.add(item);
    }
    return items;
  }

  /** Returns what a method gives, or refuses; changes the set as Python does. */
  static Value call(Sequence self, String method, Arguments arguments, Work work) {
    Budget budget = work.budget();
    switch (method) {
      case "add" -> {
        Value item = Keys.of(arguments.expect(1, 1).at(0));
        budget.items(1);
        budget.scan(self.items().size());
        if (!self.items().contains(item)) {
          self.items().add(item);
        }
        return Constant.NONE;
      }
      case "discard", "remove" -> {
        Refused.unless(!self.isOpen());
        budget.scan(self.items().size());
        boolean there = self.items().remove(Keys.of(arguments.expect(1, 1).at(0)));
        Refused.unless(there || method.equals("discard"));
        return Constant.NONE;
      }
      case "clear" -> {
        self.items().clear();
        return Constant.NONE;
      }
      case "copy" -> {
        return ListMethods.call(self, method, arguments, work);
      }
      case "issubset" -> {
        Set<Value> own = items(self, budget);
        return Constant.of(items(arguments.at(0), budget).containsAll(own));
      }
      case "issuperset" -> {
        return Constant.of(items(self, budget).containsAll(items(arguments.at(0), budget)));
      }
      case "isdisjoint" -> {
        Set<Value> own = items(self, budget);
        return Constant.of(items(arguments.at(0), budget).stream().noneMatch(own::contains));
      }
      default -> {
        return combined(self, method, arguments, budget);
      }
    }
  }

  private static Value combined(Sequence self, String method, Arguments arguments, Budget budget) {
    String operator =
        switch (method) {
          case "union", "update" -> "|";
          case "intersection", "intersection_update" -> "&";
          case "difference", "difference_update" -> "-";
          case "symmetric_difference", "symmetric_difference_update" -> "^";
          default -> throw Refused.value();
        };
    Refused.unless(arguments.named().isEmpty());
    Sequence result = self;
    for (Value other : arguments.all()) {
      List<Value> items = Iterables.items(other, budget);
      result = (Sequence) binary(operator, result, Iterables.set(items, budget), budget);
    }
    if (!method.endsWith("update")) {
      return Sequence.of(Sequence.Kind.SET, result.items());
    }
    List<Value> items = List.copyOf(result.items());
    self.items().clear();
    self.items().addAll(items);
    return Constant.NONE;
  }
}
