package io.pypiguard.behavior.internal.run;

import io.pypiguard.analysis.Moment;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Unit;
import io.pypiguard.python.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a package does as far as its source tells: its calls of the world outside, in the order in
 * which they were come to.
 */
public final class Trace {

  /** What was not run to its end, and why. */
  public enum Limit {
    /** The package takes more steps than any should. */
    STEPS("it takes too many steps"),
    /** Expressions or calls are within each other too deeply. */
    DEPTH("it is nested too deeply"),
    /** Texts are decoded out of each other too often, or are too long. */
    LAYERS("texts are decoded out of each other too often, or are too long"),
    /** Commands are too long, or too deep within each other. */
    COMMANDS("a command is too long, or nested too deeply"),
    /** There are more calls than are kept. */
    EVENTS("it has too many calls");

    private final String reason;

    Limit(String reason) {
      this.reason = reason;
    }

    /** Returns what was too much, to be read behind "because". */
    public String reason() {
      return reason;
    }
  }

  /**
   * A string that the code puts together of others, or decodes.
   *
   * @param text the string
   * @param place where it is worked out
   * @param moment when
   */
  public record WorkedOut(String text, Place place, Moment moment) {}

  private final List<Event> events;
  private final Map<Unit, Moment> units;
  private final List<WorkedOut> strings;
  private final Set<Limit> limits;

  private Trace(
      List<Event> events,
      Map<Unit, Moment> units,
      Collection<WorkedOut> strings,
      EnumSet<Limit> limits) {
    this.events = List.copyOf(events);
    this.units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    this.strings = List.copyOf(strings);
    this.limits = Collections.unmodifiableSet(EnumSet.copyOf(limits));
  }

  /** Returns the calls. */
  public List<Event> events() {
    return events;
  }

  /** Returns the texts that were run: modules, and what was decoded and run. */
  public List<Unit> units() {
    return List.copyOf(units.keySet());
  }

  /** Returns when a text was run; {@link Moment#UNKNOWN} if it was not. */
  public Moment moment(Unit unit) {
    return units.getOrDefault(unit, Moment.UNKNOWN);
  }

  /** Returns short strings that the code works out, each once for each text that does. */
  public List<WorkedOut> strings() {
    return strings;
  }

  /** Returns the limits that were reached. */
  public Set<Limit> limits() {
    return limits;
  }

  /** Collects a trace. */
  static final class Builder {

    private static final int MOST_STRINGS = 10_000;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;

    /** Strings are told apart within a text. */
    private record Key(Unit unit, String text) {}

    private final Map<Key, WorkedOut> strings = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final Map<Unit, Moment> units = new LinkedHashMap<>();
    private final EnumSet<Limit> limits = EnumSet.noneOf(Limit.class);
    private final Map<Place, Integer> perPlace = new HashMap<>();

    void add(Event event) {
      if (events.size() >= Limits.EVENTS) {
        limitReached(Limit.EVENTS);
      } else if (perPlace.merge(event.place(), 1, Integer::sum) <= Limits.EVENTS_PER_CALL) {
        events.add(event);
      }
    }

    void unit(Unit unit, Moment moment) {
      units.putIfAbsent(unit, moment);
    }

    /** Notes a string that was worked out. */
    void string(String text, Frame frame, Node node, Moment moment) {
      if (text.length() >= SHORTEST && text.length() <= LONGEST && strings.size() < MOST_STRINGS) {
        strings.computeIfAbsent(
            new Key(frame.unit(), text), key -> new WorkedOut(text, frame.place(node), moment));
      }
    }

    void limitReached(Limit limit) {
      limits.add(limit);
    }

    Trace build() {
      return new Trace(events, units, strings.values(), limits);
    }
  }
}
