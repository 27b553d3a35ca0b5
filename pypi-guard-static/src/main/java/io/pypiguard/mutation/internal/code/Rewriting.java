package io.pypiguard.mutation.internal.code;

import io.pypiguard.python.SyntaxTree;
import java.util.SplittableRandom;

/** A change of one source that keeps its meaning. */
interface Rewriting {

  /**
   * Rewrites a source.
   *
   * @param tree the tree of the source
   * @param random decides wherever there is a choice
   * @return the new source
   */
  String rewrite(SyntaxTree tree, SplittableRandom random);
}
