package io.pypiguard.python.internal;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Leaves recovery to the rules that catch: no look at what may follow, no token made up. */
final class ThrowingStrategy extends DefaultErrorStrategy {

  /** One for all: it carries nothing, not even a stack trace. */
  @SuppressWarnings("StaticAssignmentOfThrowable")
  private static final ParseCancellationException FAILURE = new Failure();

  static ParseCancellationException failure() {
    return FAILURE;
  }

  @Override
  public void sync(Parser parser) {}

  @Override
  public void reportMatch(Parser parser) {}

  @Override
  public void reportError(Parser parser, RecognitionException exception) {}

  @Override
  public void recover(Parser parser, RecognitionException exception) {
    throw FAILURE;
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw FAILURE;
  }

  private static final class Failure extends ParseCancellationException {

    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }
}
