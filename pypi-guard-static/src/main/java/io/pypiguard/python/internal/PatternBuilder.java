package io.pypiguard.python.internal;

import io.pypiguard.python.NodeKind;
import io.pypiguard.python.Operator;

/**
 * Builds the patterns of {@code case}.
 *
 * @see <a href="https://peps.python.org/pep-0634/">PEP 634</a>
 */
final class PatternBuilder {

  private final BuildState state;
  private final NodeArrays nodes;

  PatternBuilder(BuildState state) {
    this.state = state;
    this.nodes = state.nodes;
  }

  int reduce(int rule, int base, int first, int end) {
    return switch (rule) {
      case PythonGrammar.RULE_patterns ->
          state.top - base == 1 && state.types[end - 1] != PythonGrammar.TCOMMA
              ? TreeBuilder.KEEP
              : state.addAll(NodeKind.MATCH_SEQUENCE, first, end, 1, base);
      case PythonGrammar.RULE_pattern -> pattern(base, first, end);
      case PythonGrammar.RULE_orPattern ->
          state.top - base == 1
              ? TreeBuilder.KEEP
              : state.addAll(NodeKind.MATCH_OR, first, end, 0, base);
      case PythonGrammar.RULE_closedPattern -> closed(base, first, end);
      case PythonGrammar.RULE_argPattern ->
          state.top - base == 1
              ? TreeBuilder.KEEP
              : nodes.add(NodeKind.MATCH_KEYWORD, first, end, first, state.value[base + 1]);
      default -> item(base);
    };
  }

  private int pattern(int base, int first, int end) {
    if (state.types[first] == PythonGrammar.STAR) {
      return nodes.add(NodeKind.MATCH_STAR, first, end, captured(end - 1));
    }
    boolean named = end - first > 2 && state.types[end - 2] == PythonGrammar.AS;
    return named
        ? nodes.add(NodeKind.MATCH_AS, first, end, end - 1, state.value[base])
        : TreeBuilder.KEEP;
  }

  /** Returns the token of a name that captures, or -1 for the wildcard. */
  private int captured(int token) {
    Tokens tokens = state.tokens;
    boolean wildcard =
        tokens.end(token) - tokens.start(token) == 1
            && tokens.source().charAt(tokens.start(token)) == '_';
    return wildcard ? -1 : token;
  }

  /**
   * An item of a mapping: a key, which is an expression, and a pattern; or the name of the rest.
   */
  private int item(int base) {
    if (state.top == base) {
      return NodeArrays.ABSENT;
    }
    int key = state.value[base];
    if (nodes.is(key, NodeKind.MATCH_VALUE)) {
      state.value[base] = nodes.child(key, 0);
    } else if (nodes.is(key, NodeKind.MATCH_SINGLETON)) {
      nodes.setKind(key, NodeKind.NAMED_CONSTANT);
    }
    return TreeBuilder.KEEP;
  }

  private int closed(int base, int first, int end) {
    return switch (state.types[first]) {
      case PythonGrammar.NONE, PythonGrammar.TRUE, PythonGrammar.FALSE ->
          nodes.add(NodeKind.MATCH_SINGLETON, first, end, 0);
      case PythonGrammar.TOODEEP -> {
        nodes.refuse();
        yield nodes.add(NodeKind.MATCH_SINGLETON, first, end, 0);
      }
      case PythonGrammar.MINUS, PythonGrammar.NUMBER -> value(number(first, end), first, end);
      case PythonGrammar.NAME -> name(base, first, end);
      case PythonGrammar.LPAR, PythonGrammar.LSQB -> sequence(base, first, end);
      case PythonGrammar.LBRACE -> mapping(base, first, end);
      default -> value(state.value[base], first, end);
    };
  }

  private int value(int expression, int first, int end) {
    return nodes.add(NodeKind.MATCH_VALUE, first, end, 0, expression);
  }

  /** A number with a sign, and an imaginary part added to it. */
  private int number(int first, int end) {
    boolean negative = state.types[first] == PythonGrammar.MINUS;
    int digits = negative ? first + 1 : first;
    int number = nodes.add(NodeKind.NUMBER, digits, digits + 1, 0);
    if (negative) {
      int sign = Operators.payload(Operator.U_SUB);
      number = nodes.add(NodeKind.UNARY_OP, first, digits + 1, sign, number);
    }
    if (end > digits + 1) {
      int imaginary = nodes.add(NodeKind.NUMBER, end - 1, end, 0);
      number = nodes.add(NodeKind.BINARY_CHAIN, first, end, 0, number, imaginary);
      nodes.extra(digits + 1);
    }
    return number;
  }

  /** A name that captures, a dotted name to compare with, or a class. */
  private int name(int base, int first, int end) {
    int token = first + 1;
    int name = -1;
    while (token < end && state.types[token] == PythonGrammar.DOT) {
      name = name < 0 ? nodes.add(NodeKind.NAME, first, token, first) : name;
      name = nodes.add(NodeKind.ATTRIBUTE, first, token + 2, token + 1, name);
      token += 2;
    }
    if (token < end) {
      name = name < 0 ? nodes.add(NodeKind.NAME, first, token, first) : name;
      int node = nodes.add(NodeKind.MATCH_CLASS, first, end, 0, name);
      for (int i = base; i < state.top; i++) {
        nodes.child(state.value[i]);
      }
      return node;
    }
    return name < 0
        ? nodes.add(NodeKind.MATCH_AS, first, end, captured(first), NodeArrays.ABSENT)
        : value(name, first, end);
  }

  private int sequence(int base, int first, int end) {
    if (state.top == base) {
      return nodes.add(NodeKind.MATCH_SEQUENCE, first, end, 0);
    }
    int inner = state.value[base];
    if (nodes.is(inner, NodeKind.MATCH_SEQUENCE) && nodes.payload(inner) == 1) {
      nodes.setExtent(inner, first, end);
      nodes.setPayload(inner, 0);
      return inner;
    }
    return state.types[first] == PythonGrammar.LPAR
        ? inner
        : state.addAll(NodeKind.MATCH_SEQUENCE, first, end, 0, base);
  }

  private int mapping(int base, int first, int end) {
    int node = nodes.add(NodeKind.MATCH_MAPPING, first, end, -1);
    for (int i = base; i < state.top; i++) {
      if (state.value[i] == NodeArrays.ABSENT) {
        nodes.setPayload(node, state.from[i] + 1);
      } else {
        nodes.child(state.value[i]);
      }
    }
    return node;
  }
}
