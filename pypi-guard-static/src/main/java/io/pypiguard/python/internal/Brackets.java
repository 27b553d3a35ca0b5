package io.pypiguard.python.internal;

/**
 * The brackets that are open, and f-strings and t-strings with them: their text is a level and each
 * replacement field in it another. Level 0 is outside.
 */
final class Brackets {

  /** As many as CPython allows. */
  static final int DEEPEST = 200;

  /** The text of an f-string. */
  static final char TEXT = 'T';

  /** The expression of a replacement field. */
  static final char FIELD = 'F';

  /** The format specification of a replacement field. */
  static final char SPECIFICATION = 'S';

  private static final int LEVELS = DEEPEST + 1;

  int depth;

  /** Brackets that are open beyond the deepest level: they and what is in them have no tokens. */
  int tooDeep;

  /** What a level is: an opening bracket or one of the kinds above. */
  final char[] kinds = new char[LEVELS];

  /** Where it was opened. */
  final int[] offsets = new int[LEVELS];

  /** How many 'for' of a level wait for their 'in', and lambdas for their colon. */
  final int[] waitingFors = new int[LEVELS];

  final int[] waitingLambdas = new int[LEVELS];

  /** Of levels within an f-string: its quote, and whether there are three. */
  final char[] quotes = new char[LEVELS];

  final boolean[] triple = new boolean[LEVELS];
  final boolean[] raw = new boolean[LEVELS];

  /** Where the last line within the brackets starts. */
  int lineStart;

  /** The first token of this line, or -1 in the line of the outermost bracket. */
  int lineToken = -1;

  /** Where the first line within the brackets starts that may be a new statement, or -1. */
  int resumption = -1;

  /** Lambdas of all levels that wait for their colon. */
  int allWaitingLambdas;

  void restart() {
    depth = 0;
    tooDeep = 0;
    kinds[0] = 0;
    restartStatement();
  }

  /** Forgets what waits outside of brackets. */
  void restartStatement() {
    waitingFors[0] = 0;
    waitingLambdas[0] = 0;
    allWaitingLambdas = 0;
  }

  boolean isFull() {
    return depth == DEEPEST;
  }

  char kind() {
    return kinds[depth];
  }

  boolean isInText() {
    char kind = kinds[depth];
    return kind == TEXT || kind == SPECIFICATION;
  }

  void open(char kind, int offset) {
    if (depth == 0) {
      resumption = -1;
      lineToken = -1;
    }
    int level = ++depth;
    kinds[level] = kind;
    offsets[level] = offset;
    waitingFors[level] = 0;
    waitingLambdas[level] = 0;
  }

  /** Tells whether a colon ends the parameters of a lambda, which then waits no longer. */
  boolean endsLambda() {
    if (waitingLambdas[depth] == 0) {
      return false;
    }
    waitingLambdas[depth]--;
    allWaitingLambdas--;
    return true;
  }

  /** Opens the text of an f-string. */
  void openText(int offset, char quote, boolean isTriple, boolean isRaw) {
    open(TEXT, offset);
    quotes[depth] = quote;
    triple[depth] = isTriple;
    raw[depth] = isRaw;
  }

  /** Opens a replacement field of the f-string that is the innermost level. */
  void openField(int offset) {
    int outer = depth;
    openText(offset, quotes[outer], triple[outer], raw[outer]);
    kinds[depth] = FIELD;
  }

  void close() {
    allWaitingLambdas -= waitingLambdas[depth];
    depth--;
    tooDeep = 0;
  }

  /** Returns the innermost level that a closing bracket can close, or 0. */
  int levelOf(char opener) {
    for (int level = depth; level > 0; level--) {
      char kind = kinds[level];
      if (kind == opener || (kind == FIELD && opener == '{')) {
        return level;
      }
      if (kind == FIELD) {
        return 0;
      }
    }
    return 0;
  }

  /** Returns the innermost level that is the text of an f-string, or 0. */
  int levelOfText() {
    int level = depth;
    while (level > 0 && kinds[level] != TEXT) {
      level--;
    }
    return level;
  }

  void closeTo(int level) {
    while (depth > level) {
      close();
    }
  }

  /** Closes what was opened at an offset or behind it. */
  void closeFrom(int offset) {
    while (depth > 0 && offsets[depth] >= offset) {
      close();
    }
  }
}
