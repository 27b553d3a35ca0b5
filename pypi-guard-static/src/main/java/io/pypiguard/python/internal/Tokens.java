package io.pypiguard.python.internal;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The tokens of one file in parallel arrays, ended by a token of type EOF. Reused from file to
 * file: what is to be kept must be copied.
 */
public final class Tokens {

  private static final int FIRST_CAPACITY = 1024;
  private static final int KEPT_CAPACITY = 1 << 17;

  /** Types as in {@link PythonGrammar}; read by the token stream without a call for each token. */
  byte[] types = new byte[FIRST_CAPACITY];

  int[] starts = new int[FIRST_CAPACITY];
  int[] ends = new int[FIRST_CAPACITY];
  int count;

  private final SyntaxErrors errors = new SyntaxErrors();
  private String source = "";

  Tokens() {}

  /** Begins with no token of another source. */
  void restart(String newSource) {
    source = newSource;
    count = 0;
    errors.clear();
  }

  /** Forgets the tokens, and gives back the memory of many. */
  void release() {
    restart("");
    if (types.length > KEPT_CAPACITY) {
      types = new byte[FIRST_CAPACITY];
      starts = new int[FIRST_CAPACITY];
      ends = new int[FIRST_CAPACITY];
    }
  }

  SyntaxErrors errors() {
    return errors;
  }

  /** Appends a token. */
  void add(int type, int start, int end) {
    int n = count;
    if (n == types.length) {
      types = Arrays.copyOf(types, 2 * n);
      starts = Arrays.copyOf(starts, 2 * n);
      ends = Arrays.copyOf(ends, 2 * n);
    }
    types[n] = (byte) type;
    starts[n] = start;
    ends[n] = end;
    count = n + 1;
  }

  /** Appends a token before which a comma is the last of its list. */
  void addEndOfList(int type, int start, int end) {
    int last = count - 1;
    if (last >= 0 && types[last] == PythonGrammar.COMMA) {
      types[last] = PythonGrammar.TCOMMA;
    } else if (last >= 0 && types[last] == PythonGrammar.SEMI && type == PythonGrammar.NEWLINE) {
      types[last] = PythonGrammar.TSEMI;
    }
    add(type, start, end);
  }

  /** Makes one token of the last and what follows it. */
  void mergeLast(int type, int end) {
    types[count - 1] = (byte) type;
    ends[count - 1] = end;
  }

  /** Returns the type of the last token, or that of a line end before the first. */
  int lastType() {
    return count == 0 ? PythonGrammar.NEWLINE : types[count - 1];
  }

  /** Takes back the tokens that reach beyond an offset, and the errors there. */
  void dropFrom(int offset) {
    while (count > 0 && (starts[count - 1] >= offset || ends[count - 1] > offset)) {
      count--;
    }
    errors.dropFrom(offset);
  }

  /** Returns how many tokens there are, the last, EOF, included. */
  public int count() {
    return count;
  }

  /** Returns the type of a token, a constant of {@link PythonGrammar}. */
  public int type(int token) {
    return types[token];
  }

  /** Returns where a token starts, in UTF-16 units from the beginning of the source. */
  public int start(int token) {
    return starts[token];
  }

  /** Returns where a token has ended, in UTF-16 units from the beginning of the source. */
  public int end(int token) {
    return ends[token];
  }

  /** Returns a copy of the types of all tokens. */
  public byte[] copyTypes() {
    return Arrays.copyOf(types, count);
  }

  /** Returns a copy of the starts of all tokens. */
  public int[] copyStarts() {
    return Arrays.copyOf(starts, count);
  }

  /** Returns a copy of the ends of all tokens. */
  public int[] copyEnds() {
    return Arrays.copyOf(ends, count);
  }

  /** Returns the source that the offsets belong to. */
  public String source() {
    return source;
  }

  /** Returns a token as it is written. */
  public String text(int token) {
    return source.substring(starts[token], ends[token]);
  }

  /**
   * Returns the name that an identifier means: in normal form NFKC.
   *
   * @see <a href="https://peps.python.org/pep-3131/">PEP 3131</a>
   */
  public String name(int token) {
    return normalized(text(token));
  }

  /** Returns an identifier in normal form NFKC. */
  public static String normalized(String identifier) {
    for (int i = 0; i < identifier.length(); i++) {
      if (identifier.charAt(i) >= 0x80) {
        return Normalizer.normalize(identifier, Normalizer.Form.NFKC);
      }
    }
    return identifier;
  }
}
