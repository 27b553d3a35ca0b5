package io.pypiguard.behavior.internal.rule;

import io.pypiguard.behavior.internal.knowledge.Destination;
import io.pypiguard.behavior.internal.knowledge.Destinations;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.run.Event;
import io.pypiguard.behavior.internal.run.Texts;
import io.pypiguard.behavior.internal.shell.Action;
import io.pypiguard.behavior.internal.value.Origins;
import io.pypiguard.behavior.internal.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes calls apart into what they do. */
final class Effects {

  /** What a call is about, in the words of the table of functions. */
  private static final List<String> TARGETS =
      List.of("url", "host", "to", "path", "command", "name");

  /** What a call takes along. */
  private static final List<String> DATA =
      List.of("url", "host", "to", "data", "code", "command", "args", "text");

  private static final int LONGEST_TARGET = 4_096;

  private Effects() {}

  static List<Effect> of(Event event) {
    List<String> targets = targets(event);
    Origins data = data(event);
    List<Effect> effects = new ArrayList<>();
    for (Role role : event.function().roles()) {
      effects.add(
          new Effect(event, role, targets, destinations(role, targets), data, Optional.empty()));
    }
    for (Action action : event.commands()) {
      List<String> target = action.target().isEmpty() ? List.of() : List.of(action.target());
      effects.add(
          new Effect(
              event,
              action.role(),
              target,
              destinations(action.role(), target),
              data,
              Optional.of(action)));
    }
    return effects;
  }

  private static List<String> targets(Event event) {
    List<String> targets = new ArrayList<>();
    for (String slot : TARGETS) {
      for (Value value : event.arguments(slot)) {
        for (String text : Texts.of(value)) {
          targets.add(cut(text));
        }
        String between = slot.equals("host") ? ":" : " ";
        Texts.words(value).ifPresent(words -> targets.add(cut(String.join(between, words))));
      }
    }
    return targets;
  }

  private static String cut(String text) {
    return text.length() > LONGEST_TARGET ? text.substring(0, LONGEST_TARGET) : text;
  }

  private static Origins data(Event event) {
    Origins union = event.call().receiver().map(call -> call.origins()).orElse(Origins.NONE);
    for (String slot : DATA) {
      for (Value value : event.arguments(slot)) {
        union = union.and(value.origins());
      }
    }
    return union;
  }

  private static List<Destination> destinations(Role role, List<String> targets) {
    return switch (role) {
      case NETWORK_SEND, NETWORK_RECEIVE, NETWORK_CONNECT, NAME_LOOKUP, MAIL_SEND, OPEN_BROWSER ->
          targets.stream().flatMap(target -> Destinations.of(target).stream()).toList();
      default -> List.of();
    };
  }
}
