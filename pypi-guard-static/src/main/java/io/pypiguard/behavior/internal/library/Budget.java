package io.pypiguard.behavior.internal.library;

/**
 * What may be spent on working out values: steps of work, and bytes of results. Shared by all that
 * is worked out for one package; not for several threads.
 */
public final class Budget {

  /** Characters or bytes that a string may have. */
  static final int MOST_LENGTH = 16 << 20;

  /** Items that a container may have. */
  static final int MOST_ITEMS = 1_000_000;

  /** Bits that an integer may have. */
  static final int MOST_BITS = 200_000;

  /** Characters that are looked at in one step. */
  private static final int CHARACTERS_A_STEP = 32;

  /** Bytes that stand for an item of a container. */
  private static final int BYTES_AN_ITEM = 16;

  private long steps;
  private long bytes;

  private Budget(long steps, long bytes) {
    this.steps = steps;
    this.bytes = bytes;
  }

  /**
   * Returns a budget.
   *
   * @param steps steps of work, of some ten nanoseconds each; 0 at least
   * @param bytes bytes of all results together; 0 at least
   */
  public static Budget of(long steps, long bytes) {
    if (steps < 0 || bytes < 0) {
      throw new IllegalArgumentException(
          "steps and bytes must be at least 0, were " + steps + " and " + bytes);
    }
    return new Budget(steps, bytes);
  }

  /**
   * Spends steps if they are there, and else spends nothing.
   *
   * @param count how many steps; 0 at least
   * @return whether they were there
   */
  public boolean spend(long count) {
    if (count < 0 || count > steps) {
      return false;
    }
    steps -= count;
    return true;
  }

  /** Tells whether no step or no byte is left. */
  public boolean isSpent() {
    return steps == 0 || bytes == 0;
  }

  /** Spends steps, or refuses. */
  void steps(long count) {
    Refused.unless(spend(count));
  }

  /** Spends what looking at so many characters costs, or refuses. */
  void scan(long characters) {
    steps(1 + characters / CHARACTERS_A_STEP);
  }

  /** Spends what looking for a part in a whole may cost, or refuses. */
  void search(long whole, long part) {
    long worst = Math.max(0, whole - part) * Math.max(1, part);
    steps(1 + whole / CHARACTERS_A_STEP + worst / (128 * CHARACTERS_A_STEP));
  }

  /** Spends a string of a length that is yet to be built, or refuses. */
  int length(long length) {
    Refused.unless(length >= 0 && length <= MOST_LENGTH && length <= bytes);
    scan(length);
    bytes -= length;
    return (int) length;
  }

  /** Spends a container of a size that is yet to be built, or refuses. */
  int items(long count) {
    Refused.unless(count >= 0 && count <= MOST_ITEMS && count * BYTES_AN_ITEM <= bytes);
    steps(1 + count);
    bytes -= count * BYTES_AN_ITEM;
    return (int) count;
  }

  /** Spends an integer of so many bits that is yet to be built, or refuses. */
  void bits(long bits) {
    Refused.unless(bits >= 0 && bits <= MOST_BITS);
    steps(1 + bits / CHARACTERS_A_STEP / 32);
  }

  /** Returns the longest string that may be built now. */
  int longest() {
    return (int) Math.min(MOST_LENGTH, bytes);
  }
}
