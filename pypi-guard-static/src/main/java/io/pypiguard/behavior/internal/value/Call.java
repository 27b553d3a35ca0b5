package io.pypiguard.behavior.internal.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of something that a library has.
 *
 * @param function what is called, as {@code urllib.request.urlopen} or {@code socket.socket().send}
 * @param arguments the arguments by position
 * @param keywords the arguments by name
 * @param receiver the call whose result the method is of, if there was one
 * @param place where
 */
public record Call(
    String function,
    List<Value> arguments,
    Map<String, Value> keywords,
    Optional<Call> receiver,
    Place place) {

  /** Returns an argument by its name, or else by its position; nothing if it is not given. */
  public Optional<Value> argument(int position, String name) {
    Value named = keywords.get(name);
    if (named != null) {
      return Optional.of(named);
    }
    return position >= 0 && position < arguments.size()
        ? Optional.of(arguments.get(position))
        : Optional.empty();
  }

  /** Returns where all arguments came from. */
  public Origins origins() {
    Origins union = Origins.NONE;
    for (Value argument : arguments) {
      union = union.and(argument.origins());
    }
    for (Value argument : keywords.values()) {
      union = union.and(argument.origins());
    }
    return union;
  }
}
