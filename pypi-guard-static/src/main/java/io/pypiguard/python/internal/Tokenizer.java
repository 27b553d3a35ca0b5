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

  /** More tokens than 16 MB of ordinary source have. */
  private static final int MOST_TOKENS = 1 << 22;

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final SourceText text = new SourceText();
  private final Tokens tokens = new Tokens();
  private final Brackets brackets = new Brackets();
  private final Indentation indentation = new Indentation(text, tokens);
  private final SoftKeywords softKeywords = new SoftKeywords(text, tokens);
  private final KeywordTokens keywords = new KeywordTokens(tokens, brackets, softKeywords);
  private final Repetition repetition = new Repetition(tokens, softKeywords);
  private final Strings strings = new Strings(text, tokens, brackets, softKeywords, repetition);

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
    repetition.restart(text.length);
    readAll();
    softKeywords.decide();
    tokens.errors().endTokens();
  }

  /** Forgets the source, and gives back the memory that a large one took. */
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
        break;
      }
    }
    finish(text.length);
  }

  private void finish(int end) {
    int last = tokens.lastType();
    if (last != NEWLINE && last != DEDENT) {
      tokens.addEndOfList(NEWLINE, end, end);
    }
    indentation.end(end);
    tokens.add(EOF, end, end);
  }

  private void add(int type, int start, int end) {
    if (brackets.tooDeep == 0) {
      tokens.add(type, start, end);
    }
  }

  private void addEndOfList(int type, int start, int end) {
    if (brackets.tooDeep == 0) {
      tokens.addEndOfList(type, start, end);
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
    } else {
      if ((c == '"' || c == '\'') && end - start <= 2) {
        int prefix = Literals.prefix(chars, start, end);
        if (prefix != Literals.NO_PREFIX) {
          return strings.read(start, end, prefix);
        }
      }
      int type = Keywords.type(chars, start, end);
      if (type != NAME) {
        return keyword(type, start, end);
      }
    }
    add(NAME, start, end);
    return end;
  }

  private int keyword(int type, int start, int end) {
    boolean startsLine = brackets.depth > 0 && tokens.count == brackets.lineToken;
    if (startsLine && keywords.startsStatement(type)) {
      return abandonBrackets(start);
    }
    if (brackets.tooDeep == 0) {
      keywords.add(type, start, end);
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
    return switch (c) {
      case '\n', '\r' -> newline(i);
      case '#' -> text.lineEnd(i);
      case '\\' -> backslash(i);
      case '"', '\'' -> strings.read(i, i, 0);
      case '(' -> open(LPAR, c, i);
      case '[' -> open(LSQB, c, i);
      case '{' -> open(LBRACE, c, i);
      case ')' -> close(RPAR, '(', i);
      case ']' -> close(RSQB, '[', i);
      case '}' -> close(RBRACE, '{', i);
      case '`' -> backquote(i);
      case ':' -> colon(i);
      default -> operator(i, c);
    };
  }

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
    brackets.lineStart = start;
    brackets.lineToken = tokens.count;
    if (brackets.resumption < 0 && indentation.mayStartStatement(start)) {
      brackets.resumption = start;
    }
    return start;
  }

  private int backslash(int i) {
    return SourceText.isNewline(text.chars[i + 1]) ? text.afterNewline(i + 1) : wrongCharacter(i);
  }

  private int operator(int i, char c) {
    char[] chars = text.chars;
    if (c == '.' && Characters.isDigit(chars[i + 1])) {
      return number(i);
    }
    int operator = OperatorTokens.at(chars, i);
    if (operator == 0) {
      return otherSign(i, c);
    }
    int type = OperatorTokens.type(operator);
    int end = i + OperatorTokens.length(operator);
    if (type == EQ || type == SEMI) {
      addEndOfList(type, i, end);
    } else {
      add(type, i, end);
    }
    if (type == NE && c == '<') {
      softKeywords.python2();
    }
    return end;
  }

  private int otherSign(int i, char c) {
    if (c != '!' || brackets.kind() != Brackets.FIELD) {
      return wrongCharacter(i);
    }
    addEndOfList(FBANG, i, i + 1);
    return i + 1;
  }

  private int colon(int i) {
    if (brackets.tooDeep > 0) {
      return i + 1;
    }
    if (brackets.kind() == Brackets.FIELD) {
      tokens.addEndOfList(FCOLON, i, i + 1);
      brackets.kinds[brackets.depth] = Brackets.SPECIFICATION;
      return strings.readText(i + 1);
    }
    if (brackets.endsLambda()) {
      tokens.addEndOfList(LCOLON, i, i + 1);
    } else if (text.chars[i + 1] == '=') {
      tokens.add(COLONEQ, i, i + 2);
      return i + 2;
    } else if (brackets.depth == 0) {
      tokens.addEndOfList(COLON, i, i + 1);
    } else {
      // In a subscript a comma before a colon is not the last.
      tokens.add(COLON, i, i + 1);
    }
    return i + 1;
  }

  /** Characters that have no meaning are one token if there are several. */
  private int wrongCharacter(int i) {
    int end = i + Character.charCount(Character.codePointAt(text.chars, i, text.length));
    int last = tokens.count - 1;
    boolean goesOn = tokens.lastType() == ERRORTOKEN && tokens.ends[last] == i;
    if (goesOn && brackets.tooDeep == 0) {
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

  private int open(int type, char kind, int i) {
    if (brackets.isFull()) {
      if (brackets.tooDeep == 0) {
        tokens.errors().limit(i, "brackets nested deeper than " + Brackets.DEEPEST);
        tokens.add(TOODEEP, i, i + 1);
      }
      brackets.tooDeep++;
    } else {
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
      String message = level == 0 ? "' closes no bracket" : "' closes a bracket around an open one";
      tokens.errors().add(i, "'" + text.chars[i] + message);
    }
    boolean field = level > 0 && brackets.kinds[level] == Brackets.FIELD;
    tokens.addEndOfList(field ? FRBRACE : type, i, i + 1);
    if (level > 0) {
      brackets.closeTo(level - 1);
    }
    return field ? strings.readText(i + 1) : i + 1;
  }

  /** A backquote closes another behind an operand, else it opens one: they nest. */
  private int backquote(int i) {
    softKeywords.python2();
    if (brackets.kind() == '`' && TokenSets.ENDS_OPERAND[tokens.lastType()]) {
      brackets.close();
      tokens.addEndOfList(RBACKQUOTE, i, i + 1);
      return i + 1;
    }
    return brackets.isFull() ? wrongCharacter(i) : open(BACKQUOTE, '`', i);
  }

  /** Gives up brackets that a new statement or the end of the source shows not to be closed. */
  private int abandonBrackets(int offset) {
    int next = text.isEnd(offset) ? offset : brackets.lineStart;
    if (brackets.resumption >= 0 && repetition.mayRepeat(brackets.resumption, offset)) {
      next = brackets.resumption;
    }
    repetition.dropFrom(next);
    int opened = brackets.offsets[1];
    boolean string = brackets.kinds[1] == Brackets.TEXT;
    String what = string ? "the string" : "'" + text.chars[opened] + "'";
    tokens.errors().add(opened, what + " is not closed");
    brackets.restart();
    tokens.addEndOfList(NEWLINE, next, next);
    return indentation.beginLine(next);
  }
}
