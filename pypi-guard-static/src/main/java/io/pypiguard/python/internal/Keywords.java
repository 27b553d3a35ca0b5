package io.pypiguard.python.internal;

import java.util.List;

/**
 * The words that are keywords in some version of Python, in a hash table without collisions.
 *
 * @see <a href="https://docs.python.org/3/reference/lexical_analysis.html#keywords">Keywords</a>
 * @see <a href="https://docs.python.org/2.7/reference/lexical_analysis.html#keywords">Keywords of
 *     Python 2</a>
 */
final class Keywords {

  private static final List<String> WORDS =
      List.of(
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "exec",
          "False",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "match",
          "None",
          "nonlocal",
          "not",
          "or",
          "pass",
          "print",
          "raise",
          "return",
          "True",
          "try",
          "type",
          "while",
          "with",
          "yield");

  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;
  private static final int MASK = 127;

  private static final char[][] TABLE = new char[MASK + 1][];
  private static final byte[] TYPES = new byte[MASK + 1];

  static {
    for (String word : WORDS) {
      char[] chars = word.toCharArray();
      int slot = slot(chars, 0, chars.length);
      if (TABLE[slot] != null) {
        throw new AssertionError("two keywords in one slot: " + word);
      }
      TABLE[slot] = chars;
      TYPES[slot] = (byte) TokenNames.typeOf(word);
    }
  }

  private Keywords() {}

  /** Returns the type of a word of ASCII characters: of a keyword, soft ones included, or NAME. */
  static int type(char[] text, int start, int end) {
    int length = end - start;
    if (length < SHORTEST || length > LONGEST) {
      return PythonGrammar.NAME;
    }
    int slot = slot(text, start, end);
    char[] word = TABLE[slot];
    if (word == null || word.length != length) {
      return PythonGrammar.NAME;
    }
    for (int i = 0; i < length; i++) {
      if (text[start + i] != word[i]) {
        return PythonGrammar.NAME;
      }
    }
    return TYPES[slot];
  }

  /** The factors were found by trial: no two of the words meet. */
  private static int slot(char[] text, int start, int end) {
    return (text[start] * 41 + text[start + 1] * 34 + text[end - 1] * 18 + end - start) & MASK;
  }
}
