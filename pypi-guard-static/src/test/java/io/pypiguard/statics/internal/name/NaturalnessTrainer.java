package io.pypiguard.statics.internal.name;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Counts trigrams of words and makes the table of {@link Naturalness} of them. */
final class NaturalnessTrainer {

  private static final int SYMBOLS = Naturalness.SYMBOLS;
  private static final int MOST_STEPS = 255;

  private final int[] counts = new int[SYMBOLS * SYMBOLS * SYMBOLS];

  private NaturalnessTrainer() {}

  /**
   * Trains a model.
   *
   * @param texts names and identifiers; each different word of them counts once
   * @return the table: for each trigram the bits of its last symbol after the other two
   */
  static byte[] train(Collection<String> texts) {
    NaturalnessTrainer trainer = new NaturalnessTrainer();
    Set<String> words = new TreeSet<>();
    texts.forEach(text -> words.addAll(words(text)));
    words.forEach(trainer::count);
    trainer.forgetSingle();
    return trainer.table();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String part : text.split("[-_. ]+|(?<=[a-z])(?=[A-Z])", -1)) {
      if (!part.isEmpty()) {
        words.add(part.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private void count(String word) {
    Set<Integer> cells = new HashSet<>();
    Naturalness.walk(word, (before, last, next) -> cells.add(Naturalness.cell(before, last, next)));
    cells.forEach(cell -> counts[cell]++);
  }

  /** What one word alone has says nothing of others. */
  private void forgetSingle() {
    for (int cell = 0; cell < counts.length; cell++) {
      if (counts[cell] == 1) {
        counts[cell] = 0;
      }
    }
  }

  private byte[] table() {
    double[] single = shares(new double[SYMBOLS], after(new int[0]));
    byte[] table = new byte[counts.length];
    for (int last = 0; last < SYMBOLS; last++) {
      double[] pair = shares(single, after(new int[] {last}));
      for (int before = 0; before < SYMBOLS; before++) {
        double[] shares = shares(pair, after(new int[] {before, last}));
        for (int next = 0; next < SYMBOLS; next++) {
          double bits = -Math.log(shares[next]) / Math.log(2);
          table[Naturalness.cell(before, last, next)] =
              (byte) Math.min(MOST_STEPS, Math.round(bits * Naturalness.STEPS_PER_BIT));
        }
      }
    }
    return table;
  }

  /** Returns how often each symbol follows the given ones. */
  private int[] after(int[] context) {
    int[] followers = new int[SYMBOLS];
    for (int cell = 0; cell < counts.length; cell++) {
      int before = cell / SYMBOLS / SYMBOLS;
      int last = cell / SYMBOLS % SYMBOLS;
      boolean fits =
          switch (context.length) {
            case 0 -> true;
            case 1 -> last == context[0];
            default -> before == context[0] && last == context[1];
          };
      if (fits) {
        followers[cell % SYMBOLS] += counts[cell];
      }
    }
    return followers;
  }

  /** Witten and Bell's smoothing: a context's different followers count for what was not seen. */
  private static double[] shares(double[] shorter, int[] followers) {
    int all = 0;
    int different = 0;
    for (int count : followers) {
      all += count;
      different += count > 0 ? 1 : 0;
    }
    double[] shares = new double[SYMBOLS];
    for (int i = 0; i < SYMBOLS; i++) {
      double backup = shorter[i] > 0 ? shorter[i] : 1.0 / SYMBOLS;
      shares[i] = all == 0 ? backup : (followers[i] + different * backup) / (all + different);
    }
    return shares;
  }
}
