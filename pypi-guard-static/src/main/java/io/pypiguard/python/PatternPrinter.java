package io.pypiguard.python;

import java.util.List;

/** Takes patterns apart for printing. */
final class PatternPrinter {

  private static final int OR = 1;
  private static final int CLOSED = 2;

  private final PrintQueue queue;

  PatternPrinter(PrintQueue queue) {
    this.queue = queue;
  }

  /** Prints a pattern, in brackets if its place wants that. */
  void print(Pattern pattern, int level) {
    boolean bracketed = level(pattern) < level;
    queue.text(bracketed ? "(" : "");
    content(pattern);
    queue.text(bracketed ? ")" : "");
  }

  private static int level(Pattern pattern) {
    if (pattern instanceof Pattern.MatchAs as && as.pattern().isPresent()) {
      return Precedence.ANY;
    }
    return pattern instanceof Pattern.MatchOr ? OR : CLOSED;
  }

  private void content(Pattern pattern) {
    if (pattern instanceof Pattern.MatchValue value) {
      queue.node(value.value(), Precedence.ANY);
    } else if (pattern instanceof Pattern.MatchSingleton singleton) {
      queue.text(singleton.value());
    } else if (pattern instanceof Pattern.MatchSequence sequence) {
      queue.text("[").nodes(sequence.patterns(), Precedence.ANY).text("]");
    } else if (pattern instanceof Pattern.MatchMapping mapping) {
      mapping(mapping);
    } else if (pattern instanceof Pattern.MatchClass type) {
      queue.node(type.type(), Precedence.ATOM).text("(");
      queue.nodes(type.patterns(), Precedence.ANY).text(")");
    } else if (pattern instanceof Pattern.MatchKeyword keyword) {
      queue.text(keyword.name() + "=").node(keyword.pattern(), Precedence.ANY);
    } else if (pattern instanceof Pattern.MatchStar star) {
      queue.text("*" + star.name().orElse("_"));
    } else if (pattern instanceof Pattern.MatchAs as) {
      as.pattern().ifPresent(inner -> queue.node(inner, OR).text(" as "));
      queue.text(as.name().orElse("_"));
    } else {
      List<Pattern> patterns = ((Pattern.MatchOr) pattern).patterns();
      for (int i = 0; i < patterns.size(); i++) {
        queue.text(i == 0 ? "" : " | ").node(patterns.get(i), CLOSED);
      }
    }
  }

  private void mapping(Pattern.MatchMapping mapping) {
    queue.text("{");
    for (int i = 0; i < mapping.keys().size(); i++) {
      queue.text(i == 0 ? "" : ", ").node(mapping.keys().get(i), Precedence.ANY);
      queue.text(": ").node(mapping.patterns().get(i), Precedence.ANY);
    }
    mapping
        .rest()
        .ifPresent(rest -> queue.text(mapping.keys().isEmpty() ? "**" : ", **").text(rest));
    queue.text("}");
  }
}
