package io.pypiguard.python.internal;

import io.pypiguard.python.NodeKind;
import java.util.Arrays;

/**
 * Builds files, blocks and the statements that contain blocks. What was read behind a broken clause
 * follows the statement that the clause belonged to.
 *
 * @see <a href="https://docs.python.org/3/reference/compound_stmts.html">Compound statements</a>
 */
final class CompoundStatementBuilder {

  private final BuildState state;
  private final NodeArrays nodes;

  CompoundStatementBuilder(BuildState state) {
    this.state = state;
    this.nodes = state.nodes;
  }

  int reduce(int rule, int base, int first, int end) {
    switch (rule) {
      case PythonGrammar.RULE_file -> {
        return state.addStatement(NodeKind.MODULE, first, end, 0, base);
      }
      case PythonGrammar.RULE_suite -> {
        int begin = state.top > base ? state.from[base] : first;
        int limit = Math.max(begin, state.trimmed(end));
        return state.addStatement(NodeKind.BLOCK, begin, limit, 0, base);
      }
      case PythonGrammar.RULE_elseClause, PythonGrammar.RULE_finallyClause -> {
        return state.is(base, NodeKind.BLOCK) ? state.value[base] : TreeBuilder.KEEP;
      }
      case PythonGrammar.RULE_asyncStmt -> {
        return async(state.value[base], first);
      }
      case PythonGrammar.RULE_exceptClause -> {
        return handler(base, first, end);
      }
      case PythonGrammar.RULE_caseClause -> {
        return matchCase(base, first, end);
      }
      case PythonGrammar.RULE_withItem -> {
        int target = state.top - base > 1 ? state.value[base + 1] : NodeArrays.ABSENT;
        return nodes.add(NodeKind.WITH_ITEM, first, end, 0, state.value[base], target);
      }
      case PythonGrammar.RULE_withStmt -> {
        return state.addStatement(NodeKind.WITH, first, state.trimmed(end), 0, base);
      }
      case EventParser.UNPARSED -> {
        return nodes.add(NodeKind.UNPARSED, first, Math.max(first, state.trimmed(end)), 0);
      }
      default -> {
        return withStrays(rule, base, first, end);
      }
    }
  }

  /** Builds a statement of several clauses; statements behind a broken clause stay values. */
  private int withStrays(int rule, int base, int first, int end) {
    int count = state.top;
    int[] strays = null;
    int stray = 0;
    for (int i = base; i < count; i++) {
      if (nodes.isStatement(state.value[i])) {
        if (strays == null) {
          strays = new int[3 * (count - i)];
          state.top = i;
        }
        strays[stray++] = state.value[i];
        strays[stray++] = state.from[i];
        strays[stray++] = state.to[i];
      } else if (strays != null) {
        state.push(state.value[i], state.from[i], state.to[i]);
      }
    }
    int node = clauses(rule, base, first, state.trimmed(end));
    if (strays == null) {
      return node;
    }
    state.replace(base, node, first, end);
    for (int i = 0; i < stray; i += 3) {
      state.push(strays[i], strays[i + 1], strays[i + 2]);
    }
    return TreeBuilder.KEEP;
  }

  private int clauses(int rule, int base, int first, int end) {
    return switch (rule) {
      case PythonGrammar.RULE_ifStmt -> state.addStatement(NodeKind.IF, first, end, 0, base);
      case PythonGrammar.RULE_whileStmt -> orElse(NodeKind.WHILE, base, first, end, 3);
      case PythonGrammar.RULE_forStmt -> orElse(NodeKind.FOR, base, first, end, 4);
      case PythonGrammar.RULE_tryStmt -> tried(base, first, end);
      default -> state.addStatement(NodeKind.MATCH, first, end, 0, base);
    };
  }

  private int orElse(NodeKind kind, int base, int first, int end, int slots) {
    int missing = base + slots - state.top;
    int node = state.addStatement(kind, first, end, 0, base);
    if (missing > 0) {
      nodes.link(NodeArrays.ABSENT);
    }
    return node;
  }

  private int tried(int base, int first, int end) {
    int orElse = NodeArrays.ABSENT;
    int last = NodeArrays.ABSENT;
    boolean star = false;
    int node = nodes.add(NodeKind.TRY, first, end, 0);
    for (int i = base; i < state.top; i++) {
      switch (state.types[state.from[i]]) {
        case PythonGrammar.ELSE -> orElse = state.value[i];
        case PythonGrammar.FINALLY -> last = state.value[i];
        default -> {
          star |= i > base && state.types[state.from[i] + 1] == PythonGrammar.STAR;
          nodes.link(state.value[i]);
        }
      }
    }
    nodes.link(orElse);
    nodes.link(last);
    if (star) {
      nodes.setKind(node, NodeKind.TRY_STAR);
    }
    return node;
  }

