package io.pypiguard.behavior.internal.rule;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.pypiguard.analysis.Moment;
import io.pypiguard.behavior.internal.knowledge.Destination;
import io.pypiguard.behavior.internal.knowledge.HostTrait;
import io.pypiguard.behavior.internal.knowledge.Programs;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.run.Event;
import io.pypiguard.behavior.internal.shell.Action;
import io.pypiguard.behavior.internal.value.Blend;
import io.pypiguard.behavior.internal.value.Origin;
import io.pypiguard.behavior.internal.value.Origins;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One thing that a call does to the world: by itself, or by a command that it runs.
 *
 * @param event the call
 * @param role what is done
 * @param targets URLs, hosts, paths or commands that it is about, as far as they are known
 * @param destinations the hosts among the targets
 * @param data where what is sent, written or run comes from
 * @param action what the command does, if it is done by one
 */
public record Effect(
    Event event,
    Role role,
    List<String> targets,
    List<Destination> destinations,
    Origins data,
    Optional<Action> action) {

  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

  Moment moment() {
    return event.moment();
  }

  /** Tells whether nobody has to call anything for it to happen. */
  public boolean isUnasked() {
    return switch (event.moment()) {
      case INSTALL, INTERPRETER_START, IMPORT -> true;
      case RUN, UNKNOWN -> false;
    };
  }

  /** Tells whether it is done by code that the package makes of text while it runs. */
  boolean isInHiddenLayer() {
    return !event.place().unit().layers().isEmpty();
  }

  /** Tells whether one of the hosts has a trait. */
  boolean goesTo(HostTrait trait) {
    return trait.ofAny(destinations);
  }

  /** Returns the first origin of the data whose source is wanted. */
  Optional<Origin> from(Predicate<String> source) {
    return data.all().stream().filter(origin -> source.test(origin.source())).findFirst();
  }

  /** Returns the first origin of the data from a source. */
  Optional<Origin> from(String source) {
    return from(source::equals);
  }

  /**
   * Tells whether a command says itself which program it runs, so that what else goes into it are
   * arguments only. A program that runs the file or the text that it is given says nothing.
   */
  boolean namesItsProgram() {
    if (targets.isEmpty() || (role != Role.RUN_COMMAND && role != Role.RUN_PROGRAM)) {
      return false;
    }
    String first = WORDS.splitToStream(targets.get(0)).findFirst().orElse(Blend.HOLE);
    String name = first.substring(first.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return !name.contains(Blend.HOLE)
        && !Programs.runsFile(name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name);
  }

  /** Tells whether another effect is of the same file. */
  boolean isInFileOf(Effect other) {
    return event.place().unit().member().equals(other.event.place().unit().member());
  }

  /** Returns the first target for people, or what is called. */
  String target() {
    return targets.isEmpty() ? event.call().function() : targets.get(0);
  }
}
