package io.pypiguard.models.data;

import java.util.stream.IntStream;

/** Numbers in sets that are joined step by step. Each set is known by its least number. */
final class DisjointSets {

  private final int[] parent;

  DisjointSets(int size) {
    parent = IntStream.range(0, size).toArray();
  }

  /** Returns the least number of the set of a number. */
  int first(int number) {
    int first = number;
    while (parent[first] != first) {
      parent[first] = parent[parent[first]];
      first = parent[first];
    }
    return first;
  }

  boolean areJoined(int one, int other) {
    return first(one) == first(other);
  }

  void join(int one, int other) {
    int first = first(one);
    int second = first(other);
    parent[Math.max(first, second)] = Math.min(first, second);
  }
}
