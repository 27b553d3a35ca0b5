package io.pypiguard.python.internal;

import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * {@link Tokens} as the parser reads them: by their types. There are no token objects; exceptions
 * of ANTLR's runtime, which ask for them, get one that says nothing.
 */
final class TokenArrayStream implements TokenStream {

  private static final Token TOKEN = new CommonToken(Token.INVALID_TYPE);

  private final Tokens tokens;

  /** The types of the tokens, and the token to be read next. */
  byte[] types;

  int position;

  TokenArrayStream(Tokens tokens) {
    this.tokens = tokens;
    this.types = tokens.types;
  }

  /** Begins with the tokens as they are now. */
  void restart() {
    types = tokens.types;
    position = 0;
  }

  Tokens tokens() {
    return tokens;
  }

  @Override
  public int LA(int offset) {
    if (offset == 1) {
      return types[position];
    }
    int i = offset > 0 ? position + offset - 1 : position + offset;
    return i < 0 ? Token.INVALID_TYPE : types[Math.min(i, tokens.count - 1)];
  }

  @Override
  public void consume() {
    if (position < tokens.count - 1) {
      position++;
    }
  }

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = index;
  }

  @Override
  public int mark() {
    return 0;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int size() {
    return tokens.count;
  }

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }

  @Override
  public TokenSource getTokenSource() {
    throw new UnsupportedOperationException("tokens are read from arrays");
  }

  @Override
  public Token get(int index) {
    return TOKEN;
  }

  @Override
  public Token LT(int offset) {
    return TOKEN;
  }

  @Override
  public String getText(Interval interval) {
    return interval.a > interval.b
        ? ""
        : tokens.source().substring(tokens.start(interval.a), tokens.end(interval.b));
  }

  @Override
  public String getText() {
    return tokens.source();
  }

  @Override
  public String getText(RuleContext context) {
    return getText(context.getSourceInterval());
  }

  @Override
  public String getText(Token first, Token last) {
    return getText(Interval.of(first.getTokenIndex(), last.getTokenIndex()));
  }
}
