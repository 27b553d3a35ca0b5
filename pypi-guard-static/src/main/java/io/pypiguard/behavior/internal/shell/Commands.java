package io.pypiguard.behavior.internal.shell;

import java.util.List;

/**
 * What a command or a script does.
 *
 * @param actions what it does, in the order in which it happens
 * @param complete whether all of it was read; false if a limit of {@link CommandReader} was reached
 */
public record Commands(List<Action> actions, boolean complete) {

  /** Copies the list. */
  public Commands {
    actions = List.copyOf(actions);
  }
}
