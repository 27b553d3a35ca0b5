package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Mapping;
import io.pypiguard.behavior.internal.value.Sequence;
import io.pypiguard.behavior.internal.value.Value;
import org.jspecify.annotations.Nullable;

/** A name of one scope, and what it stands for now; each name of a scope has one variable. */
final class Variable {

  private final Environment scope;
  private @Nullable Value value;

  Variable(Environment scope) {
    this.scope = scope;
  }

  /** Returns what it stands for; nothing if it is not bound. */
  @Nullable Value value() {
    return value;
  }

  /** Binds it; nothing unbinds it. */
  void set(@Nullable Value newValue) {
    value = newValue;
    if (newValue instanceof Sequence || newValue instanceof Mapping) {
      scope.holdsContainer(this);
    }
  }
}
