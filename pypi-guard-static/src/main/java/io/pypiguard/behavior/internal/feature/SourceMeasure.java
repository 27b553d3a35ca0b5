package io.pypiguard.behavior.internal.feature;

import io.pypiguard.behavior.internal.value.Unit;
import io.pypiguard.python.Node;
import io.pypiguard.statics.internal.Measures;

/** Something that is measured while the trees of a package are walked once. */
interface SourceMeasure {

  /** Begins a text. */
  default void begin(Unit unit) {}

  /** Comes to a node of the text, before the nodes below it. */
  default void node(Node node) {}

  /** Ends the text. */
  default void end(Unit unit) {}

  /** Sets what was measured of all texts. */
  default void measure(Measures measures) {}
}
