package io.pypiguard.behavior.internal.rule;

import com.google.common.collect.Comparators;
import io.pypiguard.analysis.Moment;
import io.pypiguard.behavior.internal.knowledge.Term;
import io.pypiguard.behavior.internal.knowledge.Terms;
import io.pypiguard.behavior.internal.program.Zone;
import io.pypiguard.behavior.internal.run.Event;
import io.pypiguard.behavior.internal.run.Trace;
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
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text that is run and reaches the world outside, with the strings that it spells. A text that
 * calls nothing, such as a list of words, does nothing with what it spells. What is looked up in it
 * is looked up once.
 */
final class RunText {

  /**
   * A string as its author spelled it.
   *
   * @param text the string
   * @param place where it stands
   * @param moment when what is around it runs
   */
  record Spelled(String text, Place place, Moment moment) {}

  private final Unit unit;
  private final List<Event> events;
  private @Nullable List<Term> terms;
  private @Nullable List<Spelled> strings;

  private RunText(Unit unit, List<Event> events) {
    this.unit = unit;
    this.events = List.copyOf(events);
  }

  /** Returns the text around a call, as far as that call reaches the world outside. */
  static RunText around(Event event) {
    return new RunText(event.place().unit(), List.of(event));
  }

  /** Returns the texts that call anything, in the order in which they first do. */
  static List<RunText> of(Trace trace) {
    Map<Unit, List<Event>> byUnit = new LinkedHashMap<>();
    for (Event event : trace.events()) {
      byUnit.computeIfAbsent(event.place().unit(), unit -> new ArrayList<>()).add(event);
    }
    return byUnit.entrySet().stream()
        .map(entry -> new RunText(entry.getKey(), entry.getValue()))
        .toList();
  }

  Unit unit() {
    return unit;
  }

  /** Returns its calls, at least one. */
  List<Event> events() {
    return events;
  }

  Zone zone() {
    return events.get(0).zone();
  }

  /** Returns the earliest moment at which it does anything. */
  Moment moment() {
    return events.stream().map(Event::moment).min(Moment::compareTo).orElseThrow();
  }

  /** Returns the words of certain subjects that stand anywhere in its source. */
  List<Term> terms() {
    if (terms == null) {
      terms = Terms.in(unit.tree().source());
    }
    return terms;
  }

  /** Returns its strings but for those that only document. */
  List<Spelled> strings() {
    if (strings == null) {
      Collector collector = new Collector();
      unit.tree().walk(collector);
      strings = List.copyOf(collector.found);
    }
    return strings;
  }

  private final class Collector implements NodeVisitor {

    private final List<Spelled> found = new ArrayList<>();
    private final NavigableMap<Integer, Moment> earliest = new TreeMap<>();
    private final Moment outside = moment();
    private Moment now = outside;
    private int depth;

    Collector() {
      for (Event event : events) {
        earliest.merge(event.place().node().startOffset(), event.moment(), Comparators::min);
      }
    }

    /** Returns the earliest moment of the calls within a definition. */
    private Moment within(Definition definition) {
      return earliest.subMap(definition.startOffset(), definition.endOffset()).values().stream()
          .min(Moment::compareTo)
          .orElse(Moment.UNKNOWN);
    }

    @Override
    public boolean enter(Node node) {
      if (node instanceof Definition definition && depth++ == 0) {
        now = within(definition);
      } else if (node instanceof Literal.Text text) {
        found.add(new Spelled(text.value(), new Place(unit, node), now));
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
