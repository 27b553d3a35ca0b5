package io.pypiguard.text.internal;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words and sentences of prose, counted as they come: their length, their alphabets, their
 * language, and how easily they read.
 */
final class Words {

  /** Words whose language, and of which how many are different, is looked at. */
  private static final int MOST_WORDS = 2000;

  private static final int LONGEST_WORD = 64;
  private static final int FIRST_BEYOND_ASCII = 0x80;

  private final Language.Counter language = new Language.Counter();
  private final Set<String> different = new HashSet<>();
  private final Map<Alphabet, Integer> letters = new EnumMap<>(Alphabet.class);
  private int words;
  private int sentences;
  private int wordsInSentences;
  private int syllables;
  private int capitals;
  private int exclamations;
  private int mixed;

  /** Adds a piece of prose, such as a line. */
  void add(CharSequence text) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetter(c) || Character.isSurrogate(c) || (c == '\'' && start >= 0)) {
        start = start < 0 ? i : start;
        continue;
      }
      if (start >= 0) {
        word(text.subSequence(start, i).toString());
        start = -1;
      }
      if ((c == '.' || c == '!' || c == '?' || c == ':')
          && (i + 1 >= text.length() || text.charAt(i + 1) <= ' ')) {
        endSentence();
      }
      exclamations += c == '!' ? 1 : 0;
    }
  }

  /** Ends a sentence, as a full stop, a heading and a paragraph do. */
  void endSentence() {
    sentences += words > wordsInSentences ? 1 : 0;
    wordsInSentences = words;
  }

  private void word(String word) {
    int length = 0;
    int uppers = 0;
    int plain = 0;
    boolean lookAlike = false;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int letter = word.codePointAt(i);
      length++;
      uppers += Character.isUpperCase(letter) ? 1 : 0;
      if (letter < FIRST_BEYOND_ASCII) {
        plain += Character.isLetter(letter) ? 1 : 0;
      } else if (Character.isLetter(letter)) {
        Alphabet alphabet = Alphabet.of(letter);
        letters.merge(alphabet, 1, Integer::sum);
        lookAlike |= alphabet == Alphabet.CYRILLIC || alphabet == Alphabet.GREEK;
      }
    }
    if (plain > 0) {
      letters.merge(Alphabet.LATIN, plain, Integer::sum);
    }
    // A word that mixes these looks like a word of one of them.
    mixed += lookAlike && plain > 0 && length > 2 ? 1 : 0;
    if (length > LONGEST_WORD) {
      return;
    }
    words++;
    capitals += length > 3 && uppers == length ? 1 : 0;
    String lower = word.toLowerCase(Locale.ROOT);
    syllables += syllables(lower);
    if (words <= MOST_WORDS) {
      language.add(lower);
      different.add(lower);
    }
  }

  /** Groups of vowels, without a silent e at the end: good enough for a mean. */
  private static int syllables(String word) {
    int groups = 0;
    boolean before = false;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = "aeiouy".indexOf(word.charAt(i)) >= 0;
      groups += vowel && !before ? 1 : 0;
      before = vowel;
    }
    return Math.max(1, groups > 1 && word.endsWith("e") ? groups - 1 : groups);
  }

  int count() {
    return words;
  }

  int exclamations() {
    return exclamations;
  }

  int capitals() {
    return capitals;
  }

  /** Returns the words that mix letters that look alike in different alphabets. */
  int mixedWords() {
    return mixed;
  }

  Language language() {
    return language.language();
  }

  int letters() {
    return letters.values().stream().mapToInt(Integer::intValue).sum();
  }

  int letters(Alphabet alphabet) {
    return letters.getOrDefault(alphabet, 0);
  }

  /** Returns how many alphabets have a twentieth of the letters or more. */
  int alphabets() {
    int all = letters();
    return (int) letters.values().stream().filter(count -> count * 20 >= all).count();
  }

  /** Returns the share of different words among the first of them. */
  double variety() {
    return words == 0 ? 0 : (double) different.size() / Math.min(words, MOST_WORDS);
  }

  /**
   * Returns how easily the text reads, from 0 (hardly) to 120 (very easily).
   *
   * @see <a href="https://doi.org/10.1037/h0057532">Flesch, A new readability yardstick, 1948</a>
   */
  double readingEase() {
    double perSentence = (double) words / Math.max(1, sentences);
    double perWord = (double) syllables / Math.max(1, words);
    return Math.max(0, Math.min(120, 206.835 - 1.015 * perSentence - 84.6 * perWord));
  }
}
