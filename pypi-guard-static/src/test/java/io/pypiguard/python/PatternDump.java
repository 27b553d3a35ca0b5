package io.pypiguard.python;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the patterns of {@code case} as CPython's own tree has them. */
final class PatternDump {

  private final DumpLines out;
  private final ExpressionDump expressions;

  PatternDump(DumpLines out, ExpressionDump expressions) {
    this.out = out;
    this.expressions = expressions;
  }

  private void patterns(int depth, String field, List<? extends Pattern> patterns) {
    patterns.forEach(pattern -> pattern(depth, field, pattern));
  }

  void pattern(int depth, String field, Pattern pattern) {
    int in = depth + 1;
    if (pattern instanceof Pattern.MatchValue value) {
      out.node(depth, field, "MatchValue", "", value);
      expressions.expression(in, "value", value.value());
    } else if (pattern instanceof Pattern.MatchSingleton singleton) {
      out.node(depth, field, "MatchSingleton", singleton.value(), singleton);
    } else if (pattern instanceof Pattern.MatchSequence sequence) {
      out.node(depth, field, "MatchSequence", "", sequence);
      patterns(in, "patterns", sequence.patterns());
    } else if (pattern instanceof Pattern.MatchMapping mapping) {
      out.node(
          depth, field, "MatchMapping", mapping.rest().map(DumpLines::json).orElse("-"), mapping);
      expressions.expressions(in, "keys", mapping.keys());
      patterns(in, "patterns", mapping.patterns());
    } else if (pattern instanceof Pattern.MatchClass type) {
      List<Pattern.MatchKeyword> keywords = new ArrayList<>();
      List<Pattern> positional = new ArrayList<>();
      for (Pattern each : type.patterns()) {
        if (each instanceof Pattern.MatchKeyword keyword) {
          keywords.add(keyword);
        } else {
          positional.add(each);
        }
      }
      String names =
          keywords.stream()
              .map(each -> DumpLines.json(each.name()))
              .collect(Collectors.joining(","));
      out.node(depth, field, "MatchClass", names.isEmpty() ? "-" : names, type);
      expressions.expression(in, "cls", type.type());
      patterns(in, "patterns", positional);
      keywords.forEach(keyword -> pattern(in, "kwd_patterns", keyword.pattern()));
    } else if (pattern instanceof Pattern.MatchStar star) {
      out.node(depth, field, "MatchStar", star.name().map(DumpLines::json).orElse("-"), star);
    } else if (pattern instanceof Pattern.MatchAs as) {
      out.node(depth, field, "MatchAs", as.name().map(DumpLines::json).orElse("-"), as);
      as.pattern().ifPresent(inner -> pattern(in, "pattern", inner));
    } else {
      out.node(depth, field, "MatchOr", "", pattern);
      patterns(in, "patterns", ((Pattern.MatchOr) pattern).patterns());
    }
  }
}
