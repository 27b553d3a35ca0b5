package io.pypiguard.python.internal;

/**
 * How a string literal begins: its prefix and its quotes.
 *
 * @param bytes whether it has the letter b
 * @param raw whether it has the letter r
 * @param template whether it has the letter t
 * @param contentStart the offset in the source behind the opening quotes
 * @param contentEnd the offset of the closing quotes, or the end of the token if they are missing;
 *     for the beginning of an f-string as {@code contentStart}
 * @see <a
 *     href="https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals">
 *     String and bytes literals</a>
 */
record StringPrefix(
    boolean bytes, boolean raw, boolean template, int contentStart, int contentEnd) {

  /** Reads the beginning of a string or of an f-string or t-string. */
  static StringPrefix of(Tokens tokens, int token) {
    return of(tokens.source(), tokens.start(token), tokens.end(token));
  }

  /** Reads the beginning of a literal that stands between two offsets. */
  static StringPrefix of(String source, int from, int end) {
    int i = from;
    boolean bytes = false;
    boolean raw = false;
    boolean template = false;
    char c = source.charAt(i);
    while (c != '"' && c != '\'') {
      bytes |= c == 'b' || c == 'B';
      raw |= c == 'r' || c == 'R';
      template |= c == 't' || c == 'T';
      c = source.charAt(++i);
    }
    boolean triple = end - i >= 3 && source.charAt(i + 1) == c && source.charAt(i + 2) == c;
    int quotes = triple ? 3 : 1;
    int start = i + quotes;
    boolean closed = end - start >= quotes && source.charAt(end - 1) == c;
    return new StringPrefix(
        bytes, raw, template, start, closed ? end - quotes : Math.max(start, end));
  }
}
