package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Value;

/**
 * What {@code super()} gives in a method.
 *
 * @param instance the object that the method is called for
 */
record SuperValue(InstanceValue instance) implements Value {

  @Override
  public Origins origins() {
    return Origins.NONE;
  }
}
