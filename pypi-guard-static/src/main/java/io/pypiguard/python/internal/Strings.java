package io.pypiguard.python.internal;

import static io.pypiguard.python.internal.PythonGrammar.*;

/** Strings of all kinds, and what becomes of those that are not closed. */
final class Strings {

  private final SourceText text;
  private final Tokens tokens;
  private final Brackets brackets;
  private final SoftKeywords softKeywords;
  private final Repetition repetition;
  private final FormatStrings formatStrings;

  Strings(
      SourceText text,
      Tokens tokens,
      Brackets brackets,
      SoftKeywords softKeywords,
      Repetition repetition) {
    this.text = text;
    this.tokens = tokens;
    this.brackets = brackets;
    this.softKeywords = softKeywords;
    this.repetition = repetition;
    this.formatStrings = new FormatStrings(text, tokens, brackets);
  }

  /**
   * Reads a string, and of an f-string what is before its first field.
   *
   * @param start where its prefix starts
   * @param quote where its first quote is
   * @param prefix the bits of its prefix
   * @return the offset behind
   */
  int read(int start, int quote, int prefix) {
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
    brackets.openText(start, text.chars[quote], triple, (prefix & Literals.RAW) != 0);
    tokens.add(FSTART, start, end);
    return readText(end);
  }

  /** Reads on in the text of an f-string, if the innermost level is one. */
  int readText(int offset) {
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
    if (triple && !repetition.mayRepeat(end, text.length)) {
      end = text.length;
    }
    repetition.dropFrom(end);
    tokens.errors().add(start, "the string is not closed");
    add(ERRORTOKEN, endOfTokens(start), end);
    brackets.closeFrom(text.lineStart(start));
    return readText(end);
  }

  /**
   * Returns the end of the last token, which may be one of an f-string that starts at an offset.
   */
  private int endOfTokens(int start) {
    return tokens.count == 0 ? start : Math.max(start, tokens.ends[tokens.count - 1]);
  }

  private void add(int type, int start, int end) {
    if (brackets.tooDeep == 0) {
      tokens.add(type, start, end);
    }
  }
}
