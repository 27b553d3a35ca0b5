package io.pypiguard.python.internal;

import java.util.Locale;
import org.antlr.v4.runtime.Token;

/** Names of tokens for messages. */
final class TokenNames {

  private static final int LONGEST = 30;

  private TokenNames() {}

  /** Returns the type of a keyword. */
  static int typeOf(String keyword) {
    String name = keyword.toUpperCase(Locale.ROOT);
    for (int type = 1; type <= PythonGrammar.VOCABULARY.getMaxTokenType(); type++) {
      if (name.equals(PythonGrammar.VOCABULARY.getSymbolicName(type))) {
        return type;
      }
    }
    throw new IllegalArgumentException("the grammar has no token for the keyword " + keyword);
  }

  /** Says what was found in place of the type that was expected, or of several if it is 0. */
  static String mismatch(Tokens tokens, int found, int expected) {
    String what = found(tokens, found);
    return expected == 0
        ? "unexpected " + what
        : "expected " + expected(expected) + ", found " + what;
  }

  private static String found(Tokens tokens, int token) {
    return switch (tokens.type(token)) {
      case Token.EOF -> "end of file";
      case PythonGrammar.NEWLINE -> "end of line";
      case PythonGrammar.INDENT, PythonGrammar.STRAYINDENT -> "indentation";
      case PythonGrammar.DEDENT -> "end of block";
      default -> quoted(tokens.text(token));
    };
  }

  private static String expected(int type) {
    return switch (type) {
      case PythonGrammar.NAME -> "a name";
      case PythonGrammar.NEWLINE -> "end of line";
      case PythonGrammar.INDENT -> "an indented block";
      case PythonGrammar.DEDENT -> "end of block";
      case PythonGrammar.FEND -> "end of f-string";
      case PythonGrammar.LPAR -> "'('";
      case PythonGrammar.RPAR -> "')'";
      case PythonGrammar.RSQB -> "']'";
      case PythonGrammar.RBRACE, PythonGrammar.FRBRACE -> "'}'";
      case PythonGrammar.COLON, PythonGrammar.LCOLON -> "':'";
      case PythonGrammar.EQ -> "'='";
      case PythonGrammar.RBACKQUOTE -> "'`'";
      case PythonGrammar.FORIN -> "'in'";
      default ->
          "'" + PythonGrammar.VOCABULARY.getSymbolicName(type).toLowerCase(Locale.ROOT) + "'";
    };
  }

  /** Returns the beginning of a text in quotes; what does not show is written as its code point. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("'");
    int shown = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (shown++ == LONGEST) {
        quoted.append('…');
        break;
      }
      int codePoint = text.codePointAt(i);
      if (codePoint == ' ' || isVisible(codePoint)) {
        quoted.appendCodePoint(codePoint);
      } else {
        quoted.append(String.format("U+%04X", codePoint));
      }
    }
    return quoted.append('\'').toString();
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
