package io.pypiguard.models.evaluation.document;

/** Makes text harmless in HTML and Markdown. */
final class Markup {

  private Markup() {}

  /** Returns text as HTML shows it; control characters become replacement characters. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isHarmless(c) ? c : '\uFFFD');
              }
            });
    return escaped.toString();
  }

  /** Returns text without what moves or hides; it becomes replacement characters. */
  static String visible(String text) {
    return text.codePoints()
        .map(c -> isHarmless(c) ? c : '\uFFFD')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isHarmless(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }

  /** Returns text that can stand in a cell of a Markdown table. */
  static String cell(String text) {
    return escape(text).replace("|", "\\|").replace("`", "\\`").replace("*", "\\*");
  }
}
