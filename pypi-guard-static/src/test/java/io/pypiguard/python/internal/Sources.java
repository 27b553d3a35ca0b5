package io.pypiguard.python.internal;

import java.util.ArrayList;
import java.util.List;

/** What the parser made of a source, in forms that tests can compare. */
final class Sources {

  private Sources() {}

  static EventSource read(String source) {
    EventSource events = EventSource.create();
    events.read(source);
    return events;
  }

  /** Returns the types of the tokens, those of names and numbers as they are written. */
  static String tokens(String source) {
    Tokens tokens = read(source).tokens();
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < tokens.count() - 1; i++) {
      int type = tokens.type(i);
      boolean written = type == PythonGrammar.NAME || type == PythonGrammar.NUMBER;
      shown.add(written ? tokens.text(i) : PythonGrammar.VOCABULARY.getSymbolicName(type));
    }
    return String.join(" ", shown);
  }

  /**
   * Returns the simple statements and headers that were read, those that were not in {@code <>}.
   */
  static List<String> statements(String source) {
    EventSource events = read(source);
    List<String> statements = new ArrayList<>();
    int[] stack = new int[1 << 12];
    int depth = 0;
    for (int i = 0; i < events.eventCount(); i += 2) {
      int rule = events.events()[i];
      int token = events.events()[i + 1];
      if (rule >= 0) {
        stack[depth++] = token;
        if (rule == PythonGrammar.RULE_suite) {
          statements.add(text(events.tokens(), stack[depth - 2], token));
        }
      } else {
        String text = text(events.tokens(), stack[--depth], token);
        if (~rule == GrammarSupport.UNPARSED) {
          statements.add("<" + text + ">");
        } else if (~rule == PythonGrammar.RULE_simpleStmt
            && events.events()[i - 2] != ~GrammarSupport.UNPARSED) {
          statements.add(text);
        }
      }
    }
    return statements;
  }

  private static String text(Tokens tokens, int first, int end) {
    return tokens.source().substring(tokens.start(first), tokens.end(end - 1)).strip();
  }
}
