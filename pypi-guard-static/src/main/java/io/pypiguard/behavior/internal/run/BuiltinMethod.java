package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Value;

/**
 * A method of a value that is no object of the package and nothing of a library.
 *
 * @param receiver a constant, a container, a string with unknown parts or something unknown
 * @param name the name of the method
 */
record BuiltinMethod(Value receiver, String name) implements Value {

  /** Methods are told apart by their receivers, which are not looked into. */
  @Override
  public boolean equals(Object other) {
    return other == this;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public Origins origins() {
    return receiver.origins();
  }
}
