package io.pypiguard.python.internal;

import io.pypiguard.python.NodeKind;
import java.util.Arrays;

/**
 * Builds literals from the strings that stand side by side, f-strings and t-strings among them.
 *
 * @see <a href="https://peps.python.org/pep-0701/">PEP 701</a>
 * @see <a href="https://peps.python.org/pep-0750/">PEP 750</a>
 */
final class StringBuilders {

  private final BuildState state;
  private final NodeArrays nodes;

  /** Literal text that is not yet a node, and the tokens that it was read from. */
  private final StringBuilder text = new StringBuilder();

  private int textFirst;
  private int textEnd;

  /** The parts of the f-string that is being built. */
  private int[] parts = new int[16];

  private int partCount;

  StringBuilders(BuildState state) {
    this.state = state;
    this.nodes = state.nodes;
  }

  /** One literal of strings that are joined because they stand side by side. */
  int strings(int base, int first, int end) {
    if (end == first + 1) {
      StringPrefix prefix = StringPrefix.of(state.tokens, first);
      return literal(prefix, first);
    }
    NodeKind kind = null;
    for (int t = first; t < end; t++) {
      if (state.types[t] == PythonGrammar.FSTART && kind == null) {
        boolean template = StringPrefix.of(state.tokens, t).template();
        kind = template ? NodeKind.TEMPLATE_STR : NodeKind.JOINED_STR;
      }
    }
    return kind == null ? joined(first, end) : formatted(kind, base, first, end);
  }

  private int literal(StringPrefix prefix, int token) {
    NodeKind kind = prefix.bytes() ? NodeKind.BYTES : NodeKind.STRING;
    int from = prefix.contentStart();
    int to = prefix.contentEnd();
    int decoded = -1;
    if (StringLiterals.needsDecoding(state.tokens.source(), from, to, prefix)) {
      text.setLength(0);
      StringLiterals.decode(state.tokens.source(), from, to, prefix, text);
      decoded = nodes.addString(text.toString());
    }
    return nodes.add(kind, token, token + 1, decoded);
  }

  private int joined(int first, int end) {
    text.setLength(0);
    boolean bytes = StringPrefix.of(state.tokens, first).bytes();
    for (int t = first; t < end; t++) {
      appendString(t);
    }
    NodeKind kind = bytes ? NodeKind.BYTES : NodeKind.STRING;
    return nodes.add(kind, first, end, nodes.addString(text.toString()));
  }

  private void appendString(int token) {
    StringPrefix prefix = StringPrefix.of(state.tokens, token);
    StringLiterals.decode(
        state.tokens.source(), prefix.contentStart(), prefix.contentEnd(), prefix, text);
  }

  private int formatted(NodeKind kind, int base, int first, int end) {
    begin();
    StringPrefix prefix = StringPrefix.of(state.tokens, first);
    int value = base;
    int token = first;
    while (token < end) {
      switch (state.types[token]) {
        case PythonGrammar.STRING -> {
          extendText(token);
          appendString(token++);
        }
        case PythonGrammar.FSTART -> prefix = StringPrefix.of(state.tokens, token++);
        case PythonGrammar.FMIDDLE -> {
          extendText(token);
          appendMiddle(token++, prefix);
        }
        case PythonGrammar.FLBRACE -> {
          addField(state.value[value]);
          token = state.to[value++];
        }
        default -> token++;
      }
    }
    return finish(kind, first, end);
  }

  /**
   * A field.
   *
   * @param string the first token of the string around it
   */
  int replacement(int base, int first, int end, int string) {
    StringPrefix prefix = StringPrefix.of(state.tokens, string);
    int token = state.to[base];
    boolean debug = state.types[token] == PythonGrammar.EQ;
    int expressionEnd = token;
    token = debug ? token + 1 : token;
    int conversion = 0;
    if (state.types[token] == PythonGrammar.FBANG) {
      conversion = state.tokens.source().charAt(state.tokens.start(token + 1));
      token += 2;
    }
    int specification = NodeArrays.ABSENT;
    if (state.types[token] == PythonGrammar.FCOLON) {
      specification = specification(base + 1, token + 1, end - 1, prefix);
    } else if (debug && conversion == 0) {
      conversion = 'r';
    }
    NodeKind kind = prefix.template() ? NodeKind.INTERPOLATION : NodeKind.FORMATTED_VALUE;
    int node = nodes.add(kind, first, end, conversion, state.value[base], specification);
    nodes.extra(expressionEnd);
    return node;
  }

  private int specification(int base, int first, int end, StringPrefix prefix) {
    begin();
    int value = base;
    int token = first;
    while (token < end) {
      if (state.types[token] == PythonGrammar.FMIDDLE) {
        extendText(token);
        appendMiddle(token++, prefix);
      } else {
        addField(state.value[value]);
        token = state.to[value++];
      }
    }
    return finish(NodeKind.JOINED_STR, first - 1, end);
  }

  private void begin() {
    text.setLength(0);
    textFirst = -1;
    partCount = 0;
  }

  private void extendText(int token) {
    textFirst = textFirst < 0 ? token : textFirst;
    textEnd = token + 1;
  }

  private void appendMiddle(int token, StringPrefix prefix) {
    StringLiterals.decodeMiddle(
        state.tokens.source(), state.tokens.start(token), state.tokens.end(token), prefix, text);
  }

  /** Adds a field; one with {@code =} shows its own source text first. */
  private void addField(int field) {
    int expressionEnd = nodes.child(field, nodes.childCount(field));
    if (state.types[expressionEnd] == PythonGrammar.EQ) {
      int first = nodes.first(field);
      extendText(first + 1);
      textEnd = expressionEnd + 1;
      StringLiterals.appendNormalized(
          state.tokens.source(),
          state.tokens.end(first),
          state.tokens.start(expressionEnd + 1),
          text);
    }
    flush();
    addPart(field);
  }

  private void flush() {
    if (text.length() > 0) {
      int decoded = nodes.addString(text.toString());
      addPart(nodes.add(NodeKind.STRING, textFirst, textEnd, decoded));
    }
    text.setLength(0);
    textFirst = -1;
  }

  private void addPart(int part) {
    if (partCount == parts.length) {
      parts = Arrays.copyOf(parts, 2 * partCount);
    }
    parts[partCount++] = part;
  }

  private int finish(NodeKind kind, int first, int end) {
    flush();
    int node = nodes.add(kind, first, end, 0);
    for (int i = 0; i < partCount; i++) {
      nodes.child(parts[i]);
    }
    return node;
  }
}
