package io.pypiguard.behavior.internal.feature;

import io.pypiguard.analysis.ScanContext;
import io.pypiguard.behavior.internal.value.Unit;
import io.pypiguard.python.Literal;
import io.pypiguard.python.Node;
import io.pypiguard.python.NodeVisitor;
import io.pypiguard.python.SimpleStatement;
import io.pypiguard.statics.internal.Measures;
import java.util.List;

/**
 * One walk over the trees of what was run. Documentation is passed over: strings that stand alone.
 */
final class SourceWalk implements NodeVisitor {

  /** Nodes that are looked at in a package: ten times what large projects have. */
  static final int MOST_NODES = 4_000_000;

  /** How many nodes are walked between looks at the clock. */
  private static final int BETWEEN_CHECKS = 1 << 14;

  private final ScanContext context;
  private final FunctionRanges functions = new FunctionRanges();
  private final List<SourceMeasure> all =
      List.of(
          new NodeDensities(),
          new NameStyle(),
          new StringStyle(),
          new HostLiterals(),
          new LineStyle(),
          functions);
  private int nodes;

  private SourceWalk(ScanContext context) {
    this.context = context;
  }

  static SourceWalk over(List<Unit> units, ScanContext context) {
    SourceWalk walk = new SourceWalk(context);
    for (Unit unit : units) {
      walk.all.forEach(measure -> measure.begin(unit));
      unit.tree().walk(walk);
      walk.all.forEach(measure -> measure.end(unit));
    }
    return walk;
  }

  @Override
  public boolean enter(Node node) {
    if (nodes >= MOST_NODES || isDocumentation(node)) {
      return false;
    }
    if (++nodes % BETWEEN_CHECKS == 0) {
      context.checkpoint();
    }
    for (SourceMeasure measure : all) {
      measure.node(node);
    }
    return true;
  }

  private static boolean isDocumentation(Node node) {
    return node instanceof SimpleStatement.ExpressionStatement statement
        && (statement.value() instanceof Literal.Text
            || statement.value() instanceof Literal.Bytes);
  }

  void measure(Measures measures) {
    all.forEach(measure -> measure.measure(measures));
  }

  FunctionRanges functions() {
    return functions;
  }
}
