package io.pypiguard.behavior.internal.feature;

/**
 * Shannon entropy of characters. Those beyond Latin-1 are told apart by their last eight bits only.
 */
final class CharacterEntropy {

  private static final int LATIN = 256;

  private final long[] counts = new long[2 * LATIN];
  private long total;

  void add(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      counts[c < LATIN ? c : LATIN + c % LATIN]++;
    }
    total += text.length();
  }

  /** Tells whether there was any character. */
  boolean isKnown() {
    return total > 0;
  }

  /** Returns the entropy in bits a character, from 0 to 9. */
  double bits() {
    double bits = 0;
    for (long count : counts) {
      if (count > 0) {
        double share = (double) count / total;
        bits -= share * Math.log(share);
      }
    }
    return bits / Math.log(2);
  }
}
