package io.pypiguard.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What is still to be printed: texts, and nodes that are taken apart into texts and other nodes
 * when their turn comes. It stands in for recursion.
 */
final class PrintQueue {

  private final Deque<Object> pending = new ArrayDeque<>();
  private final StringBuilder out = new StringBuilder();
  private List<Object> parts = new ArrayList<>();
  private int indentation;

  /** A node with the level of precedence that its place wants. */
  record Item(Node node, int level) {}

  private enum Layout {
    LINE_END,
    INDENT,
    DEDENT,
    FIELD
  }

  /** Adds a text to the parts of the node that is being taken apart. */
  PrintQueue text(String text) {
    parts.add(text);
    return this;
  }

  /** Adds a node. */
  PrintQueue node(Node node, int level) {
    parts.add(new Item(node, level));
    return this;
  }

  /** Adds nodes with commas between them. */
  PrintQueue nodes(List<? extends Node> nodes, int level) {
    for (int i = 0; i < nodes.size(); i++) {
      if (i > 0) {
        text(", ");
      }
      node(nodes.get(i), level);
    }
    return this;
  }

  /** Begins a new line. */
  PrintQueue lineEnd() {
    parts.add(Layout.LINE_END);
    return this;
  }

  /** Indents the lines that follow. */
  PrintQueue indent() {
    parts.add(Layout.INDENT);
    return this;
  }

  /** Ends an indentation. */
  PrintQueue dedent() {
    parts.add(Layout.DEDENT);
    return this;
  }

  /** Opens a field of an f-string, whose brace must not meet one of the expression. */
  PrintQueue field() {
    parts.add(Layout.FIELD);
    return this;
  }

  /** Puts the parts that were added before everything that is pending. */
  void schedule() {
    for (int i = parts.size() - 1; i >= 0; i--) {
      pending.push(parts.get(i));
    }
    parts = new ArrayList<>();
  }

  /** Prints texts up to the next node and returns it, or {@code false} at the end. */
  boolean hasNext() {
    while (!pending.isEmpty() && !(pending.peek() instanceof Item)) {
      Object part = pending.pop();
      if (part instanceof Layout layout) {
        print(layout);
      } else {
        print((String) part);
      }
    }
    return !pending.isEmpty();
  }

  /** {@return the node whose turn it is} */
  Item next() {
    return (Item) pending.pop();
  }

  private void print(Layout layout) {
    switch (layout) {
      case LINE_END -> out.append('\n');
      case INDENT -> indentation++;
      case DEDENT -> indentation--;
      default -> out.append("{ ");
    }
  }

  private void print(String text) {
    boolean lineStart = out.length() == 0 || out.charAt(out.length() - 1) == '\n';
    if (lineStart) {
      out.append(" ".repeat(indentation));
    }
    out.append(text);
  }

  /** {@return what was printed} */
  @Override
  public String toString() {
    return out.toString();
  }
}
