package io.pypiguard.mutation.internal.code;

import io.pypiguard.python.Clause;
import io.pypiguard.python.CompoundStatement;
import io.pypiguard.python.Expression;
import io.pypiguard.python.Node;
import io.pypiguard.python.NodeVisitor;
import io.pypiguard.python.SimpleStatement;
import io.pypiguard.python.SyntaxTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Asks for attributes with {@code getattr}, except where they are assigned to or deleted. */
final class AttributeRewriting implements Rewriting {

  @Override
  public String rewrite(SyntaxTree tree, SplittableRandom random) {
    SourceEdits edits = SourceEdits.of(tree);
    Set<Node> targets = new HashSet<>();
    tree.walk(
        new NodeVisitor() {
          @Override
          public boolean enter(Node node) {
            targets.addAll(targets(node));
            if (node instanceof Expression.Attribute attribute && !targets.contains(node)) {
              hide(attribute, edits);
            }
            return !Statements.isSetup(node);
          }
        });
    return edits.apply();
  }

  private static void hide(Expression.Attribute attribute, SourceEdits edits) {
    String source = attribute.tree().source();
    int dot = source.lastIndexOf('.', attribute.endOffset() - 1);
    edits.insert(attribute.startOffset(), "getattr(");
    edits.replace(dot, attribute.endOffset(), ", '" + attribute.name() + "')");
  }

  private static List<? extends Node> targets(Node node) {
    if (node instanceof SimpleStatement.Assign assign) {
      return assign.targets();
    }
    if (node instanceof SimpleStatement.AugAssign assign) {
      return List.of(assign.target());
    }
    if (node instanceof SimpleStatement.AnnAssign assign) {
      return List.of(assign.target());
    }
    if (node instanceof SimpleStatement.Delete delete) {
      return delete.targets();
    }
    if (node instanceof CompoundStatement.For loop) {
      return List.of(loop.target());
    }
    return node instanceof Clause.WithItem item ? item.target().stream().toList() : List.of();
  }
}
