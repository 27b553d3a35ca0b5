package io.pypiguard.python;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Visits the nodes of a tree with a stack of its own. */
final class TreeWalk {

  private TreeWalk() {}

  static void walk(Node root, NodeVisitor visitor) {
    Deque<Level> open = new ArrayDeque<>();
    if (!visitor.enter(root)) {
      visitor.leave(root);
      return;
    }
    open.push(new Level(root));
    while (!open.isEmpty()) {
      Level level = open.peek();
      if (!level.children.hasNext()) {
        open.pop();
        visitor.leave(level.node);
        continue;
      }
      Node child = level.children.next();
      if (visitor.enter(child)) {
        open.push(new Level(child));
      } else {
        visitor.leave(child);
      }
    }
  }

  /** A node whose children are being visited. */
  private static final class Level {

    final Node node;
    final Iterator<Node> children;

    Level(Node node) {
      this.node = node;
      this.children = node.children().iterator();
    }
  }
}
