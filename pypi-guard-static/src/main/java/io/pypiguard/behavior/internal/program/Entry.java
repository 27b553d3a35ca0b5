package io.pypiguard.behavior.internal.program;

import io.pypiguard.analysis.Moment;

/**
 * A place at which code begins to run.
 *
 * @param moment when
 * @param module the module, whose top level runs
 * @param function dotted name of the function or class in it that is called then, which may not
 *     exist; empty if only the top level runs
 * @param reason why it runs, in a few words; may hold names that the package chose
 */
public record Entry(Moment moment, ProgramModule module, String function, String reason) {

  /** {@return whether only the top level of the module runs} */
  public boolean isTopLevel() {
    return function.isEmpty();
  }

  /** Returns moment and place. */
  @Override
  public String toString() {
    return moment.id() + " " + Paths.join(module.name(), ':', function);
  }
}
