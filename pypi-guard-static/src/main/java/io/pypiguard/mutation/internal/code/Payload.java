package io.pypiguard.mutation.internal.code;

import io.pypiguard.python.Node;
import io.pypiguard.python.NodeKind;
import io.pypiguard.python.NodeVisitor;
import io.pypiguard.python.PythonParser;
import io.pypiguard.python.Statement;
import io.pypiguard.python.SyntaxTree;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A source in parts, of which an attacker takes away the one that does harm.
 *
 * @param head imports of what builds packages, as lines
 * @param code everything but the calls of {@code setup}, those imports included
 * @param tail calls of {@code setup}, as lines
 */
record Payload(String head, String code, String tail) {

  /** Returns the parts of a source, if it is Python and does something beside {@code setup}. */
  static Optional<Payload> of(String source) {
    SyntaxTree tree = PythonParser.parse(source);
    SourceEdits edits = SourceEdits.of(tree);
    StringBuilder head = new StringBuilder();
    StringBuilder tail = new StringBuilder();
    for (Statement statement : tree.root().body()) {
      if (Statements.isSetup(statement)) {
        tail.append(statement.text()).append('\n');
        edits.replace(statement, "");
      } else if (Statements.isBuildImport(statement)) {
        head.append(statement.text()).append('\n');
      }
    }
    return tree.errors().isEmpty() && acts(tree)
        ? Optional.of(new Payload(head.toString(), edits.apply().strip() + "\n", tail.toString()))
        : Optional.empty();
  }

  /** Returns the source with something else in place of the code. */
  String with(String replacement) {
    return head + replacement + tail;
  }

  private static boolean acts(SyntaxTree tree) {
    AtomicBoolean found = new AtomicBoolean();
    tree.walk(
        new NodeVisitor() {
          @Override
          public boolean enter(Node node) {
            if (Statements.isSetup(node)) {
              return false;
            }
            if (node.kind() == NodeKind.CALL || node.kind() == NodeKind.EXEC) {
              found.set(true);
            }
            return true;
          }
        });
    return found.get();
  }
}
