package io.pypiguard.python;

import java.util.List;
import java.util.Optional;

/** The arguments of calls. */
final class Arguments {

  private Arguments() {}

  /**
   * {@return the argument for a parameter; none if there is none, or if it cannot be told because
   * of a star}
   *
   * @param call a call
   * @param position the position of the parameter, from 0
   * @param keyword the name of the parameter; empty if it cannot be given by name
   */
  static Optional<Expression> find(Expression.Call call, int position, String keyword) {
    List<Node> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      Node argument = arguments.get(i);
      if (argument instanceof Expression.Starred) {
        return Optional.empty();
      }
      if (argument instanceof Expression expression && i == position) {
        return Optional.of(expression);
      }
      if (argument instanceof Clause.Keyword named
          && named.name().filter(name -> name.equals(keyword)).isPresent()) {
        return Optional.of(named.value());
      }
    }
    return Optional.empty();
  }

  /** {@return whether no argument has a star} */
  static boolean areSimple(Expression.Call call) {
    return call.arguments().stream()
        .noneMatch(
            argument ->
                argument instanceof Expression.Starred
                    || (argument instanceof Clause.Keyword keyword && keyword.name().isEmpty()));
  }
}
