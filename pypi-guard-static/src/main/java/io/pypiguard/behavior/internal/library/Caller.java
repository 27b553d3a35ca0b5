package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Value;
import java.util.List;

/** Calls what the program hands to a function, as the key of {@code sorted}. */
public interface Caller {

  /**
   * Returns what a function gives.
   *
   * @param function the function
   * @param arguments its arguments by position
   */
  Value call(Value function, List<Value> arguments);
}
