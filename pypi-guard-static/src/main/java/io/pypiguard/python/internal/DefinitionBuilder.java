package io.pypiguard.python.internal;

import io.pypiguard.python.NodeKind;

/**
 * Builds functions, classes and their parameters.
 *
 * @see <a
 *     href="https://docs.python.org/3/reference/compound_stmts.html#function-definitions">Function
 *     definitions</a>
 */
final class DefinitionBuilder {

  private final BuildState state;
  private final NodeArrays nodes;

  DefinitionBuilder(BuildState state) {
    this.state = state;
    this.nodes = state.nodes;
  }

  /** A parameter; a bare star or slash becomes an ABSENT value. */
  int parameter(int base, int first, int end) {
    boolean star = state.types[first] == PythonGrammar.STAR;
    if (end == first + 1 && (star || state.types[first] == PythonGrammar.SLASH)) {
      return NodeArrays.ABSENT;
    }
    if (state.types[first] == PythonGrammar.LPAR) {
      return tuple(base, first, end);
    }
    int name = star || state.types[first] == PythonGrammar.DSTAR ? first + 1 : first;
    int annotation = NodeArrays.ABSENT;
    int defaultValue = NodeArrays.ABSENT;
    int last = name + 1;
    for (int i = base; i < state.top; i++) {
      if (state.types[state.from[i] - 1] == PythonGrammar.COLON) {
        annotation = state.value[i];
        last = state.to[i];
      } else {
        defaultValue = state.value[i];
      }
    }
    int node = nodes.add(NodeKind.PARAMETER, name, last, name, NodeArrays.ABSENT, annotation);
    nodes.child(defaultValue);
    return node;
  }

  private int tuple(int base, int first, int end) {
    int limit = base;
    while (limit < state.top && state.types[state.from[limit] - 1] != PythonGrammar.EQ) {
      limit++;
    }
    int defaultValue = limit < state.top ? state.value[limit] : NodeArrays.ABSENT;
    int close = limit < state.top ? state.from[limit] - 1 : end;
    int target = target(base, limit, first, close);
    int node = nodes.add(NodeKind.PARAMETER, first, close, -1, target, NodeArrays.ABSENT);
    nodes.child(defaultValue);
    return node;
  }

  /** A name or a tuple in a tuple parameter of Python 2. */
  int tupleParameter(int base, int first, int end) {
    return state.types[first] == PythonGrammar.LPAR
        ? target(base, state.top, first, end)
        : nodes.add(NodeKind.NAME, first, end, first);
  }

  private int target(int base, int limit, int first, int end) {
    return limit - base == 1 && state.types[end - 2] != PythonGrammar.TCOMMA
        ? state.value[base]
        : state.addAll(NodeKind.TUPLE, first, end, 0, base, limit);
  }

  /** The parameters of a function, with how many are positional-only and where the names begin. */
  int parameters(int base, int limit, int first, int end) {
    ParameterOrder.check(state, base, limit);
    int positionalOnly = 0;
    int keywordOnly = -1;
    int count = 0;
    int node = nodes.add(NodeKind.PARAMETERS, first, end, 0);
    for (int i = base; i < limit; i++) {
      int type = state.types[state.from[i]];
      if (state.value[i] != NodeArrays.ABSENT) {
        nodes.child(state.value[i]);
        count++;
      } else if (type == PythonGrammar.SLASH) {
        positionalOnly = count;
      }
      if (type == PythonGrammar.STAR && keywordOnly < 0) {
        keywordOnly = count;
      }
    }
    nodes.extra(positionalOnly);
    nodes.extra(keywordOnly < 0 ? count : keywordOnly);
    return node;
  }

  int typeParameter(int base, int first, int end) {
    int type = state.types[first];
    NodeKind kind = NodeKind.TYPE_VAR;
    int name = first;
    if (type == PythonGrammar.STAR || type == PythonGrammar.DSTAR) {
      kind = type == PythonGrammar.STAR ? NodeKind.TYPE_VAR_TUPLE : NodeKind.PARAM_SPEC;
      name++;
    }
    int bound = NodeArrays.ABSENT;
    int defaultValue = NodeArrays.ABSENT;
    for (int i = base; i < state.top; i++) {
      if (state.types[state.from[i] - 1] == PythonGrammar.COLON) {
        bound = state.value[i];
      } else {
        defaultValue = state.value[i];
      }
    }
    return nodes.add(kind, first, end, name, bound, defaultValue);
  }

  int function(int base, int first, int end) {
    int begin = state.is(base, NodeKind.TYPE_PARAMETERS) ? base + 1 : base;
    int typeParameters = begin > base ? state.value[base] : NodeArrays.ABSENT;
    int open = begin > base ? state.to[base] : first + 2;
    int limit = begin;
    while (state.value[limit] == NodeArrays.ABSENT || state.is(limit, NodeKind.PARAMETER)) {
      limit++;
    }
    int close = limit == begin ? open + 1 : state.to[limit - 1];
    if (state.types[close] == PythonGrammar.TCOMMA) {
      close++;
    }
    int parameters = parameters(begin, limit, open, close + 1);
    int returns = state.top - limit > 1 ? state.value[limit] : NodeArrays.ABSENT;
    int node = nodes.add(NodeKind.FUNCTION_DEF, first, state.trimmed(end), first + 1);
    nodes.link(typeParameters);
    nodes.link(parameters);
    nodes.link(returns);
    nodes.link(state.value[state.top - 1]);
    return node;
  }

  int classDefinition(int base, int first, int end) {
    boolean typed = state.is(base, NodeKind.TYPE_PARAMETERS);
    int node = nodes.add(NodeKind.CLASS_DEF, first, state.trimmed(end), first + 1);
    nodes.link(typed ? state.value[base] : NodeArrays.ABSENT);
    for (int i = typed ? base + 1 : base; i < state.top; i++) {
      nodes.link(state.value[i]);
    }
    nodes.extra(0);
    return node;
  }

  /** Decorators become the first children of what they decorate. */
  int decorated(int base) {
    int definition = state.value[state.top - 1];
    boolean isClass = nodes.is(definition, NodeKind.CLASS_DEF);
    nodes.prepend(definition, state.value, base, state.top - 1, isClass ? 1 : 0);
    if (isClass) {
      nodes.setExtra(definition, 0, state.top - 1 - base);
    }
    return definition;
  }
}
