package io.pypiguard.python.internal;

/**
 * The text of f-strings and t-strings, from one replacement field to the next.
 *
 * @see <a href="https://peps.python.org/pep-0701/">PEP 701</a>
 * @see <a href="https://peps.python.org/pep-0750/">PEP 750</a>
 */
final class FormatStrings {

  /** The text is not closed before the end of the line or of the source. */
  static final int UNCLOSED = -1;

  private final SourceText text;
  private final Tokens tokens;
  private final Brackets brackets;

  FormatStrings(SourceText text, Tokens tokens, Brackets brackets) {
    this.text = text;
    this.tokens = tokens;
    this.brackets = brackets;
  }

  /**
   * Reads text up to what ends it: a field is opened or the level is closed.
   *
   * @return where it has ended, or {@link #UNCLOSED}
   */
  int read(int start) {
    char[] chars = text.chars;
    char quote = brackets.quotes[brackets.depth];
    boolean triple = brackets.triple[brackets.depth];
    boolean specification = brackets.kind() == Brackets.SPECIFICATION;
    int i = start;
    while (true) {
      char c = chars[i];
      if (c == '{') {
        if (!specification && chars[i + 1] == '{') {
          i += 2;
        } else if (brackets.isFull()) {
          tokens.errors().limit(i, "brackets nested deeper than " + Brackets.DEEPEST);
          i++;
        } else {
          return openField(start, i);
        }
      } else if (c == '}') {
        if (specification) {
          return closeField(start, i);
        }
        if (chars[i + 1] == '}') {
          i++;
        } else {
          tokens.errors().add(i, "single '}' in an f-string");
        }
        i++;
      } else if (c == quote && (!triple || Literals.isTriple(chars, i))) {
        return closeText(start, i, triple ? 3 : 1);
      } else if (c == '\\') {
        i = afterBackslash(i, quote);
      } else if ((c == 0 && text.isEnd(i)) || (!triple && SourceText.isNewline(c))) {
        middle(start, i);
        return UNCLOSED;
      } else {
        i++;
      }
    }
  }

  private int openField(int start, int brace) {
    middle(start, brace);
    tokens.add(PythonGrammar.FLBRACE, brace, brace + 1);
    brackets.openField(brace);
    return brace + 1;
  }

  private int closeField(int start, int brace) {
    middle(start, brace);
    tokens.add(PythonGrammar.FRBRACE, brace, brace + 1);
    brackets.close();
    return brace + 1;
  }

  private int closeText(int start, int quote, int length) {
    middle(start, quote);
    if (brackets.kind() == Brackets.SPECIFICATION) {
      tokens.errors().add(quote, "the replacement field of the f-string is not closed");
    }
    tokens.add(PythonGrammar.FEND, quote, quote + length);
    brackets.closeTo(brackets.levelOfText() - 1);
    return quote + length;
  }

  private void middle(int start, int end) {
    if (end > start) {
      tokens.add(PythonGrammar.FMIDDLE, start, end);
    }
  }

  /** A brace opens a field behind a backslash too, except in the name of a character. */
  private int afterBackslash(int backslash, char quote) {
    char[] chars = text.chars;
    char next = chars[backslash + 1];
    if (next == '{' || next == '}') {
      return backslash + 1;
    }
    if (next != 'N' || chars[backslash + 2] != '{' || brackets.raw[brackets.depth]) {
      return text.afterEscape(backslash);
    }
    int i = backslash + 3;
    while (chars[i] != '}'
        && chars[i] != quote
        && !SourceText.isNewline(chars[i])
        && !text.isEnd(i)) {
      i++;
    }
    return chars[i] == '}' ? i + 1 : i;
  }
}
