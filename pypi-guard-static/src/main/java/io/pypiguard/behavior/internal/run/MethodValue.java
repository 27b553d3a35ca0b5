package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Value;

/**
 * A function with its first argument.
 *
 * @param self the first argument: an instance or a class
 * @param function the function
 */
record MethodValue(Value self, FunctionValue function) implements Value {

  @Override
  public Origins origins() {
    return Origins.NONE;
  }
}
