package io.pypiguard.python.internal;

/**
 * Reading a stretch of the source a second time, after something in it has turned out not to be
 * closed. How much is read again is bounded, so that the cost stays in proportion to the source.
 */
final class Repetition {

  /** How often the length of the source may be read again. */
  private static final long MOST = 4;

  private static final long MOST_OF_SMALL = 1 << 12;

  private final Tokens tokens;
  private final SoftKeywords softKeywords;
  private long left;

  Repetition(Tokens tokens, SoftKeywords softKeywords) {
    this.tokens = tokens;
    this.softKeywords = softKeywords;
  }

  void restart(int length) {
    left = MOST * length + MOST_OF_SMALL;
  }

  /** Tells whether a stretch may be read again, and counts it. */
  boolean mayRepeat(int from, int to) {
    boolean may = to - from <= left;
    left -= may ? to - from : 0;
    return may;
  }

  /** Takes back what was read beyond an offset. */
  void dropFrom(int offset) {
    tokens.dropFrom(offset);
    softKeywords.dropFrom(tokens.count);
  }
}
