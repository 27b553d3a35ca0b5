package io.pypiguard.statics.internal.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How probable it is that somebody chooses a name without a thought of another: by the words that
 * popular names have in common, and letter by letter for other words.
 *
 * <p>Families of projects follow from that: {@code django-} and {@code types-} are cheap, so that a
 * name which shares nothing else with another is explained by its family.
 */
final class HonestNames {

  /** Every twentieth free name or so is made of a usual word and the name of a project. */
  private static final double AFFIX_BITS = 4;

  private static final int SHORTEST_SUBJECT = 4;

  /** Words that fewer names have are no custom. */
  private static final int FEWEST = 3;

  /** Letters and digits drawn by lot. */
  private static final double BITS_OF_RANDOM_CHARACTER = Bits.of(1.0 / 36);

  /** What it costs not to take a word: abbreviations are common. */
  private static final double RANDOM_BITS = 2;

  private static final Map<String, Integer> WORDS = words();
  private static final double ALL_WORDS = WORDS.values().stream().mapToInt(count -> count).sum();

  private HonestNames() {}

  private static Map<String, Integer> words() {
    Map<String, Integer> words = new HashMap<>();
    for (String name : PopularProjects.names()) {
      for (String word : NameForms.words(name)) {
        words.merge(word, 1, Integer::sum);
      }
    }
    return words;
  }

  /** {@return the bits of a normalized name} */
  static double bits(String normalized) {
    double bits = 0;
    for (String word : NameForms.words(normalized)) {
      double random = RANDOM_BITS + word.length() * BITS_OF_RANDOM_CHARACTER;
      double letters = Math.min(random, Naturalness.bits(word));
      int count = WORDS.getOrDefault(word, 0);
      bits += count < FEWEST ? letters : Math.min(letters, Bits.of(count / ALL_WORDS));
    }
    return bits;
  }

  /**
   * Returns the bits of a name that only begins like another one, whose subject it shares.
   *
   * @param letters the name without delimiters
   * @param other a normalized name
   * @param subjectBits bits of the other name's subject
   * @return infinity if no words of the other one's own stand at the beginning
   */
  static double bitsWithSubject(String letters, String other, double subjectBits) {
    int start = 0;
    boolean own = false;
    List<String> words = NameForms.words(other);
    for (String word : words.subList(0, words.size() - 1)) {
      if (!letters.startsWith(word, start)) {
        break;
      }
      start += word.length();
      own |= word.length() >= SHORTEST_SUBJECT && !Affixes.isAffix(word);
    }
    return own
        ? AFFIX_BITS + subjectBits + bits(letters.substring(start))
        : Double.POSITIVE_INFINITY;
  }

  /** {@return the bits of a name that is another one with a usual word added} */
  static double bitsWithAffix(String core) {
    return AFFIX_BITS + bits(core);
  }
}
