package io.pypiguard.python;

/** A statement. */
public abstract sealed class Statement extends Node
    permits SimpleStatement, CompoundStatement, Definition {

  Statement(SyntaxTree tree, int index) {
    super(tree, index);
  }
}
