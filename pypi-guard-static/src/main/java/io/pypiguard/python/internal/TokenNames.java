package io.pypiguard.python.internal;

import org.antlr.v4.runtime.Token;

/** Names of tokens in messages. */
final class TokenNames {

  private static final int LONGEST = 30;

  private TokenNames() {}

  /** Says what was found, and what was expected if that is one type. */
  static String mismatch(Tokens tokens, int found, int expected) {
    String what = found(tokens, found);
    return expected == 0 ? "unexpected " + what : "expected " + expected(expected) + ", found " + what;
  }

  private static String found(Tokens tokens, int token) {
    switch (tokens.type(token)) {
      case Token.EOF:
        return "the end of the file";
      case PythonGrammar.NEWLINE:
        return "the end of the line";
      case PythonGrammar.INDENT:
      case PythonGrammar.STRAYINDENT:
        return "an indentation";
      case PythonGrammar.DEDENT:
        return "the end of the block";
      default:
        String text = tokens.text(token);
        return "'" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "'";
    }
  }

  private static String expected(int type) {
    return "?" + type;
  }
}
