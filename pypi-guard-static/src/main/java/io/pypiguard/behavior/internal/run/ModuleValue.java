package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.program.ProgramModule;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Value;

/**
 * A module of the package.
 *
 * @param module which
 * @param environment its names
 */
record ModuleValue(ProgramModule module, Environment environment) implements Value {

  @Override
  public Origins origins() {
    return Origins.NONE;
  }
}
