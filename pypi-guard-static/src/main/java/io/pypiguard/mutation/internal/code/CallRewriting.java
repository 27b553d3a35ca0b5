package io.pypiguard.mutation.internal.code;

import io.pypiguard.python.Clause;
import io.pypiguard.python.Expression;
import io.pypiguard.python.Node;
import io.pypiguard.python.NodeKind;
import io.pypiguard.python.NodeVisitor;
import io.pypiguard.python.SyntaxTree;
import java.util.List;
import java.util.SplittableRandom;

/** Calls methods and functions of modules through {@code lambda} and {@code map}. */
final class CallRewriting implements Rewriting {

  @Override
  public String rewrite(SyntaxTree tree, SplittableRandom random) {
    SourceEdits edits = SourceEdits.of(tree);
    tree.walk(
        new NodeVisitor() {
          @Override
          public boolean enter(Node node) {
            if (node instanceof Expression.Call call
                && call.function() instanceof Expression.Attribute function
                && !function.text().contains("super(")) {
              hide(call, edits, random);
            }
            return !Statements.isSetup(node) && node.kind() != NodeKind.JOINED_STR;
          }
        });
    return edits.apply();
  }

  private static void hide(Expression.Call call, SourceEdits edits, SplittableRandom random) {
    int behind = call.function().endOffset();
    if (isOnePlainArgument(call.arguments()) && random.nextBoolean()) {
      int open = call.tree().source().indexOf('(', behind);
      edits.insert(call.startOffset(), "list(map(");
      edits.replace(behind, open + 1, ", [");
      edits.replace(call.endOffset() - 1, call.endOffset(), "]))[0]");
    } else {
      edits.insert(call.startOffset(), "(lambda *given, **named: ");
      edits.insert(behind, "(*given, **named))");
    }
  }

  private static boolean isOnePlainArgument(List<Node> arguments) {
    return arguments.size() == 1
        && !(arguments.get(0) instanceof Clause.Keyword)
        && !(arguments.get(0) instanceof Expression.Starred)
        && arguments.get(0).kind() != NodeKind.GENERATOR_EXP;
  }
}
