package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Value;

/**
 * A code object that was compiled from text.
 *
 * @param source the text, as far as it is known
 */
record CodeValue(Value source) implements Value {

  @Override
  public Origins origins() {
    return source.origins();
  }
}
