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
    switch (tokens.type(token)) {
      case Token.EOF:
        return "end of file";
      case PythonGrammar.NEWLINE:
        return "end of line";
      case PythonGrammar.INDENT:
      case PythonGrammar.STRAYINDENT:
        return "indentation";
      case PythonGrammar.DEDENT:
        return "end of block";
      default:
        return quoted(tokens.text(token));
    }
  }

  private static String expected(int type) {
    switch (type) {
      case PythonGrammar.NAME:
        return "a name";
      case PythonGrammar.NEWLINE:
        return "end of line";
      case PythonGrammar.INDENT:
        return "an indented block";
      case PythonGrammar.FEND:
        return "end of f-string";
      case PythonGrammar.LPAR:
        return "'('";
      case PythonGrammar.RPAR:
        return "')'";
      case PythonGrammar.RSQB:
        return "']'";
      case PythonGrammar.RBRACE:
      case PythonGrammar.FRBRACE:
        return "'}'";
      case PythonGrammar.COLON:
      case PythonGrammar.LCOLON:
        return "':'";
      case PythonGrammar.EQ:
        return "'='";
      case PythonGrammar.RBACKQUOTE:
        return "'`'";
      case PythonGrammar.FORIN:
        return "'in'";
      default:
        String name = PythonGrammar.VOCABULARY.getSymbolicName(type);
        return "'" + name.toLowerCase(Locale.ROOT) + "'";
    }
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
    switch (Character.getType(codePoint)) {
      case Character.CONTROL:
      case Character.FORMAT:
      case Character.SURROGATE:
      case Character.PRIVATE_USE:
      case Character.UNASSIGNED:
      case Character.LINE_SEPARATOR:
      case Character.PARAGRAPH_SEPARATOR:
      case Character.SPACE_SEPARATOR:
        return false;
      default:
        return true;
    }
  }
}
