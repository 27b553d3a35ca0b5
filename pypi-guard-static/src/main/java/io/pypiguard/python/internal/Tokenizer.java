package io.pypiguard.python.internal;

import static io.pypiguard.python.internal.PythonGrammar.*;

/**
 * Splits source into tokens, and takes the decisions that {@link PythonGrammar} needs in order to
 * look at one token only. It gives tokens for every source.
 *
 * <p>What is not closed costs as little as can be told: a string its line, a bracket the lines that
 * are indented more than its statement. To find that out, text is read twice; how much of it is
 * bounded.
 *
 * @see <a href="https://docs.python.org/3/reference/lexical_analysis.html">Lexical analysis</a>
 */
final class Tokenizer {

  /** Lambdas that are open at a time: defaults of parameters nest them without brackets. */
  private static final int MOST_LAMBDAS = 100;

  /** More tokens than 16 MB of ordinary source have. */
  private static final int MOST_TOKENS = 1 << 22;

  private static final char BYTE_ORDER_MARK = '\ufeff';

  /** How often the length of the source may be read again. */
  private static final long MOST_REPEATS = 4;

  private static final long REPEATS_OF_SMALL = 1 << 12;

  private final SourceText text = new SourceText();
  private final Tokens tokens = new Tokens();
  private final Brackets brackets = new Brackets();
  private final Indentation indentation = new Indentation(text, tokens);
  private final FormatStrings formatStrings = new FormatStrings(text, tokens, brackets);
  private final SoftKeywords softKeywords = new SoftKeywords(text, tokens);

  /** Where the last line within brackets starts. */
  private int lineStart;

  /** The token that a line within brackets starts with, or -1. */
  private int lineToken;

  /** The first line within the brackets that are open that may be a new statement, or -1. */
  private int resumption;

  private long repeatsLeft;

  Tokens tokens() {
    return tokens;
  }

  /** Replaces the tokens by those of a source. */
  void tokenize(String source) {
    text.restart(source);
    tokens.restart(source);
    brackets.restart();
    indentation.restart();
    softKeywords.restart();
    repeatsLeft = MOST_REPEATS * text.length + REPEATS_OF_SMALL;
    readAll();
    softKeywords.decide();
    tokens.errors().endTokens();
  }

  void release() {
    text.release();
    tokens.release();
  }

  private void readAll() {
    char[] chars = text.chars;
    int i = indentation.beginLine(chars[0] == BYTE_ORDER_MARK ? 1 : 0);
    while (true) {
      char c = chars[i];
      int kind = c < 128 ? Characters.ASCII[c] : Characters.NAME_START;
      if (kind == Characters.BLANK) {
        i++;
      } else if ((kind & Characters.NAME_START) != 0) {
        i = word(i);
      } else if (kind != 0) {
        i = number(i);
      } else if (c == 0 && text.isEnd(i)) {
        if (brackets.depth == 0) {
          break;
        }
        i = abandonBrackets(i);
      } else {
        i = sign(i, c);
      }
      if (tokens.count >= MOST_TOKENS) {
        tokens.errors().limit(i, "more than " + MOST_TOKENS + " tokens");
        tokens.add(ERRORTOKEN, i, text.length);
        brackets.restart();
        break;
      }
    }
    finish(text.length);
  }

  private void finish(int end) {
    int last = tokens.count - 1;
    if (last >= 0 && tokens.types[last] != NEWLINE && tokens.types[last] != DEDENT) {
      addEndOfList(NEWLINE, end, end);
    }
    indentation.end(end);
    tokens.add(EOF, end, end);
  }

  // Lines

  private int newline(int offset) {
    int end = text.afterNewline(offset);
    while (brackets.kind() == '`') {
      brackets.close();
    }
    if (brackets.depth > 0) {
      return lineInBrackets(end);
    }
    addEndOfList(NEWLINE, offset, end);
    brackets.restartStatement();
    return indentation.beginLine(end);
  }

  private int lineInBrackets(int start) {
    lineStart = start;
    lineToken = tokens.count;
    if (resumption < 0 && indentation.mayStartStatement(start)) {
      resumption = start;
    }
    return start;
  }

