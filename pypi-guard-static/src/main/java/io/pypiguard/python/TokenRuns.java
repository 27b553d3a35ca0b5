package io.pypiguard.python;

import io.pypiguard.python.internal.PythonGrammar;
import java.util.function.IntConsumer;

/**
 * The runs of tokens of a source as hashes, by which copies of code are found.
 *
 * <p>Comments, line ends, indentation and the content of strings do not count. A run is long enough
 * that two people do not write the same by chance, but for what they copy.
 */
public final class TokenRuns {

  /** Tokens of a run: three or four lines. */
  public static final int LENGTH = 32;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  /** What the first token of a run has been multiplied by when it leaves. */
  private static final long LEAVING = power(LENGTH);

  private TokenRuns() {}

  /**
   * Visits the runs of a source in their order.
   *
   * @param tree the tree of the source
   * @param hashes takes a hash of each run; none if there are fewer than {@value #LENGTH} tokens
   */
  public static void forEach(SyntaxTree tree, IntConsumer hashes) {
    long[] last = new long[LENGTH];
    long run = 0;
    int count = 0;
    int end = tree.endToken(tree.root().index());
    for (int token = 0; token < end; token++) {
      if (!counts(tree, token)) {
        continue;
      }
      long hash = hash(tree, token);
      int place = count++ % LENGTH;
      run = run * MULTIPLIER + hash - last[place] * LEAVING;
      last[place] = hash;
      if (count >= LENGTH) {
        hashes.accept(mixed(run));
      }
    }
  }

  private static boolean counts(SyntaxTree tree, int token) {
    return switch (tree.tokenType(token)) {
      case PythonGrammar.NEWLINE,
          PythonGrammar.INDENT,
          PythonGrammar.STRAYINDENT,
          PythonGrammar.DEDENT ->
          false;
      default -> true;
    };
  }

  private static long hash(SyntaxTree tree, int token) {
    int type = tree.tokenType(token);
    long hash = type + 1L;
    if (type == PythonGrammar.NAME || type == PythonGrammar.NUMBER) {
      String source = tree.source();
      for (int i = tree.tokenStart(token); i < tree.tokenEnd(token); i++) {
        hash = (hash + source.charAt(i)) * MULTIPLIER;
      }
    }
    return hash ^ hash >>> Integer.SIZE;
  }

  private static int mixed(long run) {
    long mixed = (run ^ run >>> Integer.SIZE) * MULTIPLIER;
    return (int) (mixed >>> Integer.SIZE);
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= MULTIPLIER;
    }
    return power;
  }
}
