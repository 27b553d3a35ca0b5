package io.pypiguard.behavior.internal.run;

import io.pypiguard.analysis.Moment;
import io.pypiguard.behavior.internal.knowledge.Function;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.program.Zone;
import io.pypiguard.behavior.internal.shell.Action;
import io.pypiguard.behavior.internal.value.Call;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A call that reaches the world outside the package.
 *
 * @param call the call with its arguments
 * @param function what is known about what is called
 * @param moment when it happens
 * @param zone what the file is for
 * @param callers the calls in the package on the way to it, outermost first
 * @param unconditional whether it happens whenever the text around it is run
 * @param commands what the command says that it runs, if it runs one
 */
public record Event(
    Call call,
    Function function,
    Moment moment,
    Zone zone,
    List<Place> callers,
    boolean unconditional,
    List<Action> commands) {

  /** Copies the lists. */
  public Event {
    callers = List.copyOf(callers);
    commands = List.copyOf(commands);
  }

  /** Tells whether the call does something of a kind. */
  public boolean is(Role role) {
    return function.has(role);
  }

  /** Returns the first argument that means something, as {@code url}. */
  public Optional<Value> argument(String slot) {
    return function.argument(slot, call);
  }

  /** Returns the arguments that mean something, as {@code data}. */
  public List<Value> arguments(String slot) {
    return function.arguments(slot, call);
  }

  /** Returns where it happens. */
  public Place place() {
    return call.place();
  }
}
