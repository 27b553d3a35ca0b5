package io.pypiguard.behavior.internal.shell;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The actions that something came from. Only the latest are kept: a script that gathers everything
 * in one variable would make them quadratic.
 */
final class Links {

  static final int MAXIMUM = 64;

  private final TreeSet<Integer> latest = new TreeSet<>();

  void add(int index) {
    latest.add(index);
    if (latest.size() > MAXIMUM) {
      latest.pollFirst();
    }
  }

  void addAll(Collection<Integer> indices) {
    indices.forEach(this::add);
  }

  /** Returns the indices, ascending. */
  List<Integer> list() {
    return List.copyOf(latest);
  }
}
