package io.pypiguard.python;

import java.util.List;

/** A file. */
public final class PythonModule extends Node {

  PythonModule(SyntaxTree tree, int index) {
    super(tree, index);
  }

  /** {@return the statements of the file} */
  public List<Statement> body() {
    return list(Statement.class, 0, childCount());
  }
}
