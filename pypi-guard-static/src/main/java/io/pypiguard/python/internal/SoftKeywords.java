package io.pypiguard.python.internal;

import static io.pypiguard.python.internal.PythonGrammar.*;

import java.util.Arrays;

/**
 * Decides for words that are keywords in some places or versions only what they are, once all
 * tokens of the file are there. Without a decision they are names.
 *
 * <p>What is a call or an operation in Python 3 but a statement in Python 2, {@code print (a), b}
 * or {@code print -1}, is taken for the latter only in a file that cannot be Python 3.
 *
 * @see <a href="https://docs.python.org/3/reference/lexical_analysis.html#soft-keywords">Soft
 *     keywords</a>
 */
final class SoftKeywords {

  private final SourceText text;
  private final Tokens tokens;

  /** Tokens that may be keywords, each followed by the type that it then has. */
  private int[] candidates = new int[64];

  private int count;
  private boolean python2;

  SoftKeywords(SourceText text, Tokens tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  void restart() {
    count = 0;
    python2 = false;
  }

  /** Notes that the token to be added next may be a keyword. */
  void add(int type) {
    if (count + 2 > candidates.length) {
      candidates = Arrays.copyOf(candidates, 2 * candidates.length);
    }
    candidates[count] = tokens.count;
    candidates[count + 1] = type;
    count += 2;
  }

  /** Forgets tokens that were dropped. */
  void dropFrom(int token) {
    while (count > 0 && candidates[count - 2] >= token) {
      count -= 2;
    }
  }

  /** Notes something that only Python 2 has. */
  void python2() {
    python2 = true;
  }

  void decide() {
    for (int i = 0; i < count; i += 2) {
      decideByNext(candidates[i], candidates[i + 1]);
    }
    if (python2 && !tokens.source().contains("print_function")) {
      for (int i = 0; i < count; i += 2) {
        decideForPython2(candidates[i], candidates[i + 1]);
      }
    }
  }

  private void decideByNext(int token, int type) {
    int next = tokens.types[token + 1];
    if (next < 0) {
      return;
    }
    boolean keyword =
        switch (type) {
          case PRINT, EXEC -> TokenSets.STARTS_OPERAND_ONLY[next] && next != ELLIPSIS;
          case NONLOCAL -> next == NAME;
          case TYPE -> next == NAME && (typeAt(token + 2) == EQ || typeAt(token + 2) == LSQB);
          case ASYNC -> next == DEF || next == FOR || next == WITH;
          case AWAIT -> TokenSets.STARTS_OPERAND_ONLY[next] || next == LPAR || next == LSQB;
          default -> false;
        };
    if (keyword) {
      python2 |= type == PRINT || type == EXEC;
      become(token, type);
    } else if (type == MATCH) {
      decideMatch(token);
    } else if (type == WITH && next == LPAR) {
      decideWith(token + 1);
    }
  }

  private void decideForPython2(int token, int type) {
    if (tokens.types[token] != NAME || (type != PRINT && type != EXEC)) {
      return;
    }
    int next = tokens.types[token + 1];
    boolean print = type == PRINT;
    if (next == LPAR) {
      int behind = typeAt(closing(token + 1) + 1);
      if (behind >= 0 && !TokenSets.ENDS_SIMPLE[behind]) {
        become(token, type);
      }
    } else if (print && next >= 0 && (TokenSets.ENDS_SIMPLE[next] || next == RSHIFT)) {
      become(token, type);
    } else if (print && (next == MINUS || next == PLUS || next == LSQB) && isPrefix(token + 1)) {
      become(token, type);
    }
  }

  /** Tells whether a token has a blank before and none behind it. */
  private boolean isPrefix(int token) {
    return tokens.ends[token - 1] < tokens.starts[token]
        && (tokens.types[token] == LSQB || tokens.ends[token] == tokens.starts[token + 1]);
  }

  private void become(int token, int type) {
    tokens.types[token] = (byte) type;
    if (type == EXEC) {
      splitExec(token);
    }
  }

  /** The first 'in' of an exec statement outside of brackets is no comparison. */
  private void splitExec(int exec) {
    int i = exec + 1;
    int type = tokens.types[i];
    while (type != IN && type >= 0 && !TokenSets.ENDS_SIMPLE[type]) {
      i = TokenSets.OPENS[type] ? closing(i) + 1 : i + 1;
      type = typeAt(i);
    }
    if (type == IN) {
      tokens.types[i] = FORIN;
    }
  }

  /**
   * A match statement ends in a colon, and its block begins with a case.
   *
   * @see <a href="https://peps.python.org/pep-0634/">PEP 634</a>
   */
  private void decideMatch(int match) {
    int before = match == 0 ? NEWLINE : tokens.types[match - 1];
    if (before == COLON || before == SEMI) {
      return;
    }
    int i = match + 1;
    while (tokens.types[i] != NEWLINE) {
      i++;
    }
    if (i < match + 3
        || tokens.types[i - 1] != COLON
        || typeAt(i + 1) != INDENT
        || !isCase(i + 2)) {
      return;
    }
    tokens.types[match] = MATCH;
    int level = 1;
    for (i += 2; level > 0; i++) {
      int type = tokens.types[i];
      if (type == INDENT || type == STRAYINDENT) {
        level++;
      } else if (type == DEDENT) {
        level--;
      } else if (level == 1 && type == NAME && startsLine(i) && isCase(i)) {
        tokens.types[i] = CASE;
      }
    }
  }

  private boolean startsLine(int token) {
    int before = tokens.types[token - 1];
    return before == NEWLINE || before == INDENT || before == DEDENT;
  }

  private boolean isCase(int token) {
    return typeAt(token) == NAME
        && tokens.ends[token] - tokens.starts[token] == 4
        && text.startsWith("case", tokens.starts[token]);
  }

  /**
   * The bracket behind 'with' is around all items if it closes before the colon and holds an 'as',
   * or commas and nothing that only a tuple or a generator has.
   *
   * @see <a href="https://docs.python.org/3/reference/compound_stmts.html#with">The with statement
   *     </a>
   */
  private void decideWith(int bracket) {
    boolean items = false;
    boolean expression = false;
    boolean names = false;
    int i = bracket + 1;
    int type = tokens.types[i];
    while (type >= 0 && type != NEWLINE && !TokenSets.CLOSES[type]) {
      int before = tokens.types[i - 1];
      names |= type == AS;
      items |= type == COMMA || type == TCOMMA;
      expression |= type == COLONEQ || type == FOR || type == YIELD;
      expression |= type == STAR && (before == LPAR || before == COMMA);
      i = TokenSets.OPENS[type] ? closing(i) + 1 : i + 1;
      type = typeAt(i);
    }
    if (type == RPAR && typeAt(i + 1) == COLON && (names || (items && !expression))) {
      tokens.types[bracket] = WITHPAR;
    }
  }

  /** Returns the closing bracket of an opening one, or the end of its line. */
  private int closing(int opening) {
    int depth = 0;
    int i = opening;
    while (true) {
      int type = tokens.types[i];
      if (type < 0 || type == NEWLINE) {
        return i - 1;
      }
      if (TokenSets.OPENS[type]) {
        depth++;
      } else if (TokenSets.CLOSES[type] && --depth <= 0) {
        return i;
      }
      i++;
    }
  }

  private int typeAt(int token) {
    return token < tokens.count ? tokens.types[token] : EOF;
  }
}
