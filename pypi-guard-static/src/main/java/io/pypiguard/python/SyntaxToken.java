package io.pypiguard.python;

import io.pypiguard.python.internal.PythonGrammar;
import java.util.ArrayList;
import java.util.List;

/**
 * A token of a source.
 *
 * @param kind what it is
 * @param text as it is written
 * @param line the line where it starts, from 1
 * @param column the column where it starts, in code points from 1
 */
public record SyntaxToken(Kind kind, String text, int line, int column) {

  /** What a token is. */
  public enum Kind {
    /** A name. */
    NAME,
    /** A number. */
    NUMBER,
    /** A string with its quotes, or a piece of an f-string. */
    STRING,
    /** A keyword, an operator or a bracket. */
    OTHER,
    /** Characters that no token starts with, or a string that does not end. */
    ERROR
  }

  /** {@return tokens of a tree; line ends and indentation are left out} */
  static List<SyntaxToken> list(SyntaxTree tree, int first, int end) {
    List<SyntaxToken> tokens = new ArrayList<>();
    for (int token = first; token < end; token++) {
      int start = tree.tokenStart(token);
      if (start < tree.tokenEnd(token) && tree.tokenType(token) != PythonGrammar.NEWLINE) {
        tokens.add(
            new SyntaxToken(
                kind(tree.tokenType(token)),
                tree.tokenText(token),
                tree.lines().line(start),
                tree.lines().column(start)));
      }
    }
    return List.copyOf(tokens);
  }

  private static Kind kind(int type) {
    return switch (type) {
      case PythonGrammar.NAME -> Kind.NAME;
      case PythonGrammar.NUMBER -> Kind.NUMBER;
      case PythonGrammar.STRING, PythonGrammar.FSTART, PythonGrammar.FMIDDLE, PythonGrammar.FEND ->
          Kind.STRING;
      case PythonGrammar.ERRORTOKEN -> Kind.ERROR;
      default -> Kind.OTHER;
    };
  }
}
