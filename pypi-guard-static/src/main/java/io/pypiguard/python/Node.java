package io.pypiguard.python;

import io.pypiguard.python.internal.NodeArrays;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A node of a {@link SyntaxTree}: a view into the tree, cheap to make and to drop. Two nodes are
 * equal if they are the same place of the same tree.
 *
 * <p>What each kind of node has to say is in the subclasses. Their methods are named as the fields
 * of CPython's {@code ast} nodes, in whole words.
 */
public abstract sealed class Node
    permits PythonModule, Block, Statement, Expression, Pattern, Clause {

  private final SyntaxTree tree;
  private final int index;

  Node(SyntaxTree tree, int index) {
    this.tree = tree;
    this.index = index;
  }

  /** {@return the tree that the node is of} */
  public final SyntaxTree tree() {
    return tree;
  }

  /**
   * {@return the number of the node in its tree: from 0, and higher than those of its children} Not
   * every number belongs to a node.
   */
  public final int index() {
    return index;
  }

  /** {@return the kind of the node} */
  public final NodeKind kind() {
    return tree.kind(index);
  }

  /** {@return the nodes below, in the order of {@link NodeKind}; absent ones are left out} */
  public final List<Node> children() {
    int count = tree.childCount(index);
    Node[] children = new Node[count];
    int present = 0;
    for (int i = 0; i < count; i++) {
      int child = tree.link(index, i);
      if (child != NodeArrays.ABSENT) {
        children[present++] = Nodes.view(tree, child);
      }
    }
    return List.of(present == count ? children : Arrays.copyOf(children, present));
  }

  /** {@return the line where the node starts, from 1} */
  public final int line() {
    return tree.lines().line(startOffset());
  }

  /** {@return the column where the node starts, in code points from 1} */
  public final int column() {
    return tree.lines().column(startOffset());
  }

  /** {@return the line where the node ends, from 1} */
  public final int endLine() {
    return tree.lines().line(endOffset());
  }

  /** {@return the column behind the last character of the node, in code points from 1} */
  public final int endColumn() {
    return tree.lines().column(endOffset());
  }

  /** {@return where the node starts, in UTF-16 units from the beginning of the source} */
  public final int startOffset() {
    return tree.tokenStart(tree.firstToken(index));
  }

  /** {@return the offset behind the last character of the node, in UTF-16 units} */
  public final int endOffset() {
    int first = tree.firstToken(index);
    int end = tree.endToken(index);
    return end > first ? tree.tokenEnd(end - 1) : tree.tokenStart(first);
  }

  /**
   * {@return what the node says besides its children: a name, operators, a value, as text for
   * people; empty if there is nothing}
   */
  public final String detail() {
    return NodeDetails.of(this);
  }

  /** {@return the source of the node} */
  public final String text() {
    return tree.source().substring(startOffset(), endOffset());
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof Node node && node.tree == tree && node.index == index;
  }

  @Override
  public final int hashCode() {
    return 31 * System.identityHashCode(tree) + index;
  }

  @Override
  public final String toString() {
    return kind() + " at " + line() + ":" + column();
  }

  final int payload() {
    return tree.payload(index);
  }

  final int childCount() {
    return tree.childCount(index);
  }

  final int link(int slot) {
    return tree.link(index, slot);
  }

  /** {@return the name whose token is the payload} */
  final String payloadName() {
    return tree.tokenName(payload());
  }

  /** {@return the name whose token is the payload, if there is one} */
  final Optional<String> optionalName() {
    return payload() < 0 ? Optional.empty() : Optional.of(payloadName());
  }

  final Expression expression(int slot) {
    return (Expression) Nodes.view(tree, link(slot));
  }

  final Pattern pattern(int slot) {
    return (Pattern) Nodes.view(tree, link(slot));
  }

  final Block block(int slot) {
    return (Block) Nodes.view(tree, link(slot));
  }

  final Optional<Expression> optionalExpression(int slot) {
    return link(slot) < 0 ? Optional.empty() : Optional.of(expression(slot));
  }

  final Optional<Block> optionalBlock(int slot) {
    return link(slot) < 0 ? Optional.empty() : Optional.of(block(slot));
  }

  /** {@return children as a list that makes their views when they are asked for} */
  final <T extends Node> List<T> list(Class<T> type, int from, int to) {
    return new NodeList<>(this, type, from, to - from, 1);
  }

  final List<Expression> expressions(int from) {
    return list(Expression.class, from, childCount());
  }
}
