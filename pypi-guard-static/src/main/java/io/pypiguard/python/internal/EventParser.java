package io.pypiguard.python.internal;

import java.util.Arrays;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/**
 * A parser that does itself what ANTLR's runtime would do more slowly: it reads types from an array
 * and writes an event at the entry and the exit of each rule instead of a parse tree.
 */
public abstract class EventParser extends Parser {

  /** Stands for a rule in the events: tokens that belong to no sound statement. */
  public static final int UNPARSED = 120;

  final TokenArrayStream stream;

  private static final int FIRST_CAPACITY = 1 << 12;
  private static final int KEPT_CAPACITY = 1 << 19;

  private int[] events = new int[FIRST_CAPACITY];
  private int eventCount;

  /** The rules that are open. */
  private int[] rules = new int[256];

  private int ruleCount;

  /** The type that was wanted where a match failed, or 0. */
  private int expected;

  /**
   * Reads a stream.
   *
   * @param input a {@link TokenArrayStream}
   */
  protected EventParser(TokenStream input) {
    super(input);
    stream = (TokenArrayStream) input;
    setErrorHandler(new ThrowingStrategy());
    removeErrorListeners();
    setBuildParseTree(false);
  }

  /** Begins anew with the tokens that the stream has now. */
  void restart() {
    stream.restart();
    eventCount = 0;
    ruleCount = 0;
    expected = 0;
  }

  /** Forgets the events, and gives back the memory of many. */
  final void release() {
    eventCount = 0;
    if (events.length > KEPT_CAPACITY) {
      events = new int[FIRST_CAPACITY];
    }
  }

  /**
   * Returns the events, of which the first {@link #eventCount()} numbers count. Two numbers an
   * event: the rule at its entry or {@code ~rule} at its exit, and the index of the next token.
   */
  public final int[] events() {
    return events;
  }

  /** Returns how many numbers of {@link #events()} count. */
  public final int eventCount() {
    return eventCount;
  }

  /** Returns the type that was wanted where the last match failed, or 0, and forgets it. */
  final int takeExpected() {
    int type = expected;
    expected = 0;
    return type;
  }

  @Override
  public final @Nullable Token match(int type) {
    TokenArrayStream in = stream;
    int position = in.position;
    if (in.types[position] != type) {
      expected = type;
      throw ThrowingStrategy.failure();
    }
    if (type != Token.EOF) {
      in.position = position + 1;
    }
    return null;
  }

  @Override
  public final @Nullable Token consume() {
    stream.position++;
    return null;
  }

  @Override
  public final void enterRule(ParserRuleContext context, int state, int rule) {
    int depth = ruleCount;
    if (depth == rules.length) {
      rules = Arrays.copyOf(rules, 2 * depth);
    }
    rules[depth] = rule;
    ruleCount = depth + 1;
    event(rule, stream.position);
  }

  @Override
  public final void exitRule() {
    event(~rules[--ruleCount], stream.position);
  }

  @Override
  public final void enterOuterAlt(ParserRuleContext context, int alternative) {}

  private void event(int rule, int token) {
    int n = eventCount;
    if (n + 2 > events.length) {
      events = Arrays.copyOf(events, 2 * n);
    }
    events[n] = rule;
    events[n + 1] = token;
    eventCount = n + 2;
  }

  /**
   * Drops the events within the innermost rule that is still open in the events.
   *
   * @return the token that this rule began with
   */
  final int rollBack() {
    int closed = 0;
    int i = eventCount - 2;
    while (events[i] < 0 || closed > 0) {
      closed += events[i] < 0 ? 1 : -1;
      i -= 2;
    }
    eventCount = i + 2;
    return events[i + 1];
  }

  /** Takes the last event back, the exit of a rule. */
  final void reopen() {
    eventCount -= 2;
  }

  /** Records tokens that belong to no sound statement and goes on behind them. */
  final void unparsed(int first, int end) {
    if (first < end) {
      event(UNPARSED, first);
      event(~UNPARSED, end);
    }
    stream.position = end;
  }

  /** Records the exit of a rule that was taken back. */
  final void exit(int rule) {
    event(~rule, stream.position);
  }
}
