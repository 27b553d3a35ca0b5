package io.pypiguard.mutation.internal.code;

import io.pypiguard.python.Definition;
import io.pypiguard.python.Node;
import io.pypiguard.python.NodeVisitor;
import io.pypiguard.python.Statement;
import io.pypiguard.python.SyntaxTree;
import java.util.List;
import java.util.SplittableRandom;

/** Puts statements between others that do nothing to the rest. */
final class DeadCode implements Rewriting {

  private static final List<String> STATEMENTS =
      List.of(
          "unused%d = [%<d, 2, 3]\n",
          "if %d * 2 == 7:\n    print('never')\n",
          "def helper%d(value):\n    return value * 2 + 1\n",
          "for index%d in range(2):\n    index%<d * 3\n",
          "unused%d = {'left': 'right', 'up': 'down'}\n",
          "try:\n    unused%d = int('7')\nexcept ValueError:\n    unused%<d = 0\n");

  @Override
  public String rewrite(SyntaxTree tree, SplittableRandom random) {
    SourceEdits edits = SourceEdits.of(tree);
    int top = Statements.top(tree);
    tree.walk(
        new NodeVisitor() {
          @Override
          public boolean enter(Node node) {
            if (node instanceof Statement && node.startOffset() >= top && canPrecede(node)) {
              insert(node, edits, random);
            }
            return true;
          }
        });
    return edits.apply();
  }

  private static boolean canPrecede(Node node) {
    boolean decorated = node instanceof Definition definition && !definition.decorators().isEmpty();
    return !Statements.isFutureImport(node) && !decorated && !Statements.isDocstring(node);
  }

  private static void insert(Node node, SourceEdits edits, SplittableRandom random) {
    String source = node.tree().source();
    int start = source.lastIndexOf('\n', node.startOffset() - 1) + 1;
    String indentation = source.substring(start, node.startOffset());
    if (!indentation.isBlank() || random.nextInt(3) == 0) {
      return;
    }
    String text = STATEMENTS.get(random.nextInt(STATEMENTS.size()));
    int number = 10 + node.index();
    String lines = String.format(text, number).indent(indentation.length());
    edits.insert(start, lines);
  }
}
