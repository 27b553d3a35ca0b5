package io.pypiguard.statics.internal.name;

/**
 * The least changes of single characters and swaps of neighbours that lead from one name to another
 * (Damerau and Levenshtein's distance), and how probable slips of these kinds are.
 *
 * @param count how many changes it takes
 * @param bits how improbable they are together
 * @param kind what the only change is, or that there are two
 */
record Changes(int count, double bits, ImitationKind kind) {

  /** With more changes than these it is another name. */
  static final int MOST = 2;

  private static final double ALPHABET = 36;
  private static final Changes NONE = new Changes(0, 0, ImitationKind.TWO_CHANGES);
  private static final Changes TOO_MANY =
      new Changes(MOST + 1, Double.POSITIVE_INFINITY, ImitationKind.TWO_CHANGES);

  /**
   * Finds the changes between two different names.
   *
   * @param most from 1 to {@link #MOST}
   * @return the most probable of the shortest ways; a count above {@link #MOST} if there is none
   */
  static Changes between(String from, String to, int most) {
    Changes found = TOO_MANY;
    for (int count = 1; count <= most && found.count > MOST; count++) {
      found = exactly(count, from, 0, to, 0);
    }
    return found;
  }

  /** What is equal needs no change: the ways part only behind it. */
  private static Changes exactly(int count, String from, int fromStart, String to, int toStart) {
    int i = fromStart;
    int k = toStart;
    while (i < from.length() && k < to.length() && from.charAt(i) == to.charAt(k)) {
      i++;
      k++;
    }
    if (count == 0) {
      return i == from.length() && k == to.length() ? NONE : TOO_MANY;
    }
    Changes best = TOO_MANY;
    boolean more = i < from.length();
    boolean moreTo = k < to.length();
    if (more && moreTo) {
      Changes rest = exactly(count - 1, from, i + 1, to, k + 1);
      best = better(best, rest.after(replacing(from, i, to.charAt(k))));
    }
    if (isSwap(from, i, to, k)) {
      Changes rest = exactly(count - 1, from, i + 2, to, k + 2);
      best = better(best, rest.after(one(ImitationKind.SWAPPED, from.length() - 1)));
    }
    if (more) {
      Changes rest = exactly(count - 1, from, i + 1, to, k);
      best = better(best, rest.after(one(ImitationKind.DROPPED, from.length())));
    }
    if (moreTo) {
      Changes rest = exactly(count - 1, from, i, to, k + 1);
      best = better(best, rest.after(adding(from, to, k)));
    }
    return best;
  }

  private static boolean isSwap(String from, int i, String to, int k) {
    return i + 1 < from.length()
        && k + 1 < to.length()
        && from.charAt(i) == to.charAt(k + 1)
        && from.charAt(i + 1) == to.charAt(k);
  }

  private static Changes replacing(String from, int position, char by) {
    char was = from.charAt(position);
    if (Keyboard.lookAlike(was, by)) {
      return one(ImitationKind.LOOK_ALIKE, from.length());
    }
    if (Keyboard.areNeighbors(was, by)) {
      return one(ImitationKind.NEIGHBOR_KEY, from.length() * Keyboard.NEIGHBORS);
    }
    if (Integer.bitCount(was ^ by) == 1) {
      return one(ImitationKind.BIT_FLIP, from.length() * (double) Byte.SIZE);
    }
    return one(ImitationKind.REPLACED, from.length() * ALPHABET);
  }

  private static Changes adding(String from, String to, int position) {
    boolean again = position > 0 && to.charAt(position) == to.charAt(position - 1);
    return again
        ? one(ImitationKind.REPEATED, from.length())
        : one(ImitationKind.ADDED, to.length() * ALPHABET);
  }

  private static Changes one(ImitationKind kind, double choices) {
    return new Changes(1, kind.bits(choices), kind);
  }

  private static Changes better(Changes one, Changes other) {
    return other.bits < one.bits ? other : one;
  }

  private Changes after(Changes first) {
    return new Changes(
        count + first.count,
        bits + first.bits,
        count == 0 ? first.kind : ImitationKind.TWO_CHANGES);
  }
}
