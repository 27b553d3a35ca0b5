package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builtins and pure functions of Python's library for values that are known. A function is named by
 * its canonical path, as {@code builtins.chr} or {@code base64.b64decode}. A result has the origins
 * of the arguments.
 */
public final class Functions {

  private static final Map<String, Routine> ROUTINES = routines();

  private static final Map<String, Constant> CONSTANTS = StringConstants.all();

  private final Work work;

  /**
   * Makes functions.
   *
   * @param budget what they may spend
   * @param caller calls what the program hands over, as the key of {@code sorted}
   */
  public Functions(Budget budget, Caller caller) {
    this.work = new Work(budget, caller);
  }

  private static Map<String, Routine> routines() {
    Map<String, Routine> routines = new HashMap<>();
    Builtins.addTo(routines);
    IterableFunctions.addTo(routines);
    CodecFunctions.addTo(routines);
    return routines;
  }

  /** Tells whether a function is among those that can be worked out. */
  public boolean knows(String path) {
    return ROUTINES.containsKey(path);
  }

  /** Returns what a function gives; nothing if that cannot, or must not, be worked out. */
  public Optional<Value> call(String path, List<Value> arguments, Map<String, Value> keywords) {
    Routine routine = ROUTINES.get(path);
    if (routine == null) {
      return Optional.empty();
    }
    List<Value> operands = arguments;
    if (!keywords.isEmpty()) {
      operands = new ArrayList<>(arguments);
      operands.addAll(keywords.values());
    }
    return Results.of(
        work.budget(), operands, () -> routine.call(Arguments.of(arguments, keywords), work));
  }

  /** Returns a constant of the library, as {@code string.ascii_letters}. */
  public static Optional<Value> constant(String path) {
    return Optional.ofNullable(CONSTANTS.get(path));
  }
}
