package io.pypiguard.python.internal;

import io.pypiguard.python.NodeKind;

/**
 * Builds expressions that are no operations: operands with what follows them, displays,
 * comprehensions, arguments and indices.
 *
 * @see <a href="https://docs.python.org/3/reference/expressions.html">Expressions</a>
 */
final class ExpressionBuilder {

  private final BuildState state;
  private final NodeArrays nodes;

  ExpressionBuilder(BuildState state) {
    this.state = state;
    this.nodes = state.nodes;
  }

  /** Prefixes, an atom and what follows it; the prefixes and lambda heads are left for outside. */
  int operand(int base, int first, int end) {
    byte[] types = state.types;
    int token = first;
    int value = base;
    while (OperatorBuilder.isPrefix(types[token])) {
      token = types[token] == PythonGrammar.LAMBDA ? state.to[value++] : token + 1;
    }
    int heads = value;
    int start = token;
    int node = atom(token);
    if (node == NodeArrays.ABSENT) {
      node = state.value[value];
      token = state.to[value++];
    } else {
      token++;
    }
    while (token < end) {
      switch (types[token]) {
        case PythonGrammar.DOT -> {
          node = nodes.add(NodeKind.ATTRIBUTE, start, token + 2, token + 1, node);
          token += 2;
        }
        case PythonGrammar.LPAR -> {
          int lastArgument = listed(value, token + 1);
          node = call(node, start, value, lastArgument, token);
          token = nodes.end(node);
          value = lastArgument;
        }
        default -> {
          int lastIndex = listed(value, token + 1);
          int close = listEnd(value, lastIndex, token);
          int index = index(value, lastIndex, close);
          token = close + 1;
          node = nodes.add(NodeKind.SUBSCRIPT, start, token, 0, node, index);
          value = lastIndex;
        }
      }
    }
    state.replace(heads, node, first, end);
    return TreeBuilder.KEEP;
  }

  private int atom(int token) {
    return switch (state.types[token]) {
      case PythonGrammar.NAME -> nodes.add(NodeKind.NAME, token, token + 1, token);
      case PythonGrammar.NUMBER -> nodes.add(NodeKind.NUMBER, token, token + 1, 0);
      case PythonGrammar.ELLIPSIS, PythonGrammar.NONE, PythonGrammar.TRUE, PythonGrammar.FALSE ->
          nodes.add(NodeKind.NAMED_CONSTANT, token, token + 1, 0);
      case PythonGrammar.TOODEEP -> {
        nodes.refuse();
        yield nodes.add(NodeKind.NAMED_CONSTANT, token, token + 1, 0);
      }
      default -> NodeArrays.ABSENT;
    };
  }

  /** Returns the value behind those that stand in a list, with commas between them. */
  private int listed(int value, int token) {
    int i = value;
    int next = token;
    while (i < state.top && state.from[i] == next) {
      next = state.to[i++];
      if (isComma(next)) {
        next++;
      }
    }
    return i;
  }

  /** Returns the token that closes a list of values. */
  private int listEnd(int value, int limit, int open) {
    int end = value == limit ? open + 1 : state.to[limit - 1];
    return isComma(end) ? end + 1 : end;
  }

  private boolean isComma(int token) {
    int type = state.types[token];
    return type == PythonGrammar.COMMA || type == PythonGrammar.TCOMMA;
  }

  private int call(int function, int start, int value, int limit, int open) {
    int close = listEnd(value, limit, open);
    if (limit - value == 1
        && nodes.is(state.value[value], NodeKind.GENERATOR_EXP)
        && nodes.payload(state.value[value]) == 1) {
      nodes.setExtent(state.value[value], open, close + 1);
      nodes.setPayload(state.value[value], 0);
    }
    int node = nodes.add(NodeKind.CALL, start, close + 1, 0, function);
    for (int i = value; i < limit; i++) {
      nodes.child(state.value[i]);
    }
    return node;
  }

  private int index(int value, int limit, int close) {
    boolean one = limit - value == 1 && state.types[close - 1] != PythonGrammar.TCOMMA;
    if (one && !nodes.is(state.value[value], NodeKind.STARRED)) {
      return state.value[value];
    }
    return state.addAll(NodeKind.TUPLE, state.from[value], close, 1, value, limit);
  }

  /** An expression that may have a star. */
  int starred(int base, int first, int end) {
    return state.types[first] == PythonGrammar.STAR
        ? nodes.add(NodeKind.STARRED, first, end, 0, state.value[base])
        : TreeBuilder.KEEP;
  }

  /** Expressions with commas, a tuple unless there is one without a comma. */
  int list(int base, int first, int end) {
    if (state.top - base == 1 && state.types[end - 1] != PythonGrammar.TCOMMA) {
      return TreeBuilder.KEEP;
    }
    return state.addAll(NodeKind.TUPLE, first, end, 1, base);
  }

  /** An expression, or one with a name. */
  int named(int base, int first, int end) {
    return state.top - base == 1
        ? TreeBuilder.KEEP
        : nodes.add(NodeKind.NAMED_EXPR, first, end, 0, state.value[base], state.value[base + 1]);
  }

