package io.pypiguard.models.data;

import java.util.stream.LongStream;

/**
 * What is kept of a package's code to find others like it: the least hashes of its parts.
 *
 * <p>Two packages can be compared by them, since both keep the same parts of what they share. To
 * find packages worth comparing, a sketch has {@value #BANDS} bands: two packages that share 0.6
 * are equal in at least one with probability 0.9999, two that share 0.1 with 0.006.
 *
 * @see <a href="https://doi.org/10.1145/276698.276876">Indyk and Motwani: Approximate Nearest
 *     Neighbors</a>
 */
final class CodeSketch {

  /** How many bands a sketch has. */
  static final int BANDS = 64;

  /** How many MinHash values make up a band. */
  private static final int ROWS = 4;

  private static final int MOST_KEPT = 2048;

  private static final long[] SEEDS =
      LongStream.rangeClosed(1, BANDS * ROWS).map(CodeSketch::mix).toArray();

  private final long[] least;
  private final long[] bands;

  private CodeSketch(long[] least, long[] bands) {
    this.least = least;
    this.bands = bands;
  }

  /** Makes a sketch of the hashes of all parts. */
  static CodeSketch of(LongStream parts) {
    long[] least = parts.map(CodeSketch::mix).sorted().distinct().limit(MOST_KEPT).toArray();
    long[] bands = new long[BANDS];
    for (int i = 0; i < SEEDS.length; i++) {
      bands[i / ROWS] = mix(bands[i / ROWS] + minimum(least, SEEDS[i]));
    }
    return new CodeSketch(least, bands);
  }

  private static long minimum(long[] hashes, long seed) {
    long minimum = Long.MAX_VALUE;
    for (long hash : hashes) {
      minimum = Math.min(minimum, mix(hash ^ seed));
    }
    return minimum;
  }

  /** Tells whether there was no part. */
  boolean isEmpty() {
    return least.length == 0;
  }

  /** Returns the value of a band; sketches that share much have some in common. */
  long band(int band) {
    return bands[band];
  }

  /** Returns which share of the parts that either has both have, from 0 to 1. */
  double shared(CodeSketch other) {
    int all = 0;
    int both = 0;
    int i = 0;
    int j = 0;
    while (all < MOST_KEPT && (i < least.length || j < other.least.length)) {
      int order =
          i == least.length
              ? 1
              : j == other.least.length ? -1 : Long.compare(least[i], other.least[j]);
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
      both += order == 0 ? 1 : 0;
      all++;
    }
    return all == 0 ? 0 : (double) both / all;
  }

  /** Spreads a number over all numbers: the finalizer of SplitMix64. */
  private static long mix(long number) {
    long mixed = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
