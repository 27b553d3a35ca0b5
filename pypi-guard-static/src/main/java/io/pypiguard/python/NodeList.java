package io.pypiguard.python;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** Some children of a node, all present and of one type. */
final class NodeList<T extends Node> extends AbstractList<T> implements RandomAccess {

  private final Node parent;
  private final Class<T> type;
  private final int from;
  private final int size;
  private final int step;

  /** Lists {@code size} children, each {@code step} slots behind the one before. */
  NodeList(Node parent, Class<T> type, int from, int size, int step) {
    this.parent = parent;
    this.type = type;
    this.from = from;
    this.size = size;
    this.step = step;
  }

  @Override
  public T get(int i) {
    int slot = from + Objects.checkIndex(i, size) * step;
    return type.cast(Nodes.view(parent.tree(), parent.link(slot)));
  }

  @Override
  public int size() {
    return size;
  }
}
