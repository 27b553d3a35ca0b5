package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Value;

/**
 * The names of a scope as a dictionary, as {@code globals()} gives them.
 *
 * @param environment the scope
 */
record NamespaceValue(Environment environment) implements Value {

  @Override
  public Origins origins() {
    return Origins.NONE;
  }
}
