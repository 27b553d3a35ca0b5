package io.pypiguard.mutation.internal.code;

import io.pypiguard.python.Definition;
import io.pypiguard.python.Expression;
import io.pypiguard.python.Literal;
import io.pypiguard.python.Node;
import io.pypiguard.python.NodeKind;
import io.pypiguard.python.NodeVisitor;
import io.pypiguard.python.SimpleStatement;
import io.pypiguard.python.Statement;
import io.pypiguard.python.SyntaxTree;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;

/** What mutations must know of statements. */
public final class Statements {

  private Statements() {}

  /** Returns whether a statement is a string that stands alone. */
  static boolean isDocstring(Node node) {
    return node instanceof SimpleStatement.ExpressionStatement statement
        && statement.value() instanceof Literal.Text;
  }

  /** Returns whether a statement chooses how Python is read, which only the first ones can. */
  static boolean isFutureImport(Node node) {
    return node instanceof SimpleStatement.ImportFrom from && from.module().equals("__future__");
  }

  /**
   * Returns whether a statement hands the metadata to setuptools: attackers leave it readable.
   *
   * @param node any node
   */
  public static boolean isSetup(Node node) {
    if (!(node instanceof SimpleStatement.ExpressionStatement statement)
        || !(statement.value() instanceof Expression.Call call)) {
      return false;
    }
    Expression function = call.function();
    if (function instanceof Expression.Attribute attribute) {
      return attribute.name().equals("setup");
    }
    return function instanceof Expression.Name name && name.name().equals("setup");
  }

  /** Returns whether a statement imports from what builds packages. */
  static boolean isBuildImport(Node node) {
    if (node instanceof SimpleStatement.ImportFrom from) {
      return isBuildModule(from.module());
    }
    return node instanceof SimpleStatement.Import statement
        && statement.names().stream().allMatch(alias -> isBuildModule(alias.name()));
  }

  private static boolean isBuildModule(String module) {
    return module.startsWith("setuptools") || module.startsWith("distutils");
  }

  /** Returns where the first statement can be put in. */
  static int top(SyntaxTree tree) {
    int top = 0;
    for (Statement statement : tree.root().body()) {
      boolean first = isDocstring(statement) || isFutureImport(statement);
      if (!first) {
        return top;
      }
      int end = tree.source().indexOf('\n', statement.endOffset());
      top = end < 0 ? tree.source().length() : end + 1;
    }
    return top;
  }

  /**
   * Returns where the line of a statement begins, with its decorators; nothing if something stands
   * before it.
   */
  static OptionalInt lineStart(Node statement) {
    String source = statement.tree().source();
    int first = statement.startOffset();
    if (statement instanceof Definition definition && !definition.decorators().isEmpty()) {
      first = source.lastIndexOf('@', definition.decorators().get(0).startOffset());
    }
    int start = source.lastIndexOf('\n', first - 1) + 1;
    return source.substring(start, first).isBlank() ? OptionalInt.of(start) : OptionalInt.empty();
  }

  /** Returns whether a source is of Python 2, as its statements show. */
  static boolean isPython2(SyntaxTree tree) {
    AtomicBoolean found = new AtomicBoolean();
    tree.walk(
        new NodeVisitor() {
          @Override
          public boolean enter(Node node) {
            if (node.kind() == NodeKind.PRINT || node.kind() == NodeKind.EXEC) {
              found.set(true);
            }
            return true;
          }
        });
    return found.get();
  }
}
