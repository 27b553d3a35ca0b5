package io.pypiguard.behavior.internal.shell;

import io.pypiguard.behavior.internal.shell.PowerShellToken.Kind;

/** Splits PowerShell into tokens, with escapes by backtick resolved. */
final class PowerShellLexer {

  private final String text;
  private int position;

  PowerShellLexer(String text) {
    this.text = text;
  }

  boolean atEnd() {
    skipBlanks();
    return position >= text.length();
  }

  /** Returns the next token; to be called only if not at the end. */
  PowerShellToken next() {
    int start = position;
    char c = text.charAt(position);
    if (c == '\'' || c == '\u2018' || c == '\u2019') {
      return PowerShellToken.of(Kind.STRING, quoted('\''), start);
    }
    if (c == '"' || c == '\u201c' || c == '\u201d') {
      return PowerShellToken.of(Kind.STRING, quoted('"'), start);
    }
    if (c == '@' && (peek(1) == '\'' || peek(1) == '"')) {
      return PowerShellToken.of(Kind.STRING, hereString(), start);
    }
    if (c == '\n' || c == ';') {
      position++;
      return PowerShellToken.of(Kind.NEWLINE, ";", start);
    }
    if (c == '$' && (isName(peek(1)) || peek(1) == '{')) {
      position++;
      return PowerShellToken.of(Kind.VARIABLE, variable(), start);
    }
    if (c == ':' && peek(1) == ':') {
      position += 2;
      return PowerShellToken.of(Kind.SYMBOL, "::", start);
    }
    if ("(){}[]|,+=&@$".indexOf(c) >= 0 || (c == '.' && !isWordPart(peek(1))) || c == '%') {
      position++;
      return PowerShellToken.of(Kind.SYMBOL, String.valueOf(c), start);
    }
    return word(start);
  }

  private PowerShellToken word(int start) {
    StringBuilder out = new StringBuilder();
    if (text.charAt(position) == '.') {
      out.append('.');
      position++;
    }
    while (position < text.length() && isWordPart(text.charAt(position))) {
      char c = text.charAt(position++);
      if (c == ':' && peek(0) == ':') {
        position--;
        break;
      }
      if (c == '`' || c == '^') {
        continue;
      }
      out.append(c);
    }
    if (position == start) {
      position++;
    }
    String word = out.toString();
    return PowerShellToken.of(isNumber(word) ? Kind.NUMBER : Kind.WORD, word, start);
  }

  private static boolean isNumber(String word) {
    if (word.isEmpty() || word.length() > 9) {
      return false;
    }
    return (word.startsWith("0x") && word.length() > 2)
        ? word.chars().skip(2).allMatch(c -> Character.digit(c, 16) >= 0)
        : word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private String quoted(char quote) {
    position++;
    StringBuilder out = new StringBuilder();
    while (position < text.length()) {
      char c = text.charAt(position++);
      boolean closes =
          quote == '"' ? "\"\u201c\u201d".indexOf(c) >= 0 : "'\u2018\u2019".indexOf(c) >= 0;
      if (closes && peek(0) != c) {
        break;
      }
      if (closes) {
        position++;
      } else if (c == '`' && quote == '"' && position < text.length()) {
        c = escaped(text.charAt(position++));
      }
      out.append(c);
    }
    return out.toString();
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case '0' -> '\0';
      default -> c;
    };
  }

  private String hereString() {
    char quote = peek(1);
    int begin = Math.min(text.length(), position + 2);
    int end = text.indexOf("\n" + quote + "@", begin);
    String inside = text.substring(begin, end < 0 ? text.length() : end);
    position = end < 0 ? text.length() : end + 3;
    return inside.strip();
  }

  private String variable() {
    int start = position;
    if (peek(0) == '{') {
      int end = text.indexOf('}', position);
      position = end < 0 ? text.length() : end + 1;
      return text.substring(start + 1, end < 0 ? text.length() : end);
    }
    while (position < text.length() && (isName(text.charAt(position)) || peek(0) == ':')) {
      if (peek(0) == ':' && peek(1) == ':') {
        break;
      }
      position++;
    }
    return text.substring(start, position);
  }

  private void skipBlanks() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '#' && (position == 0 || text.charAt(position - 1) <= ' ')) {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
      } else if (c == '`' && (peek(1) == '\n' || peek(1) == '\r')) {
        position += peek(1) == '\r' ? 3 : 2;
      } else if (c != '\n' && c <= ' ') {
        position++;
      } else {
        return;
      }
    }
  }

  private char peek(int ahead) {
    return position + ahead < text.length() ? text.charAt(position + ahead) : '\0';
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static boolean isWordPart(char c) {
    return c > ' ' && "'\"(){}[]|,+=&@;$\u2018\u2019\u201c\u201d".indexOf(c) < 0;
  }
}
