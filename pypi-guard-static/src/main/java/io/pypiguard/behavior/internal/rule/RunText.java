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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text that is run and reaches the world outside, with the strings that it spells. A text that
 * calls nothing, such as a list of words, does nothing with what it spells. What is looked up in it
 * is looked up once.
 */
final class RunText {

  /**
   * A string as its author spelled it, or as the code works it out.
   *
   * @param text the string
   * @param place where it stands
   * @param moment when what is around it runs
   */
  record Spelled(String text, Place place, Moment moment) {}

  private final Unit unit;
  private final List<Event> events;

  /** Strings that it puts together or decodes. */
  private final List<Trace.WorkedOut> workedOut;

  private @Nullable List<Term> terms;
  private @Nullable List<Spelled> strings;

  private RunText(Unit unit, List<Event> events, List<Trace.WorkedOut> workedOut) {
    this.unit = unit;
    this.events = List.copyOf(events);
    this.workedOut = List.copyOf(workedOut);
  }

  /** Returns the text around a call, as far as that call reaches the world outside. */
  static RunText around(Event event) {
    return new RunText(event.place().unit(), List.of(event), List.of());
  }

  /** Returns the texts that call anything, in the order in which they first do. */
  static List<RunText> of(Trace trace) {
    Map<Unit, List<Event>> byUnit = new LinkedHashMap<>();
    for (Event event : trace.events()) {
      byUnit.computeIfAbsent(event.place().unit(), unit -> new ArrayList<>()).add(event);
    }
    Map<Unit, List<Trace.WorkedOut>> worked = new HashMap<>();
    for (Trace.WorkedOut string : trace.strings()) {
      worked.computeIfAbsent(string.place().unit(), unit -> new ArrayList<>()).add(string);
    }
    return byUnit.entrySet().stream()
        .map(
            entry ->
                new RunText(
                    entry.getKey(),
                    entry.getValue(),
                    worked.getOrDefault(entry.getKey(), List.of())))
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

  /** Returns the words of certain subjects anywhere in its source, and in what it works out. */
  List<Term> terms() {
    if (terms == null) {
      Set<Term> all = new LinkedHashSet<>(Terms.in(unit.tree().source()));
      workedOut.forEach(string -> all.addAll(Terms.in(string.text())));
      terms = List.copyOf(all);
    }
    return terms;
  }

  /** Returns its strings but for those that only document, and then what it works out. */
  List<Spelled> strings() {
    if (strings == null) {
      Collector collector = new Collector();
      unit.tree().walk(collector);
      for (Trace.WorkedOut string : workedOut) {
        collector.found.add(new Spelled(string.text(), string.place(), string.moment()));
      }
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
