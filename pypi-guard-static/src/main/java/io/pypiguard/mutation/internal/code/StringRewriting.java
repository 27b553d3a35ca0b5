package io.pypiguard.mutation.internal.code;

import io.pypiguard.python.Literal;
import io.pypiguard.python.Node;
import io.pypiguard.python.NodeKind;
import io.pypiguard.python.NodeVisitor;
import io.pypiguard.python.SyntaxTree;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Writes all strings in another way, except docstrings, f-strings, patterns and what {@code
 * setup()} is told.
 *
 * @param spelling the other way
 */
record StringRewriting(Spelling spelling) implements Rewriting {

  @Override
  public String rewrite(SyntaxTree tree, SplittableRandom random) {
    if (!spelling.isForPython2() && Statements.isPython2(tree)) {
      return tree.source();
    }
    SourceEdits edits = SourceEdits.of(tree);
    Strings strings = new Strings(edits, random);
    tree.walk(strings);
    if (strings.count == 0) {
      return tree.source();
    }
    edits.insertAtTop(tree, spelling.prelude());
    return edits.apply();
  }

  private final class Strings implements NodeVisitor {

    private final SourceEdits edits;
    private final SplittableRandom random;
    private int count;

    Strings(SourceEdits edits, SplittableRandom random) {
      this.edits = edits;
      this.random = random;
    }

    @Override
    public boolean enter(Node node) {
      if (node instanceof Literal.Text text) {
        spell(node, text.value(), false);
      } else if (node instanceof Literal.Bytes bytes) {
        spell(node, new String(bytes.value(), StandardCharsets.ISO_8859_1), true);
      }
      return !Statements.isDocstring(node)
          && !Statements.isSetup(node)
          && node.kind() != NodeKind.JOINED_STR
          && node.kind() != NodeKind.MATCH_VALUE;
    }

    private void spell(Node node, String value, boolean bytes) {
      if (!value.isEmpty()) {
        edits.replace(node, spelling.spell(value, bytes, random));
        count++;
      }
    }
  }
}
