package io.pypiguard.behavior.internal.value;

import io.pypiguard.analysis.Layer;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.python.Node;
import io.pypiguard.python.SyntaxTree;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that is interpreted: a member of the package, or what was decoded out of one.
 *
 * @param member path of the member
 * @param layers the decoded layers from the member to the text, outermost first
 * @param tree the text's tree
 */
public record Unit(String member, List<Layer> layers, SyntaxTree tree) {

  /** Copies the layers. */
  public Unit {
    layers = List.copyOf(layers);
  }

  /** Returns the place of a node of this unit in the package. */
  public SourceLocation location(Node node) {
    return new SourceLocation(member, node.line(), node.column(), layers);
  }

  /**
   * Returns the layers of a text that is decoded out of this one.
   *
   * @param codecs how it was encoded, the outermost first; {@code text} if it was not
   * @param where the expression whose value is the text
   */
  public List<Layer> layersBelow(List<String> codecs, Node where) {
    List<Layer> below = new ArrayList<>(layers);
    int line = where.line();
    int column = where.column();
    for (String codec : codecs.isEmpty() ? List.of("text") : codecs) {
      below.add(new Layer(codec, line, column));
      line = 0;
      column = 0;
    }
    return below;
  }
}
