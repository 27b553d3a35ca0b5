package io.pypiguard.mutation.internal.code;

import io.pypiguard.python.SyntaxTree;
import java.util.SplittableRandom;

/** Puts strings around the code that look to careless readers like the ends of a docstring. */
final class QuoteTrick implements Rewriting {

  @Override
  public String rewrite(SyntaxTree tree, SplittableRandom random) {
    SourceEdits edits = SourceEdits.of(tree);
    edits.insertAtTop(tree, "Q = '\"\"\"'\n");
    edits.insert(tree.source().length(), "\nR = '\"\"\"'\n");
    return edits.apply();
  }
}
