package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import java.util.List;

/**
 * Values that nothing can be worked out of: unknown ones, things of libraries, functions, objects.
 * They are most values by far, so that they are told before anything is tried and refused.
 */
final class Opaque {

  private Opaque() {}

  /** Tells whether nothing is known of what a value is. */
  static boolean is(Value value) {
    return !(value instanceof Constant
        || value instanceof Sequence
        || value instanceof Mapping
        || value instanceof Blend
        || value instanceof Endless);
  }

  /** Tells whether there is one value, of which nothing is known. */
  static boolean isAll(List<? extends Value> values) {
    return values.size() == 1 && is(values.get(0));
  }
}