  // Tokens

  private void add(int type, int start, int end) {
    if (brackets.tooDeep == 0) {
      tokens.add(type, start, end);
    }
  }

  /** Adds a token before which a comma is the last of its list. */
  private void addEndOfList(int type, int start, int end) {
    if (brackets.tooDeep == 0) {
      tokens.endList(type);
      tokens.add(type, start, end);
    }
  }

  private int word(int start) {
    char[] chars = text.chars;
    int end = start;
    while (Characters.isNamePart(chars[end])) {
      end++;
    }
    char c = chars[end];
    if (c >= 128) {
      end = Characters.nameEnd(text, end);
      if (end == start) {
        return wrongCharacter(start);
      }
    } else if ((c == '"' || c == '\'') && end - start <= 2) {
      int prefix = Literals.prefix(chars, start, end);
      if (prefix != Literals.NO_PREFIX) {
        return string(start, end, prefix);
      }
    } else {
      int type = Keywords.type(chars, start, end);
      if (type != NAME) {
        return keyword(type, start, end);
      }
    }
    add(NAME, start, end);
    return end;
  }

  private int keyword(int type, int start, int end) {
    if (TokenSets.SOFT[type]) {
      softKeyword(type);
      add(NAME, start, end);
      return end;
    }
    if (brackets.depth > 0 && tokens.count == lineToken && startsStatement(type)) {
      return abandonBrackets(start);
    }
    int depth = brackets.depth;
    int last = tokens.lastType();
    switch (type) {
      case FOR:
        brackets.waitingFors[depth]++;
        break;
      case IN:
        if (brackets.waitingFors[depth] > 0) {
          brackets.waitingFors[depth]--;
          addEndOfList(FORIN, start, end);
          return end;
        }
        if (last == NOT) {
          return merge(NOTIN, end);
        }
        break;
      case NOT:
        if (last == IS) {
          return merge(ISNOT, end);
        }
        break;
      case LAMBDA:
        return lambda(start, end);
      case IF:
        addEndOfList(IF, start, end);
        return end;
      case NONE:
      case TRUE:
      case FALSE:
        // Attributes may have these names in Python 2.
        add(last == DOT ? NAME : type, start, end);
        return end;
      case WITH:
        if (depth == 0) {
          softKeywords.add(WITH);
        }
        break;
      default:
    }
    add(type, start, end);
    return end;
  }

  /** Tells whether a keyword at the start of a line shows that brackets were not closed. */
  private boolean startsStatement(int type) {
    return TokenSets.NEVER_IN_BRACKETS[type] || (type == FROM && tokens.lastType() != YIELD);
  }

  private void softKeyword(int type) {
    int last = tokens.lastType();
    boolean anywhere = type == ASYNC || type == AWAIT;
    boolean first = brackets.depth == 0 && TokenSets.BEFORE_STATEMENT[last];
    if ((first || anywhere) && last != DOT && last != DEF && brackets.tooDeep == 0) {
      softKeywords.add(type);
    }
  }

  private int merge(int type, int end) {
    if (brackets.tooDeep == 0) {
      tokens.mergeLast(type, end);
    }
    return end;
  }

  private int lambda(int start, int end) {
    if (brackets.allWaitingLambdas == MOST_LAMBDAS) {
      tokens.errors().limit(start, "lambdas nested deeper than " + MOST_LAMBDAS);
      add(ERRORTOKEN, start, end);
    } else {
      brackets.waitingLambdas[brackets.depth]++;
      brackets.allWaitingLambdas++;
      add(LAMBDA, start, end);
    }
    return end;
  }

  private int number(int start) {
    int end = Literals.numberEnd(text.chars, start);
    if (Literals.isPython2Number(text.chars, start, end)) {
      softKeywords.python2();
    }
    add(NUMBER, start, end);
    return end;
  }

