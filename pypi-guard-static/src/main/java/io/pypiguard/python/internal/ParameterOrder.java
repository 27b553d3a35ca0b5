package io.pypiguard.python.internal;

/**
 * Checks the order of parameters, which the grammar leaves open.
 *
 * @see <a
 *     href="https://docs.python.org/3/reference/compound_stmts.html#function-definitions">Function
 *     definitions</a>
 */
final class ParameterOrder {

  /** Where the default of a parameter is among its children. */
  private static final int DEFAULT = 2;

  private final BuildState state;
  private boolean slash;
  private boolean star;
  private boolean defaults;

  private ParameterOrder(BuildState state) {
    this.state = state;
  }

  /** Adds an error for the first parameter, among the values from a base on, that is misplaced. */
  static void check(BuildState state, int base, int limit) {
    ParameterOrder order = new ParameterOrder(state);
    for (int i = base; i < limit; i++) {
      if (!order.allows(i, i == base, i + 1 == limit)) {
        state.tokens.errors().add(state.tokens.start(state.from[i]), "a misplaced parameter");
        return;
      }
    }
  }

  private boolean allows(int value, boolean isFirst, boolean isLast) {
    switch (state.types[state.from[value]]) {
      case PythonGrammar.SLASH -> {
        boolean allowed = !isFirst && !slash && !star;
        slash = true;
        return allowed;
      }
      case PythonGrammar.STAR -> {
        boolean bare = state.value[value] == NodeArrays.ABSENT;
        boolean allowed = !star && !(bare && (isLast || isRest(value + 1)));
        star = true;
        return allowed;
      }
      case PythonGrammar.DSTAR -> {
        return isLast;
      }
      default -> {
        boolean hasDefault = state.nodes.child(state.value[value], DEFAULT) != NodeArrays.ABSENT;
        boolean allowed = star || hasDefault || !defaults;
        defaults |= hasDefault;
        return allowed;
      }
    }
  }

  private boolean isRest(int value) {
    return state.types[state.from[value]] == PythonGrammar.DSTAR;
  }
}