  /** {@code yield}. */
  int yielded(int base, int first, int end) {
    boolean from = end > first + 1 && state.types[first + 1] == PythonGrammar.FROM;
    int value = state.top > base ? state.value[base] : NodeArrays.ABSENT;
    return nodes.add(from ? NodeKind.YIELD_FROM : NodeKind.YIELD, first, end, 0, value);
  }

  /** Brackets: a tuple, a generator, or just what they hold. */
  int parens(int base, int first, int end) {
    int count = state.top - base;
    if (state.is(base + 1, NodeKind.COMPREHENSION)) {
      return state.addAll(NodeKind.GENERATOR_EXP, first, end, 0, base);
    }
    if (count == 1 && state.types[end - 2] != PythonGrammar.TCOMMA) {
      return state.value[base];
    }
    return state.addAll(NodeKind.TUPLE, first, end, 0, base);
  }

  int listDisplay(int base, int first, int end) {
    boolean comprehension = state.is(base + 1, NodeKind.COMPREHENSION);
    return state.addAll(comprehension ? NodeKind.LIST_COMP : NodeKind.LIST, first, end, 0, base);
  }

  /** A dictionary, whose values are a key, ABSENT before {@code **}, and a value each; or a set. */
  int dictDisplay(int base, int first, int end) {
    if (state.top == base) {
      return nodes.add(NodeKind.DICT, first, end, 0);
    }
    boolean dict =
        state.value[base] == NodeArrays.ABSENT
            || state.types[state.to[base]] == PythonGrammar.COLON;
    boolean comprehension = state.is(dict ? base + 2 : base + 1, NodeKind.COMPREHENSION);
    NodeKind kind;
    if (dict) {
      kind = comprehension ? NodeKind.DICT_COMP : NodeKind.DICT;
    } else {
      kind = comprehension ? NodeKind.SET_COMP : NodeKind.SET;
    }
    return state.addAll(kind, first, end, 0, base);
  }

  int dictItem(int base, int first, int end) {
    if (state.types[first] == PythonGrammar.DSTAR) {
      int value = state.value[base];
      state.replace(base, NodeArrays.ABSENT, first, first + 1);
      state.push(value, first + 1, end);
      return TreeBuilder.KEEP;
    }
    return starred(base, first, end);
  }

  /** Backquotes of Python 2. */
  int backquote(int base, int first, int end) {
    int value = state.value[base];
    if (state.top - base > 1) {
      value = state.addAll(NodeKind.TUPLE, first + 1, end - 1, 1, base);
    }
    return nodes.add(NodeKind.REPR, first, end, 0, value);
  }

  /** {@code for x in y if z}; Python 2 allows several expressions for y in a list. */
  int comprehension(int base, int first, int end) {
    int async = state.types[first] == PythonGrammar.ASYNC ? 1 : 0;
    int limit = base + 2;
    while (limit < state.top && state.types[state.from[limit] - 1] != PythonGrammar.IF) {
      limit++;
    }
    int iterable = state.value[base + 1];
    int iterableEnd = state.to[limit - 1];
    if (limit > base + 2 || isComma(iterableEnd)) {
      int close = isComma(iterableEnd) ? iterableEnd + 1 : iterableEnd;
      iterable = state.addAll(NodeKind.TUPLE, state.from[base + 1], close, 1, base + 1, limit);
    }
    int node = nodes.add(NodeKind.COMPREHENSION, first, end, async, state.value[base], iterable);
    for (int i = limit; i < state.top; i++) {
      nodes.child(state.value[i]);
    }
    return node;
  }

  /** An argument of a call. */
  int argument(int base, int first, int end) {
    int value = state.value[base];
    int type = state.types[first];
    if (type == PythonGrammar.STAR) {
      return nodes.add(NodeKind.STARRED, first, end, 0, value);
    }
    if (type == PythonGrammar.DSTAR) {
      return nodes.add(NodeKind.KEYWORD, first, end, -1, value);
    }
    if (state.top - base == 1) {
      return TreeBuilder.KEEP;
    }
    if (state.is(base + 1, NodeKind.COMPREHENSION)) {
      return state.addAll(NodeKind.GENERATOR_EXP, first, end, 1, base);
    }
    int second = state.value[base + 1];
    return state.types[state.to[base]] == PythonGrammar.EQ
        ? nodes.add(NodeKind.KEYWORD, first, end, first, second)
        : nodes.add(NodeKind.NAMED_EXPR, first, end, 0, value, second);
  }

  /** An index: an expression or a slice. */
  int subscript(int base, int first, int end) {
    if (state.types[first] == PythonGrammar.STAR) {
      return nodes.add(NodeKind.STARRED, first, end, 0, state.value[base]);
    }
    int[] bounds = {NodeArrays.ABSENT, NodeArrays.ABSENT, NodeArrays.ABSENT};
    int bound = 0;
    int value = base;
    int token = first;
    while (token < end) {
      if (value < state.top && state.from[value] == token) {
        bounds[bound] = state.value[value];
        token = state.to[value++];
      } else {
        bound++;
        token++;
      }
    }
    if (bound == 0) {
      return TreeBuilder.KEEP;
    }
    int node = nodes.add(NodeKind.SLICE, first, end, 0, bounds[0], bounds[1]);
    nodes.child(bounds[2]);
    return node;
  }
}