  /**
   * {@code except}. Two names with a comma are Python 2's type and target, or two types as PEP 758
   * has them: the second is a type if it is a plain name with a capital, or the third follows.
   */
  private int handler(int base, int first, int end) {
    if (!state.is(state.top - 1, NodeKind.BLOCK)) {
      return TreeBuilder.KEEP;
    }
    int body = state.value[state.top - 1];
    int limit = state.top - 1;
    int target = NodeArrays.ABSENT;
    if (limit - base > 1 && state.types[state.from[limit - 1] - 1] == PythonGrammar.AS) {
      target = state.value[--limit];
    } else if (limit - base == 2 && !isTypeName(base + 1)) {
      target = state.value[--limit];
    }
    int type = limit > base ? state.value[base] : NodeArrays.ABSENT;
    if (limit - base > 1) {
      type = state.addAll(NodeKind.TUPLE, state.from[base], state.to[limit - 1], 1, base, limit);
    }
    int node = nodes.add(NodeKind.EXCEPT_HANDLER, first, state.trimmed(end), 0);
    nodes.link(type);
    nodes.link(target);
    nodes.link(body);
    return node;
  }

  private boolean isTypeName(int index) {
    return state.is(index, NodeKind.NAME)
        && Character.isUpperCase(
            state.tokens.source().charAt(state.tokens.start(state.from[index])));
  }

  private int matchCase(int base, int first, int end) {
    if (!state.is(state.top - 1, NodeKind.BLOCK)) {
      return TreeBuilder.KEEP;
    }
    int node = nodes.add(NodeKind.MATCH_CASE, first, state.trimmed(end), 0);
    nodes.link(state.value[base]);
    nodes.link(state.top - base > 2 ? state.value[base + 1] : NodeArrays.ABSENT);
    nodes.link(state.value[state.top - 1]);
    return node;
  }

  private int async(int statement, int first) {
    NodeKind kind = NodeKind.ASYNC_FUNCTION_DEF;
    if (nodes.is(statement, NodeKind.FOR)) {
      kind = NodeKind.ASYNC_FOR;
    } else if (nodes.is(statement, NodeKind.WITH)) {
      kind = NodeKind.ASYNC_WITH;
    }
    nodes.setKind(statement, kind);
    nodes.setExtent(statement, first, nodes.end(statement));
    return statement;
  }

  /** Forgets values whose nodes are gone. */
  void dropFrom(int base, int node) {
    int kept = base;
    for (int i = base; i < state.top; i++) {
      if (state.value[i] < node && state.value[i] >= 0) {
        state.value[kept] = state.value[i];
        state.from[kept] = state.from[i];
        state.to[kept++] = state.to[i];
      }
    }
    state.top = kept;
  }

  /** Keeps of a statement that nests too deep the statements of its blocks, which do not. */
  void keepBlocks(int base, int first, int end) {
    int[] values = Arrays.copyOfRange(state.value, base, state.top);
    state.top = base;
    int token = first;
    for (int value : values) {
      int body = block(value);
      if (body >= 0) {
        unparsed(token, nodes.first(body));
        for (int i = 0; i < nodes.childCount(body); i++) {
          keep(nodes.child(body, i));
        }
        token = nodes.end(body);
      } else if (nodes.isStatement(value)) {
        unparsed(token, nodes.first(value));
        keep(value);
        token = nodes.end(value);
      }
    }
    unparsed(token, end);
  }

  /** Returns the block that a value is or ends with, or ABSENT. */
  private int block(int value) {
    if (nodes.is(value, NodeKind.EXCEPT_HANDLER) || nodes.is(value, NodeKind.MATCH_CASE)) {
      return nodes.child(value, 2);
    }
    return nodes.is(value, NodeKind.BLOCK) ? value : NodeArrays.ABSENT;
  }

  private void keep(int statement) {
    state.push(statement, nodes.first(statement), nodes.end(statement));
  }

  private void unparsed(int first, int end) {
    int from = first;
    int limit = Math.max(first, state.trimmed(end));
    while (from < limit && BuildState.isLayout(state.types[from])) {
      from++;
    }
    if (from < limit) {
      state.push(nodes.add(NodeKind.UNPARSED, from, limit, 0), from, limit);
    }
  }
}
