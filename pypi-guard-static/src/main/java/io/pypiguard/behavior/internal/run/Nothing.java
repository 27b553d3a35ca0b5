package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Value;

/** Stands for no value where one must be given. */
enum Nothing implements Value {
  VALUE;

  @Override
  public Origins origins() {
    return Origins.NONE;
  }
}
