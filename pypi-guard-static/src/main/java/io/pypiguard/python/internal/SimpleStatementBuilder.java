package io.pypiguard.python.internal;

import io.pypiguard.python.NodeKind;

/**
 * Builds the statements that stand within a line.
 *
 * @see <a href="https://docs.python.org/3/reference/simple_stmts.html">Simple statements</a>
 */
final class SimpleStatementBuilder {

  private final BuildState state;
  private final NodeArrays nodes;

  SimpleStatementBuilder(BuildState state) {
    this.state = state;
    this.nodes = state.nodes;
  }

  int reduce(int rule, int base, int first, int end) {
    switch (rule) {
      case PythonGrammar.RULE_simpleStmt -> {
        return simple(base, first, end);
      }
      case PythonGrammar.RULE_exprStmt -> {
        return expression(base, first, end);
      }
      case PythonGrammar.RULE_passStmt -> {
        return nodes.add(word(first), first, end, 0);
      }
      case PythonGrammar.RULE_delStmt -> {
        return delete(base, first, end);
      }
      case PythonGrammar.RULE_returnStmt -> {
        return optional(NodeKind.RETURN, base, first, end, 1);
      }
      case PythonGrammar.RULE_raiseStmt -> {
        return raise(base, first, end);
      }
      case PythonGrammar.RULE_scopeStmt -> {
        boolean global = state.types[first] == PythonGrammar.GLOBAL;
        return nodes.add(global ? NodeKind.GLOBAL : NodeKind.NONLOCAL, first, end, 0);
      }
      case PythonGrammar.RULE_importStmt -> {
        return state.addStatement(NodeKind.IMPORT, first, end, 0, base);
      }
      case PythonGrammar.RULE_dottedAs, PythonGrammar.RULE_importAs -> {
        boolean renamed = end - first > 2 && state.types[end - 2] == PythonGrammar.AS;
        return nodes.add(NodeKind.ALIAS, first, end, renamed ? end - 1 : -1);
      }
      case PythonGrammar.RULE_fromStmt -> {
        return from(base, first, end);
      }
      case PythonGrammar.RULE_assertStmt -> {
        return optional(NodeKind.ASSERT, base, first, end, 2);
      }
      case PythonGrammar.RULE_printStmt -> {
        return print(base, first, end);
      }
      case PythonGrammar.RULE_execStmt -> {
        return optional(NodeKind.EXEC, base, first, end, 3);
      }
      default -> {
        return typeAlias(base, first, end);
      }
    }
  }

  /** A statement, or a {@code yield} that stands alone. */
  private int simple(int base, int first, int end) {
    return state.top - base == 1 && !nodes.isStatement(state.value[base])
        ? state.addStatement(NodeKind.EXPR, first, end, 0, base)
        : TreeBuilder.KEEP;
  }

  private int expression(int base, int first, int end) {
    int next = state.to[base] < end ? state.types[state.to[base]] : 0;
    switch (next) {
      case 0 -> {
        return state.addStatement(NodeKind.EXPR, first, end, 0, base);
      }
      case PythonGrammar.AUGASSIGN -> {
        int operator = Operators.payload(Operators.augmented(state.tokens.text(state.to[base])));
        return state.addStatement(NodeKind.AUG_ASSIGN, first, end, operator, base);
      }
      case PythonGrammar.COLON -> {
        boolean plain = state.is(base, NodeKind.NAME) && nodes.first(state.value[base]) == first;
        int node = optional(NodeKind.ANN_ASSIGN, base, first, end, 3);
        nodes.setPayload(node, plain ? 1 : 0);
        return node;
      }
      default -> {
        return state.addStatement(NodeKind.ASSIGN, first, end, 0, base);
      }
    }
  }

  private NodeKind word(int token) {
    return switch (state.types[token]) {
      case PythonGrammar.PASS -> NodeKind.PASS;
      case PythonGrammar.BREAK -> NodeKind.BREAK;
      default -> NodeKind.CONTINUE;
    };
  }

  /** The targets are no tuple, though they are read as one. */
  private int delete(int base, int first, int end) {
    int targets = state.value[base];
    if (nodes.is(targets, NodeKind.TUPLE) && nodes.payload(targets) == 1) {
      nodes.setKind(targets, NodeKind.DELETE);
      nodes.setExtent(targets, first, end);
      nodes.setPayload(targets, 0);
      return targets;
    }
    return state.addStatement(NodeKind.DELETE, first, end, 0, base);
  }

  /** A statement whose children are all values and as many absent ones as are missing. */
  private int optional(NodeKind kind, int base, int first, int end, int slots) {
    int missing = base + slots - state.top;
    int node = state.addStatement(kind, first, end, 0, base);
    for (int i = 0; i < missing; i++) {
      nodes.link(NodeArrays.ABSENT);
    }
    return node;
  }

  private int raise(int base, int first, int end) {
    int count = state.top - base;
    boolean cause = count == 2 && state.types[state.from[base + 1] - 1] == PythonGrammar.FROM;
    int node = nodes.add(NodeKind.RAISE, first, end, 0);
    nodes.link(count > 0 ? state.value[base] : NodeArrays.ABSENT);
    nodes.link(cause ? state.value[base + 1] : NodeArrays.ABSENT);
    nodes.link(count > 1 && !cause ? state.value[base + 1] : NodeArrays.ABSENT);
    nodes.link(count > 2 ? state.value[base + 2] : NodeArrays.ABSENT);
    return node;
  }

  private int from(int base, int first, int end) {
    FutureImports.check(state.tokens, first, end);
    if (state.types[end - 1] == PythonGrammar.STAR) {
      state.push(nodes.add(NodeKind.ALIAS, end - 1, end, -1), end - 1, end);
    }
    return state.addStatement(NodeKind.IMPORT_FROM, first, end, 0, base);
  }

  private int print(int base, int first, int end) {
    int newline = state.types[end - 1] == PythonGrammar.TCOMMA ? 0 : 1;
    int node = nodes.add(NodeKind.PRINT, first, end, newline);
    if (end == first + 1 || state.types[first + 1] != PythonGrammar.RSHIFT) {
      nodes.link(NodeArrays.ABSENT);
    }
    for (int i = base; i < state.top; i++) {
      nodes.link(state.value[i]);
    }
    return node;
  }

  private int typeAlias(int base, int first, int end) {
    int name = nodes.add(NodeKind.NAME, first + 1, first + 2, first + 1);
    boolean typed = state.top - base > 1;
    int node = nodes.add(NodeKind.TYPE_ALIAS, first, end, 0);
    nodes.link(name);
    nodes.link(typed ? state.value[base] : NodeArrays.ABSENT);
    nodes.link(state.value[state.top - 1]);
    return node;
  }
}
