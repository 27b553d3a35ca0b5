package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Assignments to names, so that branches can be run one after the other from the same state and
 * then joined.
 */
final class Changes {

  private record Slot(Environment environment, String name) {}

  /** How a branch ended, and what names stood for at its end. */
  private record Branch(Completion completion, Map<Slot, Value> after) {}

  private final LongConsumer cost;

  /** What names stood for before the innermost branch that is being run. */
  private @Nullable Map<Slot, Optional<Value>> before;

  /**
   * Starts with no branch.
   *
   * @param cost is told of the steps that joining takes
   */
  Changes(LongConsumer cost) {
    this.cost = cost;
  }

  /** Tells whether a branch is being run that may not be taken. */
  boolean isInBranch() {
    return before != null;
  }

  /** Assigns to a name where the scope says that it belongs. */
  void assign(Environment scope, String name, Value value) {
    Environment owner = scope.owner(name);
    Value old = owner.values().put(name, value);
    if (before != null) {
      before.putIfAbsent(new Slot(owner, name), Optional.ofNullable(old));
    }
  }

  /** Unbinds a name. */
  void delete(Environment scope, String name) {
    Environment owner = scope.owner(name);
    Value old = owner.values().remove(name);
    if (before != null && old != null) {
      before.putIfAbsent(new Slot(owner, name), Optional.of(old));
    }
  }

  /**
   * Runs branches of which one is taken, or perhaps none.
   *
   * @param branches the branches
   * @param exhaustive whether one of them is taken for certain
   * @return how the statement ends: normally, if any way does
   */
  Completion either(List<Supplier<Completion>> branches, boolean exhaustive) {
    List<Branch> done = new ArrayList<>();
    for (Supplier<Completion> branch : branches) {
      done.add(run(branch));
    }
    List<Branch> normal = new ArrayList<>();
    for (Branch branch : done) {
      if (branch.completion == Completion.NORMAL) {
        normal.add(branch);
      }
    }
    if (!exhaustive) {
      normal.add(new Branch(Completion.NORMAL, Map.of()));
    }
    if (normal.isEmpty()) {
      return done.get(done.size() - 1).completion;
    }
    join(normal);
    return Completion.NORMAL;
  }

  private Branch run(Supplier<Completion> branch) {
    Map<Slot, Optional<Value>> outer = before;
    Map<Slot, Optional<Value>> own = new LinkedHashMap<>();
    before = own;
    Completion completion;
    try {
      completion = branch.get();
    } finally {
      before = outer;
    }
    Map<Slot, Value> after = new HashMap<>();
    own.forEach(
        (slot, old) -> {
          Map<String, Value> values = slot.environment.values();
          Value now = values.get(slot.name);
          if (now != null) {
            after.put(slot, now);
          }
          old.ifPresentOrElse(
              value -> values.put(slot.name, value), () -> values.remove(slot.name));
        });
    return new Branch(completion, after);
  }

  private void join(List<Branch> branches) {
    Set<Slot> slots = new LinkedHashSet<>();
    branches.forEach(branch -> slots.addAll(branch.after.keySet()));
    cost.accept((long) slots.size() * branches.size() / 2);
    for (Slot slot : slots) {
      Value old = slot.environment.values().get(slot.name);
      Value joined = null;
      for (Branch branch : branches) {
        Value value = branch.after.getOrDefault(slot, old);
        if (value != null) {
          joined = joined == null ? value : Alternatives.of(joined, value);
        }
      }
      if (joined != null) {
        assign(slot.environment, slot.name, joined);
      }
    }
  }
}
