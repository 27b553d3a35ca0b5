package io.pypiguard.text.internal;

import com.google.common.base.Splitter;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the language of prose by its commonest words, of which every third word or so is one.
 *
 * @param name name of the language, as {@code english}; empty if it is none of those that are known
 * @param share share of the words that are among the commonest of that language
 */
record Language(String name, double share) {

  /** Fewer words tell nothing. */
  static final int FEWEST_WORDS = 12;

  /** Lists of terms have fewer of these words than prose, and more than words of no language. */
  private static final double LEAST_SHARE = 0.12;

  private static final List<String> NAMES = new ArrayList<>();

  /** For each word a bit for each language in the order of {@link #NAMES}. */
  private static final Map<String, Integer> WORDS = read();

  private static Map<String, Integer> read() {
    Map<String, Integer> words = new HashMap<>();
    for (List<String> row : ResourceTable.read(Language.class, "stop-words.tsv", 3)) {
      int bit = 1 << NAMES.size();
      NAMES.add(row.get(0));
      Splitter.on(' ').split(row.get(1)).forEach(word -> words.merge(word, bit, (a, b) -> a | b));
    }
    return Map.copyOf(words);
  }

  /** Collects the words of a text. */
  static final class Counter {

    private final int[] counts = new int[NAMES.size()];
    private int words;

    /** Adds a word in lower case. */
    void add(String word) {
      words++;
      int bits = WORDS.getOrDefault(word, 0);
      for (int i = 0; bits != 0; i++, bits >>>= 1) {
        counts[i] += bits & 1;
      }
    }

    int words() {
      return words;
    }

    /** Returns the language that most words speak for. */
    Language language() {
      int best = 0;
      for (int i = 1; i < counts.length; i++) {
        best = counts[i] > counts[best] ? i : best;
      }
      double share = words == 0 ? 0 : (double) counts[best] / words;
      boolean known = words >= FEWEST_WORDS && share >= LEAST_SHARE;
      return new Language(known ? NAMES.get(best) : "", share);
    }
  }
}
