package io.pypiguard.python;

import io.pypiguard.python.internal.PythonGrammar;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a source says beside its statements: comments, which a {@link SyntaxTree} has no nodes for,
 * and the names that it gives to things.
 */
public final class Comments {

  private Comments() {}

  /** Is told of comments. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * Comes to a comment.
     *
     * @param start offset of its {@code #} in the source, in UTF-16 units
     * @param end offset behind its last character
     * @return whether to go on
     */
    boolean visit(int start, int end);
  }

  /**
   * Visits the comments of a source in their order, those in a {@code #!} line too.
   *
   * @param tree the tree of the source
   * @param visitor is told of each comment
   */
  public static void forEach(SyntaxTree tree, Visitor visitor) {
    String source = tree.source();
    int end = 0;
    int last = tree.endToken(tree.root().index());
    for (int token = 0; token < last; token++) {
      if (tree.tokenStart(token) > end
          && !visitBetween(source, end, tree.tokenStart(token), visitor)) {
        return;
      }
      end = Math.max(end, tree.tokenEnd(token));
    }
    visitBetween(source, end, source.length(), visitor);
  }

  /** Between tokens stand blanks, line ends, backslashes and comments. */
  private static boolean visitBetween(String source, int from, int to, Visitor visitor) {
    int at = from;
    while (at < to) {
      int start = at++;
      if (source.charAt(start) == '#') {
        while (at < to && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
          at++;
        }
        if (!visitor.visit(start, at)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Returns the names that a source gives to functions, classes, parameters and variables, also the
   * keywords of its calls: names before {@code =} and behind {@code def}, {@code class}, {@code as}
   * and {@code for}.
   *
   * @param tree the tree of the source
   * @param most how many different names are wanted at most
   * @return the names in the order in which they are first given
   */
  public static Set<String> givenNames(SyntaxTree tree, int most) {
    Set<String> names = new LinkedHashSet<>();
    int last = tree.endToken(tree.root().index());
    for (int token = 0; token < last && names.size() < most; token++) {
      boolean assigned = token + 1 < last && tree.tokenType(token + 1) == PythonGrammar.EQ;
      if (tree.tokenType(token) == PythonGrammar.NAME && (assigned || isAnnounced(tree, token))) {
        names.add(tree.tokenName(token));
      }
    }
    return names;
  }

  private static boolean isAnnounced(SyntaxTree tree, int token) {
    if (token == 0) {
      return false;
    }
    return switch (tree.tokenType(token - 1)) {
      case PythonGrammar.DEF, PythonGrammar.CLASS, PythonGrammar.AS, PythonGrammar.FOR -> true;
      default -> false;
    };
  }
}
