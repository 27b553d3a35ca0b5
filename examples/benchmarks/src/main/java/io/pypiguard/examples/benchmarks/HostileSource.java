package io.pypiguard.examples.benchmarks;

import java.util.Locale;

/** Sources that are made to keep a parser busy or to break it. */
enum HostileSource {
  NESTED_BRACKETS("1,000,000 brackets in each other"),
  OPENED_BRACKETS("1,000,000 brackets that are never closed"),
  ADDITION("200,000 operands of +"),
  ELIF("50,000 branches"),
  LINE_OF_ADDITIONS("one line of 100 MB: a sum"),
  LINE_OF_ELEMENTS("one line of 100 MB: a list"),
  LINE_OF_STATEMENTS("one line of 100 MB: statements"),
  LINE_OF_CALLS("one line of 100 MB: calls in 2-byte text"),
  LINE_OF_BLANKS("one line of 100 MB: blanks"),
  LINE_OF_NAME("one line of 100 MB: a name"),
  LINE_OF_ERRORS("one line of 100 MB: errors"),
  INDENTATION("10,000 levels of indentation"),
  LAMBDAS("100,000 lambdas in the defaults of each other"),
  OPEN_STRINGS("100,000 triple quotes that are not closed"),
  NULS("5 MB of NUL bytes"),
  SURROGATES("1,000,000 lone surrogates"),
  BASE64("5 MB of base64 in one string"),
  ATTRIBUTES("1,000,000 attributes of each other"),
  CONDITIONALS("1,000,000 conditional expressions in each other"),
  FIELDS("1,000,000 f-strings in each other");

  private static final int MILLION = 1_000_000;
  private static final int LINE = 100 * MILLION;

  private final String description;

  HostileSource(String description) {
    this.description = description;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String description() {
    return description;
  }

  /** Makes the source. */
  String source() {
    return switch (this) {
      case NESTED_BRACKETS -> "(".repeat(MILLION) + ")".repeat(MILLION);
      case OPENED_BRACKETS -> "([{".repeat(MILLION / 3);
      case ADDITION -> "a + ".repeat(MILLION / 5) + "a";
      case ELIF -> "if a:\n  b\n" + "elif c:\n  d\n".repeat(50_000);
      case LINE_OF_ADDITIONS -> line("a+");
      case LINE_OF_ELEMENTS -> line("1,");
      case LINE_OF_STATEMENTS -> line("a=b;");
      case LINE_OF_CALLS -> line("f(é)('\u2028');");
      case LINE_OF_BLANKS -> line(" ") + "a";
      case LINE_OF_NAME -> line("a");
      case LINE_OF_ERRORS -> line("a b;");
      case INDENTATION -> indentation(10_000);
      case LAMBDAS -> "lambda a=".repeat(100_000) + "1" + ": 0".repeat(100_000);
      case OPEN_STRINGS -> "x = '''\n".repeat(100_001);
      case NULS -> "\0".repeat(5 * MILLION);
      case SURROGATES -> "\ud800x \udc00\n".repeat(MILLION / 2);
      case BASE64 -> "x = '" + "QUJD".repeat(5 * MILLION / 4) + "'";
      case ATTRIBUTES -> "a" + ".b".repeat(MILLION);
      case CONDITIONALS -> "a if b else ".repeat(MILLION) + "c";
      case FIELDS -> "f'{".repeat(MILLION);
    };
  }

  private static String line(String part) {
    return part.repeat(LINE / part.length());
  }

  private static String indentation(int levels) {
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < levels; i++) {
      source.append(" ".repeat(i)).append("if a:\n");
    }
    return source.append(" ".repeat(levels)).append("pass\n").toString();
  }
}
