package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Value;

/** A function of Python's library, as done here. */
interface Routine {

  /** Returns what the function gives, or refuses. */
  Value call(Arguments arguments, Work work);
}
