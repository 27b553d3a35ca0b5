package io.pypiguard.behavior.internal.program;

import io.pypiguard.python.Display;
import io.pypiguard.python.Expression;
import io.pypiguard.python.Literal;
import io.pypiguard.python.SimpleStatement;
import io.pypiguard.python.Statement;
import io.pypiguard.python.SyntaxTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells which attributes of a module setuptools reads without importing it: those whose first
 * assignment at the top level is a literal.
 *
 * @see <a href="https://setuptools.pypa.io/en/latest/userguide/declarative_config.html">The
 *     directive {@code attr:} of setuptools</a>
 */
final class StaticAttributes {

  private final Map<String, Boolean> isLiteral = new HashMap<>();

  private StaticAttributes() {}

  /** Returns the names of such attributes. */
  static Set<String> of(SyntaxTree tree) {
    StaticAttributes attributes = new StaticAttributes();
    for (Statement statement : tree.root().body()) {
      if (statement instanceof SimpleStatement.Assign assign) {
        assign.targets().forEach(target -> attributes.add(target, assign.value()));
      } else if (statement instanceof SimpleStatement.AnnAssign assign) {
        assign.value().ifPresent(value -> attributes.add(assign.target(), value));
      }
    }
    Set<String> names = new HashSet<>(attributes.isLiteral.keySet());
    names.removeIf(name -> !attributes.isLiteral.getOrDefault(name, false));
    return names;
  }

  private void add(Expression target, Expression value) {
    if (target instanceof Expression.Name variable) {
      isLiteral.putIfAbsent(variable.name(), isPlain(value) || isPlainSequence(value));
    }
  }

  private static boolean isPlainSequence(Expression value) {
    return value instanceof Display.Sequence sequence
        && sequence.elements().stream().allMatch(StaticAttributes::isPlain);
  }

  /** A formatted string holds expressions. */
  private static boolean isPlain(Expression value) {
    return value instanceof Literal && !(value instanceof Literal.Formatted);
  }
}
