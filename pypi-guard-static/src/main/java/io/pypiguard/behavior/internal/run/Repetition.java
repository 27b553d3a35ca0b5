package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Alternatives;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls that come from outside again and again, as for each key that is pressed: what a call has
 * changed may be anything in the next one.
 */
final class Repetition {

  private final Map<String, Value> attributes;
  private final Map<String, Value> constants = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Map<Variable, Integer> sizesInModule = new LinkedHashMap<>();

  private Repetition(Environment module, Map<String, Value> attributes) {
    this.attributes = attributes;
    for (Variable variable : module.containers()) {
      size(variable.value()).ifPresent(size -> sizesInModule.put(variable, size));
    }
    attributes.forEach(
        (name, value) -> {
          size(value).ifPresent(size -> sizes.put(name, size));
          if (value instanceof Constant) {
            constants.put(name, value);
          }
        });
  }

  /** Runs a call, and once more if it changes names of the module or attributes of the object. */
  static void run(Environment module, Value callee, Runnable call) {
    boolean ofObject =
        callee instanceof MethodValue method && method.self() instanceof InstanceValue;
    Repetition repetition =
        new Repetition(
            module,
            ofObject ? ((InstanceValue) ((MethodValue) callee).self()).attributes() : Map.of());
    call.run();
    boolean changed = repetition.openContainers();
    changed |= repetition.openConstants();
    if (changed) {
      call.run();
    }
  }

  private static Optional<Integer> size(@Nullable Value value) {
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
    for (Map.Entry<Variable, Integer> entry : sizesInModule.entrySet()) {
      changed |= open(entry.getKey().value(), entry.getValue());
    }
    for (Map.Entry<String, Integer> entry : sizes.entrySet()) {
      changed |= open(attributes.get(entry.getKey()), entry.getValue());
    }
    return changed;
  }

  private static boolean open(@Nullable Value value, int sizeBefore) {
    if (size(value).filter(size -> size != sizeBefore).isEmpty()) {
      return false;
    }
    if (value instanceof Sequence sequence) {
      sequence.open(Origins.NONE);
    } else if (value instanceof Mapping mapping) {
      mapping.open(Origins.NONE);
    }
    return true;
  }

  /** Lets constants that changed be anything, and tells whether one did. */
  private boolean openConstants() {
    boolean changed = false;
    for (Map.Entry<String, Value> entry : constants.entrySet()) {
      Value value = attributes.get(entry.getKey());
      if (value != null && !value.equals(entry.getValue())) {
        attributes.put(entry.getKey(), Alternatives.of(value, Unknown.of(value.origins())));
        changed = true;
      }
    }
    return changed;
  }
}
