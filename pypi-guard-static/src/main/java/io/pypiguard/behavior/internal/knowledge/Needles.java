package io.pypiguard.behavior.internal.knowledge;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Finds all of many words in a text in one pass over it, as Aho and Corasick describe in "Efficient
 * string matching" (1975). Words are ASCII; letters of either case are the same.
 */
final class Needles {

  /** Is told where a word is. */
  @FunctionalInterface
  interface Hit {
    /** The word of that index stands in the text from {@code start} up to {@code end}. */
    void at(int word, int start, int end);
  }

  private static final int ASCII = 128;
  private static final int NONE = -1;

  private final List<String> words;

  /** Class of each character in either case; 0 is any character that no word has. */
  private final int[] classes = new int[ASCII];

  private final int width;

  /** State behind each state and class of character. */
  private final int[] next;

  /** Word that ends in a state. */
  private final int[] ending;

  /** State of the longest word that ends in a state; the root if there is none. */
  private final int[] longest;

  /** State of the longest shorter word that ends there, too; the root if there is none. */
  private final int[] shorter;

  private Needles(List<String> words) {
    this.words = words;
    int last = 0;
    int length = 0;
    for (String word : words) {
      if (!CharMatcher.ascii().matchesAllOf(word)) {
        throw new IllegalStateException("a word must be ASCII, was \"" + word + "\"");
      }
      for (int i = 0; i < word.length(); i++) {
        char character = Ascii.toLowerCase(word.charAt(i));
        if (classes[character] == 0) {
          classes[character] = ++last;
          classes[Ascii.toUpperCase(character)] = last;
        }
      }
      length += word.length();
    }
    width = last + 1;
    next = new int[(length + 1) * width];
    ending = new int[length + 1];
    longest = new int[length + 1];
    shorter = new int[length + 1];
    Arrays.fill(ending, NONE);
    plant();
    link();
    for (int state = 0; state <= length; state++) {
      longest[state] = ending[state] == NONE ? shorter[state] : state;
    }
  }

  /** Returns what finds these words, each of which stands in the list once. */
  static Needles of(List<String> words) {
    return new Needles(List.copyOf(words));
  }

  private void plant() {
    int states = 1;
    for (int word = 0; word < words.size(); word++) {
      int state = 0;
      String text = words.get(word);
      for (int i = 0; i < text.length(); i++) {
        int way = state * width + classes[text.charAt(i)];
        if (next[way] == 0) {
          next[way] = states++;
        }
        state = next[way];
      }
      if (state == 0 || ending[state] != NONE) {
        throw new IllegalStateException("a word stands twice or is empty: \"" + text + "\"");
      }
      ending[state] = word;
    }
  }

  private void link() {
    int[] fallback = new int[ending.length];
    Queue<Integer> queue = new ArrayDeque<>();
    for (int symbol = 1; symbol < width; symbol++) {
      if (next[symbol] != 0) {
        queue.add(next[symbol]);
      }
    }
    for (Integer head = queue.poll(); head != null; head = queue.poll()) {
      int state = head;
      int back = fallback[state];
      shorter[state] = ending[back] == NONE ? shorter[back] : back;
      for (int symbol = 1; symbol < width; symbol++) {
        int way = state * width + symbol;
        int otherwise = next[back * width + symbol];
        if (next[way] == 0) {
          next[way] = otherwise;
        } else {
          fallback[next[way]] = otherwise;
          queue.add(next[way]);
        }
      }
    }
  }

  /** Tells of each word in a text, by where it ends and then the longest first. */
  void find(String text, Hit hit) {
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      state = character < ASCII ? next[state * width + classes[character]] : 0;
      for (int match = longest[state]; match != 0; match = shorter[match]) {
        int word = ending[match];
        hit.at(word, i + 1 - words.get(word).length(), i + 1);
      }
    }
  }
}
