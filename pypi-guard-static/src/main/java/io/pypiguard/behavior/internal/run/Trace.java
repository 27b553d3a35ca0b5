package io.pypiguard.behavior.internal.run;

import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
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

  private final List<Event> events;
  private final List<Unit> units;
  private final Set<Limit> limits;

  private Trace(List<Event> events, List<Unit> units, EnumSet<Limit> limits) {
    this.events = List.copyOf(events);
    this.units = List.copyOf(units);
    this.limits = Collections.unmodifiableSet(EnumSet.copyOf(limits));
  }

  /** Returns the calls. */
  public List<Event> events() {
    return events;
  }

  /** Returns the texts that were run: modules, and what was decoded and run. */
  public List<Unit> units() {
    return units;
  }

  /** Returns the limits that were reached. */
  public Set<Limit> limits() {
    return limits;
  }

  /** Collects a trace. */
  static final class Builder {

    private final List<Event> events = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final EnumSet<Limit> limits = EnumSet.noneOf(Limit.class);
    private final Map<Place, Integer> perPlace = new HashMap<>();

    void add(Event event) {
      if (events.size() >= Limits.EVENTS) {
        limitReached(Limit.EVENTS);
      } else if (perPlace.merge(event.place(), 1, Integer::sum) <= Limits.EVENTS_PER_CALL) {
        events.add(event);
      }
    }

    void unit(Unit unit) {
      units.add(unit);
    }

    void limitReached(Limit limit) {
      limits.add(limit);
    }

    Trace build() {
      return new Trace(events, units, limits);
    }
  }
}
