package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
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

  /** How a branch ended, and what names stood for at its end. */
  private record Branch(Completion completion, Map<Variable, Value> after) {}

  private final LongConsumer cost;

  /** What names stood for before the innermost branch that is being run. */
  private @Nullable Map<Variable, Optional<Value>> before;

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
    assign(scope.assigned(name), value);
  }

  private void assign(Variable variable, @Nullable Value value) {
    if (before != null) {
      before.putIfAbsent(variable, Optional.ofNullable(variable.value()));
    }
    variable.set(value);
  }

  /** Unbinds a name. */
  void delete(Environment scope, String name) {
    Variable variable = scope.assigned(name);
    if (variable.value() != null) {
      assign(variable, null);
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
    Map<Variable, Optional<Value>> outer = before;
    Map<Variable, Optional<Value>> own = new LinkedHashMap<>();
    before = own;
    Completion completion;
    try {
      completion = branch.get();
    } finally {
      before = outer;
    }
    Map<Variable, Value> after = new LinkedHashMap<>();
    own.forEach(
        (variable, old) -> {
          Value now = variable.value();
          if (now != null) {
            after.put(variable, now);
          }
          variable.set(old.orElse(null));
        });
    return new Branch(completion, after);
  }

  private void join(List<Branch> branches) {
    Set<Variable> changed = new LinkedHashSet<>();
    branches.forEach(branch -> changed.addAll(branch.after.keySet()));
    cost.accept((long) changed.size() * branches.size() / 2);
    for (Variable variable : changed) {
      Value old = variable.value();
      Value joined = null;
      for (Branch branch : branches) {
        Value value = branch.after.getOrDefault(variable, old);
        if (value != null) {
          joined = joined == null ? value : Alternatives.of(joined, value);
        }
      }
      if (joined != null) {
        assign(variable, joined);
      }
    }
  }
}