  private int sign(int i, char c) {
    char[] chars = text.chars;
    switch (c) {
      case '\n':
      case '\r':
        return newline(i);
      case '#':
        return text.lineEnd(i);
      case '\\':
        return SourceText.isNewline(chars[i + 1]) ? text.afterNewline(i + 1) : wrongCharacter(i);
      case '"':
      case '\'':
        return string(i, i, 0);
      case '(':
        return open(LPAR, c, i);
      case '[':
        return open(LSQB, c, i);
      case '{':
        return open(LBRACE, c, i);
      case ')':
        return close(RPAR, '(', i);
      case ']':
        return close(RSQB, '[', i);
      case '}':
        return close(RBRACE, '{', i);
      case '`':
        return backquote(i);
      case ':':
        return colon(i);
      default:
        return operator(i, c);
    }
  }

  private int operator(int i, char c) {
    char[] chars = text.chars;
    if (c == '.' && Characters.isDigit(chars[i + 1])) {
      return number(i);
    }
    int operator = OperatorTokens.at(chars, i);
    int type = OperatorTokens.type(operator);
    int end = i + OperatorTokens.length(operator);
    if (type == 0) {
      if (c == '!' && brackets.kind() == Brackets.FIELD) {
        addEndOfList(FBANG, i, i + 1);
        return i + 1;
      }
      return wrongCharacter(i);
    }
    if (type == EQ || type == SEMI) {
      addEndOfList(type, i, end);
      return end;
    }
    if (type == NE && c == '<') {
      softKeywords.python2();
    }
    add(type, i, end);
    return end;
  }

  private int colon(int i) {
    int depth = brackets.depth;
    if (brackets.tooDeep > 0) {
      return i + 1;
    }
    if (brackets.kind() == Brackets.FIELD) {
      addEndOfList(FCOLON, i, i + 1);
      brackets.kinds[depth] = Brackets.SPECIFICATION;
      return formatText(i + 1);
    }
    if (brackets.waitingLambdas[depth] > 0) {
      brackets.waitingLambdas[depth]--;
      brackets.allWaitingLambdas--;
      addEndOfList(LCOLON, i, i + 1);
    } else if (text.chars[i + 1] == '=') {
      tokens.add(COLONEQ, i, i + 2);
      return i + 2;
    } else if (depth == 0) {
      addEndOfList(COLON, i, i + 1);
    } else {
      tokens.add(COLON, i, i + 1);
    }
    return i + 1;
  }

  /** Characters that have no meaning are one token if there are several. */
  private int wrongCharacter(int i) {
    int end = i + Character.charCount(Character.codePointAt(text.chars, i, text.length));
    int last = tokens.count - 1;
    if (last >= 0
        && tokens.types[last] == ERRORTOKEN
        && tokens.ends[last] == i
        && brackets.tooDeep == 0) {
      tokens.ends[last] = end;
      return end;
    }
    if (!tokens.errors().isFull()) {
      String shown = TokenNames.quoted(new String(text.chars, i, end - i));
      tokens.errors().add(i, "the character " + shown + " has no meaning here");
    }
    add(ERRORTOKEN, i, end);
    return end;
  }

  // Brackets

  private int open(int type, char kind, int i) {
    if (brackets.isFull()) {
      if (brackets.tooDeep == 0) {
        tokens.errors().limit(i, "brackets nested deeper than " + Brackets.DEEPEST);
        tokens.add(TOODEEP, i, i + 1);
      }
      brackets.tooDeep++;
    } else {
      if (brackets.depth == 0) {
        resumption = -1;
        lineToken = -1;
      }
      brackets.open(kind, i);
      tokens.add(type, i, i + 1);
    }
    return i + 1;
  }

  private int close(int type, char opener, int i) {
    if (brackets.tooDeep > 0) {
      if (--brackets.tooDeep == 0) {
        tokens.ends[tokens.count - 1] = i + 1;
      }
      return i + 1;
    }
    int level = brackets.levelOf(opener);
    if (level < brackets.depth) {
      tokens.errors().add(i, "'" + text.chars[i] + "' closes no bracket that is open");
    }
    if (level == 0) {
      addEndOfList(type, i, i + 1);
      return i + 1;
    }
    boolean field = brackets.kinds[level] == Brackets.FIELD;
    brackets.closeTo(level - 1);
    addEndOfList(field ? FRBRACE : type, i, i + 1);
    return field ? formatText(i + 1) : i + 1;
  }

