package io.pypiguard.behavior.internal.knowledge;

import io.pypiguard.behavior.internal.value.Call;
import io.pypiguard.behavior.internal.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a function, a method or an attribute of a library does to the world.
 *
 * @param path the canonical way to it, as {@code urllib.request.urlopen}
 * @param roles what it does; empty if it only makes something that others use
 * @param slots which argument is what
 * @param source id of what its result is a source of, as {@code download}, if it is one
 * @param reason what it does, in plain words
 */
public record Function(
    String path, Set<Role> roles, List<Slot> slots, Optional<String> source, String reason) {

  /** Tells whether it does this. */
  public boolean has(Role role) {
    return roles.contains(role);
  }

  /**
   * Returns the arguments of a call that mean something.
   *
   * @param slot the meaning, as {@code url} or {@code data}
   * @param call a call of this function
   * @return the values, in the order of the table; empty if none is given
   */
  public List<Value> arguments(String slot, Call call) {
    return slots.stream()
        .filter(candidate -> candidate.name().equals(slot))
        .flatMap(candidate -> candidate.of(call).stream())
        .toList();
  }

  /**
   * Tells whether several arguments in a row mean the same.
   *
   * @param slot the meaning
   */
  public boolean isOpen(String slot) {
    return slots.stream().anyMatch(candidate -> candidate.open() && candidate.name().equals(slot));
  }

  /** Returns the first of {@link #arguments}. */
  public Optional<Value> argument(String slot, Call call) {
    return arguments(slot, call).stream().findFirst();
  }
}
