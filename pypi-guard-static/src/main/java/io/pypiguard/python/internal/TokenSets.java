package io.pypiguard.python.internal;

import static io.pypiguard.python.internal.PythonGrammar.*;

/** Sets of token types, as arrays that are indexed by the type. */
final class TokenSets {

  static final boolean[] STARTS_STATEMENT =
      of(
          NAME,
          NUMBER,
          STRING,
          FSTART,
          ELLIPSIS,
          NONE,
          TRUE,
          FALSE,
          TOODEEP,
          LPAR,
          LSQB,
          LBRACE,
          BACKQUOTE,
          TILDE,
          NOT,
          AWAIT,
          LAMBDA,
          MINUS,
          PLUS,
          STAR,
          AT,
          IF,
          FOR,
          YIELD,
          FROM,
          STRAYINDENT,
          WHILE,
          TRY,
          WITH,
          DEF,
          CLASS,
          ASYNC,
          PASS,
          BREAK,
          CONTINUE,
          RETURN,
          RAISE,
          DEL,
          GLOBAL,
          NONLOCAL,
          IMPORT,
          ASSERT,
          PRINT,
          EXEC,
          MATCH,
          TYPE);

  static final boolean[] STARTS_CASE = with(STARTS_STATEMENT, CASE);

  static final boolean[] ENDS_SIMPLE = of(SEMI, TSEMI, NEWLINE);

  static final boolean[] OPENS = of(LPAR, LSQB, LBRACE, WITHPAR, FLBRACE, BACKQUOTE);

  static final boolean[] CLOSES = of(RPAR, RSQB, RBRACE, FRBRACE, RBACKQUOTE);

  /** A comma before one of these is a trailing comma. */
  static final boolean[] ENDS_LIST =
      of(RPAR, RSQB, RBRACE, FRBRACE, FCOLON, FBANG, NEWLINE, SEMI, EQ, FORIN, IF, LCOLON);

  static final boolean[] ENDS_OPERAND =
      with(CLOSES, NAME, NUMBER, STRING, FEND, ELLIPSIS, NONE, TRUE, FALSE, TOODEEP);

  /** What starts an operand and cannot go on with an expression. */
  static final boolean[] STARTS_OPERAND_ONLY =
      of(
          NAME, NUMBER, STRING, FSTART, NONE, TRUE, FALSE, LBRACE, BACKQUOTE, TILDE, LAMBDA, AWAIT,
          NOT, ELLIPSIS, TOODEEP);

  /** Words that the context decides on. */
  static final boolean[] SOFT = of(PRINT, EXEC, MATCH, TYPE, ASYNC, AWAIT, NONLOCAL);

  /** What a statement may follow. */
  static final boolean[] BEFORE_STATEMENT = of(NEWLINE, INDENT, STRAYINDENT, DEDENT, SEMI, COLON);

  /** Keywords that cannot stand inside brackets. */
  static final boolean[] NEVER_IN_BRACKETS =
      of(
          DEF, CLASS, IMPORT, RETURN, TRY, WHILE, WITH, RAISE, PASS, BREAK, CONTINUE, DEL, GLOBAL,
          EXCEPT, FINALLY, ELIF, ASSERT);

  private TokenSets() {}

  private static boolean[] of(int... types) {
    return with(new boolean[128], types);
  }

  private static boolean[] with(boolean[] set, int... types) {
    boolean[] all = set.clone();
    for (int type : types) {
      all[type] = true;
    }
    return all;
  }
}
