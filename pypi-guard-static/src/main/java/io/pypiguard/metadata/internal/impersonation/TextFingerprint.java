package io.pypiguard.metadata.internal.impersonation;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What is left of a text to find its copies: for each of 64 classes of its runs of four words the
 * least hash (MinHash with one permutation).
 *
 * <p>The share of equal places in two fingerprints estimates the share of runs that two texts have
 * in common of all that either has; its standard error is at most 0.06. The text cannot be got
 * back.
 *
 * @see <a href="https://papers.nips.cc/paper/2012/hash/eaa32c96f620053cf442ad32258076b9">Li, Owen
 *     and Zhang: One Permutation Hashing</a>
 */
public final class TextFingerprint {

  private static final int PLACES = 64;
  private static final int RUN = 4;

  /** Texts with fewer runs are alike by chance. */
  private static final int FEWEST_RUNS = 30;

  /** What is behind it is not looked at. */
  private static final int MOST_CHARACTERS = 1 << 16;

  private static final int EMPTY = Integer.MAX_VALUE;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final short[] places;

  private TextFingerprint(short[] places) {
    this.places = places;
  }

  /**
   * Takes the fingerprint of a text.
   *
   * @param text a text of any length, of which the first 65,536 characters are looked at; only
   *     letters and digits count, without regard to case
   * @return the fingerprint; nothing if the text is too short to tell copies from chance
   */
  public static Optional<TextFingerprint> of(String text) {
    Runs runs = new Runs();
    int end = Math.min(text.length(), MOST_CHARACTERS);
    long word = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word = (word + Character.toLowerCase(c) + 1) * MULTIPLIER;
      } else if (word != 0) {
        runs.add(word);
        word = 0;
      }
    }
    if (word != 0) {
      runs.add(word);
    }
    return runs.count < FEWEST_RUNS ? Optional.empty() : Optional.of(runs.fingerprint());
  }

  /**
   * Reads a fingerprint.
   *
   * @param text what {@link #toString} gives
   * @return the fingerprint
   * @throws IllegalArgumentException if it is none
   */
  static TextFingerprint parse(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (bytes.length != PLACES * Short.BYTES) {
      throw new IllegalArgumentException(
          "fingerprint must have " + PLACES * Short.BYTES + " bytes, had " + bytes.length);
    }
    short[] places = new short[PLACES];
    ByteBuffer.wrap(bytes).asShortBuffer().get(places);
    return new TextFingerprint(places);
  }

  /**
   * Compares two texts.
   *
   * @param other the fingerprint of the other text
   * @return the estimated share of common runs, from 0 to 1
   */
  public double similarity(TextFingerprint other) {
    int same = 0;
    for (int i = 0; i < PLACES; i++) {
      same += places[i] == other.places[i] ? 1 : 0;
    }
    return (double) same / PLACES;
  }

  /** Returns the fingerprint in Base64. */
  @Override
  public String toString() {
    ByteBuffer bytes = ByteBuffer.allocate(PLACES * Short.BYTES);
    bytes.asShortBuffer().put(places);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private static long mix(long value) {
    long mixed = (value ^ value >>> 32) * MULTIPLIER;
    return (mixed ^ mixed >>> 29) * MULTIPLIER;
  }

  /** The runs of words of a text. */
  private static final class Runs {

    private final long[] last = new long[RUN];
    private final int[] least = new int[PLACES];
    private int words;
    private int count;

    Runs() {
      Arrays.fill(least, EMPTY);
    }

    void add(long word) {
      last[words % RUN] = word;
      words++;
      if (words < RUN) {
        return;
      }
      long run = 0;
      for (int i = 0; i < RUN; i++) {
        run = mix(run + last[(words + i) % RUN]);
      }
      int place = (int) (run >>> Integer.SIZE) & PLACES - 1;
      least[place] = Math.min(least[place], (int) run & Integer.MAX_VALUE);
      count++;
    }

    /** Places that got nothing take what the next one has, as in any text with the same runs. */
    TextFingerprint fingerprint() {
      short[] places = new short[PLACES];
      for (int i = 0; i < PLACES; i++) {
        int from = i;
        while (least[from] == EMPTY) {
          from = (from + 1) % PLACES;
        }
        places[i] = (short) least[from];
      }
      return new TextFingerprint(places);
    }
  }
}
