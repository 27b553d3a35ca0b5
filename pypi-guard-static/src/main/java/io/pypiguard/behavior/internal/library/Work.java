package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Value;
import java.util.List;

/**
 * What a function needs besides its arguments.
 *
 * @param budget what it may spend
 * @param caller calls what the program hands over
 */
record Work(Budget budget, Caller caller) {

  /** Calls what the program handed over, for a step. */
  Value call(Value function, Value... arguments) {
    budget.steps(1);
    return caller.call(function, List.of(arguments));
  }
}
