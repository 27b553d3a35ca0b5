package io.pypiguard.python;

import io.pypiguard.python.internal.NodeArrays;
import java.util.ArrayDeque;
import java.util.Deque;

/** Compares trees, with a stack of its own. */
final class TreeComparison {

  private TreeComparison() {}

  static boolean sameMeaning(SyntaxTree one, SyntaxTree other) {
    Deque<Node> open = new ArrayDeque<>();
    open.push(other.root());
    open.push(one.root());
    while (!open.isEmpty()) {
      Node a = open.pop();
      Node b = open.pop();
      if (!haveSameChildren(a, b) || !a.detail().equals(b.detail())) {
        return false;
      }
      for (int i = 0; i < a.childCount(); i++) {
        if (a.link(i) != NodeArrays.ABSENT) {
          open.push(Nodes.view(other, b.link(i)));
          open.push(Nodes.view(one, a.link(i)));
        }
      }
    }
    return true;
  }

  private static boolean haveSameChildren(Node a, Node b) {
    if (a.kind() != b.kind() || a.childCount() != b.childCount()) {
      return false;
    }
    for (int i = 0; i < a.childCount(); i++) {
      if ((a.link(i) == NodeArrays.ABSENT) != (b.link(i) == NodeArrays.ABSENT)) {
        return false;
      }
    }
    return true;
  }
}
