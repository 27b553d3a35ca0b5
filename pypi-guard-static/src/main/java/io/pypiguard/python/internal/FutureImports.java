package io.pypiguard.python.internal;

import java.util.Set;

/**
 * Checks {@code from __future__ import}, which Python refuses at compile time where other
 * statements come before it, and if it asks for a feature that does not exist.
 *
 * @see <a href="https://docs.python.org/3/reference/simple_stmts.html#future-statements">Future
 *     statements</a>
 */
final class FutureImports {

  private static final String MODULE = "__future__";

  /** The features of all versions, as the module {@code __future__} documents them. */
  private static final Set<String> FEATURES =
      Set.of(
          "absolute_import",
          "annotations",
          "barry_as_FLUFL",
          "division",
          "generator_stop",
          "generators",
          "nested_scopes",
          "print_function",
          "unicode_literals",
          "with_statement");

  private FutureImports() {}

  /** Checks a statement that begins with {@code from}. */
  static void check(Tokens tokens, int first, int end) {
    if (!isFuture(tokens, first)) {
      return;
    }
    if (!isAtBeginning(tokens, first)) {
      tokens.errors().add(tokens.start(first), "'__future__' after other statements");
    }
    for (int i = first + 3; i < end; i++) {
      boolean name = tokens.types[i] == PythonGrammar.NAME;
      boolean alias = tokens.types[i - 1] == PythonGrammar.AS;
      boolean feature = name ? alias || FEATURES.contains(tokens.text(i)) : !isStar(tokens, i);
      if (!feature) {
        tokens.errors().add(tokens.start(i), "'__future__' has no '" + tokens.text(i) + "'");
      }
    }
  }

  private static boolean isStar(Tokens tokens, int token) {
    return tokens.types[token] == PythonGrammar.STAR;
  }

  private static boolean isFuture(Tokens tokens, int from) {
    int module = from + 1;
    return tokens.end(module) - tokens.start(module) == MODULE.length()
        && tokens.source().startsWith(MODULE, tokens.start(module));
  }

  /** Tells whether only a docstring and statements of the same kind come before. */
  private static boolean isAtBeginning(Tokens tokens, int first) {
    int i = 0;
    while (isOfDocstring(tokens.types[i])) {
      i++;
    }
    i = i > 0 ? nextStatement(tokens, i) : 0;
    while (i < first && tokens.types[i] == PythonGrammar.FROM && isFuture(tokens, i)) {
      i = nextStatement(tokens, i);
    }
    return i == first;
  }

  private static boolean isOfDocstring(int type) {
    return type == PythonGrammar.STRING || type == PythonGrammar.LPAR || type == PythonGrammar.RPAR;
  }

  private static int nextStatement(Tokens tokens, int token) {
    int i = token;
    while (tokens.types[i] >= 0 && !TokenSets.ENDS_SIMPLE[tokens.types[i]]) {
      i++;
    }
    return i + 1;
  }
}
