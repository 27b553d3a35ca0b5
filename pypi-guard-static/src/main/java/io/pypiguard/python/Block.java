package io.pypiguard.python;

import java.util.List;

/** The statements below a header. There are none if the header is followed by no block. */
public final class Block extends Node {

  Block(SyntaxTree tree, int index) {
    super(tree, index);
  }

  /** {@return the statements} */
  public List<Statement> statements() {
    return list(Statement.class, 0, childCount());
  }
}
