package io.pypiguard.python.internal;

import io.pypiguard.python.SyntaxError;
import java.util.List;

/**
 * Tokens and events of one file after the other. It keeps its buffers from file to file and is for
 * one thread.
 */
public final class EventSource {

  private final Tokenizer tokenizer = new Tokenizer();
  private final TokenArrayStream stream = new TokenArrayStream(tokenizer.tokens());
  private final PythonGrammar parser = new PythonGrammar(stream);

  private EventSource() {}

  /** Returns an event source. */
  public static EventSource create() {
    return new EventSource();
  }

  /** Reads a source; what an earlier one gave is lost. */
  public void read(String source) {
    tokenizer.tokenize(source);
    parser.restart();
    parser.file();
  }

  /** Forgets the source that was read last, and gives back the memory that a large one took. */
  public void release() {
    tokenizer.release();
    parser.release();
  }

  /** Returns the tokens of the source that was read last. */
  public Tokens tokens() {
    return tokenizer.tokens();
  }

  /**
   * Returns the events, of which the first {@link #eventCount()} numbers count. Two numbers an
   * event: the rule at its entry or {@code ~rule} at its exit, and the index of the next token.
   */
  public int[] events() {
    return parser.events();
  }

  /** Returns how many numbers of {@link #events()} count. */
  public int eventCount() {
    return parser.eventCount();
  }

  /** Returns what is wrong with the source, in its order; the first 1,000 errors at most. */
  public List<SyntaxError> errors() {
    return tokens().errors().in(tokens().source());
  }

  /**
   * Tells whether a limit was reached: on tokens, or on brackets, blocks or lambdas in each other.
   */
  public boolean isLimitReached() {
    return tokens().errors().isLimitReached();
  }
}
