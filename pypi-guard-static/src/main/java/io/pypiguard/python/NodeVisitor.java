package io.pypiguard.python;

/**
 * Is told of the nodes of a tree in their order: {@link SyntaxTree#walk}.
 *
 * <p>Both methods do nothing unless they are overridden.
 */
public interface NodeVisitor {

  /**
   * Comes to a node, before its children.
   *
   * @param node the node
   * @return whether to visit its children
   */
  default boolean enter(Node node) {
    return true;
  }

  /**
   * Leaves a node, after its children if they were visited.
   *
   * @param node the node
   */
  default void leave(Node node) {}
}
