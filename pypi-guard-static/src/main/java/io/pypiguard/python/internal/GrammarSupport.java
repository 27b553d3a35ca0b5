package io.pypiguard.python.internal;

import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/**
 * The actions of {@link PythonGrammar}: recovery from errors. What cannot be read is rolled back to
 * the beginning of the smallest statement or header and recorded as {@link #UNPARSED}; the block
 * below a broken header is read.
 */
public abstract class GrammarSupport extends EventParser {

  private final SyntaxErrors errors;

  /** The token behind the last stretch that was skipped, or -1. */
  private int lastEnd;

  /**
   * Reads a stream.
   *
   * @param input a {@link TokenArrayStream}
   */
  protected GrammarSupport(TokenStream input) {
    super(input);
    errors = stream.tokens().errors();
  }

  @Override
  final void restart() {
    super.restart();
    lastEnd = -1;
  }

  /** Skips what no statement starts with, at the outermost level. */
  protected final void syncFile() {
    syncBlock();
    while (type() == PythonGrammar.DEDENT) {
      stream.position++;
      syncBlock();
    }
  }

  /** Skips what neither a statement starts with nor ends the block. */
  protected final void syncBlock() {
    sync(TokenSets.STARTS_STATEMENT);
  }

  /** Skips what neither a statement or a case starts with nor ends the block. */
  protected final void syncCases() {
    sync(TokenSets.STARTS_CASE);
  }

  private void sync(boolean[] wanted) {
    int type = type();
    while (type >= 0 && !wanted[type] && type != PythonGrammar.DEDENT) {
      if (type == PythonGrammar.INDENT) {
        stream.types[stream.position] = PythonGrammar.STRAYINDENT;
      } else {
        skip(stream.position, headerEnd(stream.position));
      }
      type = type();
    }
  }

  /** Notes that a header has no block. */
  protected final void missingBlock() {
    error("expected an indented block");
  }

  /** Notes an indentation without a header, unless the header was broken. */
  protected final void strayBlock() {
    int start = stream.tokens().start(stream.position - 1);
    if (stream.position - 1 != lastEnd && !errors.isTokenWrongWithin(start, start)) {
      error("unexpected indentation");
    }
  }

  /** Notes a statement where only cases may stand. */
  protected final void notCase() {
    error("expected 'case'");
  }

  /** Skips a broken header of a compound statement. */
  protected final void recoverHeader() {
    int first = rollBack();
    skip(first, headerEnd(first));
  }

  /**
   * Skips a broken header of a clause.
   *
   * @return whether its block follows
   */
  protected final boolean recoverClause() {
    recoverHeader();
    if (type() != PythonGrammar.INDENT) {
      return false;
    }
    stream.types[stream.position] = PythonGrammar.STRAYINDENT;
    return true;
  }

  /** Skips a broken simple statement. */
  protected final void recoverSimple() {
    int first = rollBack();
    skip(first, simpleEnd());
  }

  /** Skips a simple statement behind which something else follows. */
  protected final void endSimple() {
    if (!TokenSets.ENDS_SIMPLE[type()]) {
      reopen();
      recoverSimple();
      exit(PythonGrammar.RULE_simpleStmt);
    }
  }

  /** Returns the end of a broken simple statement. */
  private int simpleEnd() {
    int i = stream.position;
    while (stream.types[i] >= 0 && !TokenSets.ENDS_SIMPLE[stream.types[i]]) {
      i++;
    }
    return i;
  }

  /** Returns the end of a broken header: behind its colon if a statement follows, else the line. */
  private int headerEnd(int first) {
    int position = stream.position;
    if (position > first && stream.types[position - 1] == PythonGrammar.NEWLINE) {
      return position;
    }
    int depth = 0;
    for (int i = first; ; i++) {
      int type = stream.types[i];
      if (type == Token.EOF || type == PythonGrammar.DEDENT || type == PythonGrammar.INDENT) {
        return i;
      }
      boolean last =
          type == PythonGrammar.NEWLINE
              || type == PythonGrammar.SEMI
              || (type == PythonGrammar.COLON
                  && depth == 0
                  && stream.types[i + 1] != PythonGrammar.NEWLINE);
      if (last && i >= position) {
        return i + 1;
      }
      if (TokenSets.OPENS[type]) {
        depth++;
      } else if (TokenSets.CLOSES[type] && depth > 0) {
        depth--;
      }
    }
  }

  private void skip(int first, int end) {
    Tokens tokens = stream.tokens();
    int last = Math.max(first, end - 1);
    if (!errors.isFull() && !errors.isTokenWrongWithin(tokens.start(first), tokens.end(last))) {
      error(TokenNames.mismatch(tokens, stream.position, takeExpected()));
    }
    unparsed(first, end);
    lastEnd = end;
  }

  private void error(String message) {
    errors.add(stream.tokens().start(stream.position), message);
  }

  private int type() {
    return stream.types[stream.position];
  }
}
