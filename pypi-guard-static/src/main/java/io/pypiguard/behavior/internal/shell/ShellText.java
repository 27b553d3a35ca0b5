package io.pypiguard.behavior.internal.shell;

/** A shell script with a place in it that only moves forward. */
final class ShellText {

  private static final char END = '\0';

  private final String text;
  private int position;
  private int lineEnd = -1;
  private int bodyEnd = -1;

  ShellText(String text) {
    this.text = text;
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return position >= text.length();
  }

  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return position + ahead < text.length() ? text.charAt(position + ahead) : END;
  }

  char next() {
    char c = peek();
    if (c == '\n' && position == lineEnd && bodyEnd > position) {
      position = bodyEnd;
    } else {
      position++;
    }
    return c;
  }

  boolean accept(char c) {
    if (atEnd() || peek() != c) {
      return false;
    }
    next();
    return true;
  }

  boolean acceptNewline() {
    if (atEnd() || (peek() != '\n' && peek() != '\r')) {
      return false;
    }
    next();
    return true;
  }

  String take(int count) {
    String taken = text.substring(position, Math.min(position + count, text.length()));
    position += taken.length();
    return taken;
  }

  /**
   * Takes chars up to one that ends it, which is passed over; all that is left if there is none.
   */
  String takeUntil(char end) {
    int at = text.indexOf(end, position);
    String taken = text.substring(position, at < 0 ? text.length() : at);
    position = at < 0 ? text.length() : at + 1;
    return taken;
  }

  boolean startsWith(String prefix) {
    return text.startsWith(prefix, position);
  }

  /** Passes over all up to the parenthesis that closes one already open. */
  void skipParenthesized() {
    int open = 1;
    while (!atEnd() && open > 0) {
      char c = next();
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
  }

  /** Passes over blanks and continued lines. */
  void skipBlanks() {
    while (!atEnd()) {
      if (peek() == ' ' || peek() == '\t') {
        position++;
      } else if (peek() == '\\' && peek(1) == '\n') {
        position += 2;
      } else {
        return;
      }
    }
  }

  /** Passes over blanks and newlines. */
  void skipSpace() {
    skipBlanks();
    while (acceptNewline()) {
      skipBlanks();
    }
  }

  void skipLine() {
    while (!atEnd() && peek() != '\n') {
      position++;
    }
  }

  boolean atSeparator() {
    char c = peek();
    return switch (c) {
      case '&' -> peek(1) != '>';
      case ';', '|', '\n', '\r', ')' -> true;
      default -> false;
    };
  }

  /** Returns the text between the next line and a line that is the delimiter alone. */
  String hereDocument(String delimiter, boolean indented) {
    if (lineEnd < position) {
      int at = text.indexOf('\n', position);
      lineEnd = at < 0 ? text.length() : at;
      bodyEnd = lineEnd + 1;
    }
    StringBuilder body = new StringBuilder();
    while (bodyEnd < text.length()) {
      int at = text.indexOf('\n', bodyEnd);
      int end = at < 0 ? text.length() : at;
      String line = text.substring(bodyEnd, end);
      bodyEnd = end + 1;
      String bare = indented ? line.stripLeading() : line;
      if (bare.stripTrailing().equals(delimiter)) {
        break;
      }
      body.append(bare).append('\n');
    }
    return body.toString();
  }
}
