package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.Moment;
import io.pypiguard.behavior.internal.program.Zone;
import io.pypiguard.behavior.internal.run.Event;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Unit;
import io.pypiguard.python.Definition;
import io.pypiguard.python.Literal;
import io.pypiguard.python.Node;
import io.pypiguard.python.NodeVisitor;
import io.pypiguard.python.SimpleStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text that is run and reaches the world outside, with the strings that it spells. A text that
 * calls nothing, such as a list of words, does nothing with what it spells.
 *
 * @param unit the text
 * @param events its calls, at least one
 */
record RunText(Unit unit, List<Event> events) {

  /**
   * A string as its author spelled it.
   *
   * @param text the string
   * @param place where it stands
   * @param moment when what is around it runs
   */
  record Spelled(String text, Place place, Moment moment) {}

  /** Copies the list. */
  RunText {
    events = List.copyOf(events);
  }

  /** Returns the texts that call anything, in the order in which they first do. */
  static List<RunText> of(Facts facts) {
    Map<Unit, List<Event>> byUnit = new LinkedHashMap<>();
    for (Event event : facts.trace().events()) {
      byUnit.computeIfAbsent(event.place().unit(), unit -> new ArrayList<>()).add(event);
    }
    return byUnit.entrySet().stream()
        .map(entry -> new RunText(entry.getKey(), entry.getValue()))
        .toList();
  }

  Zone zone() {
    return events.get(0).zone();
  }

  /** Returns the earliest moment at which it does anything. */
  Moment moment() {
    return events.stream().map(Event::moment).min(Moment::compareTo).orElseThrow();
  }

  /** Returns its strings but for those that only document. */
  List<Spelled> strings() {
    Collector collector = new Collector();
    unit.tree().walk(collector);
    return collector.strings;
  }

  /** Returns the earliest moment of the calls within a definition. */
  private Moment within(Definition definition) {
    return events.stream()
        .filter(
            event ->
                event.place().node().startOffset() >= definition.startOffset()
                    && event.place().node().endOffset() <= definition.endOffset())
        .map(Event::moment)
        .min(Moment::compareTo)
        .orElse(Moment.UNKNOWN);
  }

  private final class Collector implements NodeVisitor {

    private final List<Spelled> strings = new ArrayList<>();
    private final Moment outside = moment();
    private Moment now = outside;
    private int depth;

    @Override
    public boolean enter(Node node) {
      if (node instanceof Definition definition && depth++ == 0) {
        now = within(definition);
      } else if (node instanceof Literal.Text text) {
        strings.add(new Spelled(text.value(), new Place(unit, node), now));
      }
      return !(node instanceof SimpleStatement.ExpressionStatement statement
          && statement.value() instanceof Literal.Text);
    }

    @Override
    public void leave(Node node) {
      if (node instanceof Definition && --depth == 0) {
        now = outside;
      }
    }
  }
}
