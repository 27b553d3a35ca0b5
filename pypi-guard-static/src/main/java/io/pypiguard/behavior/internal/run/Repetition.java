package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Calls that come from outside again and again, as for each key that is pressed: what a call has
 * changed may be anything in the next one.
 */
final class Repetition {

  private final Map<String, Value> names;
  private final Map<String, Integer> before = new HashMap<>();
  private final Map<String, Value> constants = new HashMap<>();

  private Repetition(Map<String, Value> names) {
    this.names = names;
    names.forEach(
        (name, value) -> {
          size(value).ifPresent(size -> before.put(name, size));
          if (value instanceof Constant) {
            constants.put(name, value);
          }
        });
  }

  /** Runs a call, and once more if it changes names of the module or attributes of the object. */
  static void run(Environment module, Value callee, Runnable call) {
    Repetition ofModule = new Repetition(module.values());
    Optional<Repetition> ofObject =
        callee instanceof MethodValue method && method.self() instanceof InstanceValue instance
            ? Optional.of(new Repetition(instance.attributes()))
            : Optional.empty();
    call.run();
    boolean changed = ofModule.openContainers();
    if (ofObject.isPresent()) {
      changed |= ofObject.get().openContainers();
      changed |= ofObject.get().openConstants();
    }
    if (changed) {
      call.run();
    }
  }

  private static Optional<Integer> size(Value value) {
    if (value instanceof Sequence sequence) {
      return Optional.of(sequence.items().size());
    }
    return value instanceof Mapping mapping
        ? Optional.of(mapping.entries().size())
        : Optional.empty();
  }

  /** Lets containers that changed hold anything, and tells whether one did. */
  private boolean openContainers() {
    boolean changed = false;
    for (Map.Entry<String, Integer> entry : before.entrySet()) {
      Value value = names.get(entry.getKey());
      if (value instanceof Sequence sequence && sequence.items().size() != entry.getValue()) {
        sequence.open(Origins.NONE);
        changed = true;
      } else if (value instanceof Mapping mapping && mapping.entries().size() != entry.getValue()) {
        mapping.open(Origins.NONE);
        changed = true;
      }
    }
    return changed;
  }

  /** Lets constants that changed be anything, and tells whether one did. */
  private boolean openConstants() {
    boolean changed = false;
    for (Map.Entry<String, Value> entry : constants.entrySet()) {
      Value value = names.get(entry.getKey());
      if (value != null && !value.equals(entry.getValue())) {
        names.put(entry.getKey(), Alternatives.of(value, Unknown.of(value.origins())));
        changed = true;
      }
    }
    return changed;
  }
}
