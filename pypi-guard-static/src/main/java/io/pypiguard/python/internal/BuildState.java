package io.pypiguard.python.internal;

import io.pypiguard.python.NodeKind;
import java.util.Arrays;

/**
 * What the builders of a tree share: the tokens, the nodes made so far, and the values: a stack of
 * the nodes that are not yet the child of another, with the tokens that each was read from, its
 * brackets included.
 */
final class BuildState {

  final NodeArrays nodes = new NodeArrays();

  /**
   * The values; a node may be {@link NodeArrays#ABSENT}, which stands for a mark like {@code /}.
   */
  int[] value = new int[1024];

  int[] from = new int[1024];
  int[] to = new int[1024];
  int top;

  Tokens tokens = new Tokens();
  byte[] types = tokens.types;

  /** Begins with the tokens of another file. */
  void restart(Tokens newTokens) {
    tokens = newTokens;
    types = newTokens.types;
    nodes.clear();
    top = 0;
  }

  void push(int node, int first, int end) {
    int n = top;
    if (n == value.length) {
      value = Arrays.copyOf(value, 2 * n);
      from = Arrays.copyOf(from, 2 * n);
      to = Arrays.copyOf(to, 2 * n);
    }
    value[n] = node;
    from[n] = first;
    to[n] = end;
    top = n + 1;
  }

  /** Replaces the values from a base on by one. */
  void replace(int base, int node, int first, int end) {
    top = base;
    push(node, first, end);
  }

  /** Tells whether a value is there and of a kind. */
  boolean is(int index, NodeKind kind) {
    return index < top && nodes.is(value[index], kind);
  }

  /** Adds an expression whose children are the values from a base on. */
  int addAll(NodeKind kind, int first, int end, int payload, int base) {
    return addAll(kind, first, end, payload, base, top);
  }

  /** Adds an expression whose children are some values. */
  int addAll(NodeKind kind, int first, int end, int payload, int base, int limit) {
    int node = nodes.add(kind, first, end, payload);
    for (int i = base; i < limit; i++) {
      nodes.child(value[i]);
    }
    return node;
  }

  /** Adds a statement whose children are the values from a base on. */
  int addStatement(NodeKind kind, int first, int end, int payload, int base) {
    int node = nodes.add(kind, first, end, payload);
    for (int i = base; i < top; i++) {
      nodes.link(value[i]);
    }
    return node;
  }

  /** Returns the token behind the last one before {@code end} that is more than layout. */
  int trimmed(int end) {
    int t = end;
    while (t > 0 && isLayout(types[t - 1])) {
      t--;
    }
    return t;
  }

  static boolean isLayout(int type) {
    return type == PythonGrammar.NEWLINE
        || type == PythonGrammar.INDENT
        || type == PythonGrammar.STRAYINDENT
        || type == PythonGrammar.DEDENT;
  }
}