  /** A backquote closes another behind an operand, else it opens one: they nest. */
  private int backquote(int i) {
    softKeywords.python2();
    if (brackets.kind() == '`' && TokenSets.ENDS_OPERAND[tokens.lastType()]) {
      brackets.close();
      add(RBACKQUOTE, i, i + 1);
      return i + 1;
    }
    return open(BACKQUOTE, '`', i);
  }

  /** Gives up brackets that a new statement or the end of the source shows not to be closed. */
  private int abandonBrackets(int offset) {
    int opened = brackets.offsets[1];
    int next = text.isEnd(offset) ? offset : lineStart;
    if (resumption >= 0 && mayRepeat(resumption, offset)) {
      next = resumption;
    }
    dropTokensFrom(next);
    boolean string = brackets.kinds[1] == Brackets.TEXT;
    tokens
        .errors()
        .add(
            opened,
            string ? "the string is not closed" : "'" + text.chars[opened] + "' is not closed");
    brackets.restart();
    addEndOfList(NEWLINE, next, next);
    return indentation.beginLine(next);
  }

  /** Tells whether a stretch may be read again, and counts it. */
  private boolean mayRepeat(int from, int to) {
    boolean may = to - from <= repeatsLeft;
    repeatsLeft -= may ? to - from : 0;
    return may;
  }

  private void dropTokensFrom(int offset) {
    tokens.dropFrom(offset);
    softKeywords.dropFrom(tokens.count);
  }

  // Strings

  private int string(int start, int quote, int prefix) {
    if ((prefix & Literals.PYTHON_2) != 0) {
      softKeywords.python2();
    }
    if ((prefix & Literals.FORMATTED) != 0 && brackets.tooDeep == 0) {
      return formatString(start, quote, prefix);
    }
    int end = Literals.stringEnd(text, quote);
    if (end < 0) {
      return unclosedString(start, quote);
    }
    add(STRING, start, end);
    return end;
  }

  private int formatString(int start, int quote, int prefix) {
    if (brackets.depth >= Brackets.DEEPEST - 1) {
      tokens.errors().limit(start, "brackets nested deeper than " + Brackets.DEEPEST);
      int end = Literals.stringEnd(text, quote);
      tokens.add(TOODEEP, start, end < 0 ? text.lineEnd(start) : end);
      return tokens.ends[tokens.count - 1];
    }
    boolean triple = Literals.isTriple(text.chars, quote);
    int end = quote + (triple ? 3 : 1);
    if (brackets.depth == 0) {
      resumption = -1;
      lineToken = -1;
    }
    brackets.openText(start, text.chars[quote], triple, (prefix & Literals.RAW) != 0);
    tokens.add(FSTART, start, end);
    return formatText(end);
  }

  /** Reads on in the text of an f-string. */
  private int formatText(int offset) {
    int end = offset;
    while (brackets.isInText()) {
      int level = brackets.levelOfText();
      int next = formatStrings.read(end);
      if (next == FormatStrings.UNCLOSED) {
        int start = brackets.offsets[level];
        int quote = start;
        while (text.chars[quote] != brackets.quotes[level]) {
          quote++;
        }
        brackets.closeTo(level - 1);
        return unclosedString(start, quote);
      }
      end = next;
    }
    return end;
  }

  /** Ends a string that is not closed at the end of a line, and with it the line's brackets. */
  private int unclosedString(int start, int quote) {
    boolean triple = Literals.isTriple(text.chars, quote);
    int end = text.lineEnd(triple ? start : endOfTokens(start));
    if (triple && !mayRepeat(end, text.length)) {
      end = text.length;
    }
    dropTokensFrom(end);
    tokens.errors().add(start, "the string is not closed");
    add(ERRORTOKEN, endOfTokens(start), end);
    brackets.closeFrom(text.lineStart(start));
    return formatText(end);
  }

  /**
   * Returns the end of the last token, which may be one of an f-string that starts at an offset.
   */
  private int endOfTokens(int start) {
    return tokens.count == 0 ? start : Math.max(start, tokens.ends[tokens.count - 1]);
  }
}
