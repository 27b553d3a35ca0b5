package io.pypiguard.python.internal;

import static io.pypiguard.python.internal.PythonGrammar.*;

/** What a keyword becomes, by what is before it and by the brackets that are open. */
final class KeywordTokens {

  /** Lambdas that are open at a time: defaults of parameters nest them without brackets. */
  private static final int MOST_LAMBDAS = 100;

  private final Tokens tokens;
  private final Brackets brackets;
  private final SoftKeywords softKeywords;

  KeywordTokens(Tokens tokens, Brackets brackets, SoftKeywords softKeywords) {
    this.tokens = tokens;
    this.brackets = brackets;
    this.softKeywords = softKeywords;
  }

  /** Tells whether a keyword that starts a line within brackets shows that they are not closed. */
  boolean startsStatement(int type) {
    return TokenSets.NEVER_IN_BRACKETS[type] || (type == FROM && tokens.lastType() != YIELD);
  }

  /** Adds the token of a keyword. */
  void add(int type, int start, int end) {
    int last = tokens.lastType();
    if (TokenSets.SOFT[type]) {
      noteSoft(type, last);
      tokens.add(NAME, start, end);
      return;
    }
    switch (type) {
      case IN -> addIn(last, start, end);
      case LAMBDA -> addLambda(start, end);
      case NOT -> {
        if (last == IS) {
          tokens.mergeLast(ISNOT, end);
        } else {
          tokens.add(NOT, start, end);
        }
      }
      case FOR -> {
        brackets.waitingFors[brackets.depth]++;
        tokens.add(FOR, start, end);
      }
      case IF -> tokens.addEndOfList(IF, start, end);
      // Attributes may have these names in Python 2.
      case NONE, TRUE, FALSE -> tokens.add(last == DOT ? NAME : type, start, end);
      case WITH -> {
        if (brackets.depth == 0) {
          softKeywords.add(WITH);
        }
        tokens.add(WITH, start, end);
      }
      default -> tokens.add(type, start, end);
    }
  }

  private void noteSoft(int type, int last) {
    boolean anywhere = type == ASYNC || type == AWAIT;
    boolean first = brackets.depth == 0 && TokenSets.BEFORE_STATEMENT[last];
    if ((first || anywhere) && last != DOT && last != DEF) {
      softKeywords.add(type);
    }
  }

  private void addIn(int last, int start, int end) {
    int depth = brackets.depth;
    if (brackets.waitingFors[depth] > 0) {
      brackets.waitingFors[depth]--;
      tokens.addEndOfList(FORIN, start, end);
    } else if (last == NOT) {
      tokens.mergeLast(NOTIN, end);
    } else {
      tokens.add(IN, start, end);
    }
  }

  private void addLambda(int start, int end) {
    if (brackets.allWaitingLambdas == MOST_LAMBDAS) {
      tokens.errors().limit(start, "lambdas nested deeper than " + MOST_LAMBDAS);
      tokens.add(ERRORTOKEN, start, end);
    } else {
      brackets.waitingLambdas[brackets.depth]++;
      brackets.allWaitingLambdas++;
      tokens.add(LAMBDA, start, end);
    }
  }
}
