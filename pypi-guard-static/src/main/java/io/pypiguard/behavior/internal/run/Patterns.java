package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Unknown;
import io.pypiguard.behavior.internal.value.Value;
import io.pypiguard.python.Node;
import io.pypiguard.python.Pattern;
import java.util.Optional;

/** Binds the names of a pattern to what is matched, or to something unknown in it. */
final class Patterns {

  private Patterns() {}

  static void bind(Pattern pattern, Value subject, Interpreter run, Frame frame) {
    name(pattern).ifPresent(name -> run.changes().assign(frame.scope(), name, subject));
    Value part = Unknown.of(subject.origins());
    for (Node child : pattern.children()) {
      if (child instanceof Pattern inner) {
        bind(inner, pattern instanceof Pattern.MatchAs ? subject : part, run, frame);
      }
    }
  }

  private static Optional<String> name(Pattern pattern) {
    if (pattern instanceof Pattern.MatchAs as) {
      return as.name();
    }
    if (pattern instanceof Pattern.MatchStar star) {
      return star.name();
    }
    return pattern instanceof Pattern.MatchMapping mapping ? mapping.rest() : Optional.empty();
  }
}
