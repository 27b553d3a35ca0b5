package io.pypiguard.behavior.internal.value;

import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.python.Node;

/**
 * Where something happens.
 *
 * @param unit the text
 * @param node the statement or expression in it
 */
public record Place(Unit unit, Node node) {

  /** Returns the place in the package. */
  public SourceLocation location() {
    return unit.location(node);
  }
}
