package io.pypiguard.behavior.internal.feature;

import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.python.Definition;
import io.pypiguard.python.Node;
import io.pypiguard.python.SyntaxTree;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which function a place is in. */
final class FunctionRanges implements SourceMeasure {

  private record Range(Node function, int end, Optional<Range> around) {}

  private final IdentityHashMap<SyntaxTree, TreeMap<Integer, Range>> ranges =
      new IdentityHashMap<>();

  @Override
  public void node(Node node) {
    if (node instanceof Definition.Function) {
      int start = node.startOffset();
      ranges
          .computeIfAbsent(node.tree(), tree -> new TreeMap<>())
          .put(start, new Range(node, node.endOffset(), innermost(node.tree(), start)));
    }
  }

  /** Returns the innermost function around a place, or else the whole text. */
  Node around(Place place) {
    SyntaxTree tree = place.unit().tree();
    return innermost(tree, place.node().startOffset()).map(Range::function).orElse(tree.root());
  }

  private Optional<Range> innermost(SyntaxTree tree, int offset) {
    Map.Entry<Integer, Range> before =
        ranges.getOrDefault(tree, new TreeMap<>()).floorEntry(offset);
    Optional<Range> range = Optional.ofNullable(before).map(Map.Entry::getValue);
    while (range.isPresent() && range.get().end() <= offset) {
      range = range.get().around();
    }
    return range;
  }
}
