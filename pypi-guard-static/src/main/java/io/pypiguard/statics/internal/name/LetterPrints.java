package io.pypiguard.statics.internal.name;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Finds the names of a list that may be a few changes away from another, by their letters alone.
 *
 * <p>A print has a bit for each letter and digit that a name has, and one for each letter that it
 * has twice. A changed character changes two bits at most, so that comparing prints with one
 * exclusive-or finds every name within the distance, and few others. All prints of a length stand
 * side by side: going through thousands takes microseconds, and needs no index.
 */
final class LetterPrints {

  private static final int LETTERS = 26;

  /** Positions in the list, in order of length. */
  private final int[] order;

  /** Prints in the same order. */
  private final long[] prints;

  /** Where names of a length begin in the order. */
  private final int[] starts;

  /**
   * Prepares a list.
   *
   * @param names names of letters and digits
   */
  LetterPrints(List<String> names) {
    int longest = names.stream().mapToInt(String::length).max().orElse(0);
    this.starts = new int[longest + 2];
    for (String name : names) {
      starts[name.length() + 1]++;
    }
    for (int length = 1; length < starts.length; length++) {
      starts[length] += starts[length - 1];
    }
    this.order = new int[names.size()];
    this.prints = new long[names.size()];
    int[] next = starts.clone();
    for (int i = 0; i < order.length; i++) {
      int place = next[names.get(i).length()]++;
      order[place] = i;
      prints[place] = print(names.get(i));
    }
  }

  /**
   * Hands over the positions of all names that may be within a distance.
   *
   * @param name a name of letters and digits
   * @param distance how many changes at most
   * @param candidates takes positions in the list
   */
  void search(String name, int distance, IntConsumer candidates) {
    int from = Math.max(0, name.length() - distance);
    int to = Math.min(starts.length - 2, name.length() + distance);
    if (from > to) {
      return;
    }
    long print = print(name);
    int end = starts[to + 1];
    for (int i = starts[from]; i < end; i++) {
      if (Long.bitCount(print ^ prints[i]) <= 2 * distance) {
        candidates.accept(order[i]);
      }
    }
  }

  private static long print(String name) {
    long print = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'a' && c <= 'z') {
        long once = 1L << (c - 'a');
        print |= (print & once) == 0 ? once : once << LETTERS;
      } else if (c >= '0' && c <= '9') {
        print |= 1L << (2 * LETTERS + c - '0');
      }
    }
    return print;
  }
}
