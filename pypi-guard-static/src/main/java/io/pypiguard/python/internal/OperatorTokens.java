package io.pypiguard.python.internal;

import static io.pypiguard.python.internal.PythonGrammar.*;

/**
 * Operators and delimiters whose type needs no context.
 *
 * @see <a href="https://docs.python.org/3/reference/lexical_analysis.html#operators">Operators</a>
 */
final class OperatorTokens {

  private static final int LENGTH_SHIFT = 8;

  private OperatorTokens() {}

  /** Returns type and length of the operator at an offset in one number, or 0. */
  static int at(char[] text, int offset) {
    char c = text[offset];
    char next = text[offset + 1];
    return switch (c) {
      case '.' -> next == '.' && text[offset + 2] == '.' ? of(ELLIPSIS, 3) : of(DOT, 1);
      case '=' -> next == '=' ? of(EQEQ, 2) : of(EQ, 1);
      case '!' -> next == '=' ? of(NE, 2) : 0;
      case '<' -> next == '>' ? of(NE, 2) : doubled(text, offset, LT, LE, LSHIFT);
      case '>' -> doubled(text, offset, GT, GE, RSHIFT);
      case '*' -> doubled(text, offset, STAR, AUGASSIGN, DSTAR);
      case '/' -> doubled(text, offset, SLASH, AUGASSIGN, DSLASH);
      case '-' -> next == '>' ? of(ARROW, 2) : single(next, MINUS);
      case '+' -> single(next, PLUS);
      case '%' -> single(next, PERCENT);
      case '@' -> single(next, AT);
      case '&' -> single(next, AMP);
      case '|' -> single(next, VBAR);
      case '^' -> single(next, CARET);
      case '~' -> of(TILDE, 1);
      case ',' -> of(COMMA, 1);
      case ';' -> of(SEMI, 1);
      default -> 0;
    };
  }

  static int type(int operator) {
    return operator & ((1 << LENGTH_SHIFT) - 1);
  }

  static int length(int operator) {
    return operator >> LENGTH_SHIFT;
  }

  private static int of(int type, int length) {
    return type | length << LENGTH_SHIFT;
  }

  private static int single(char next, int type) {
    return next == '=' ? of(AUGASSIGN, 2) : of(type, 1);
  }

  private static int doubled(char[] text, int offset, int type, int withEqual, int twice) {
    char next = text[offset + 1];
    if (next == '=') {
      return of(withEqual, 2);
    }
    if (next != text[offset]) {
      return of(type, 1);
    }
    return text[offset + 2] == '=' ? of(AUGASSIGN, 3) : of(twice, 2);
  }
}
