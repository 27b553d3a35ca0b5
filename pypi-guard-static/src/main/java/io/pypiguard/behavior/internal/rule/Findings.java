package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.EvidenceStep;
import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.behavior.internal.program.Zone;
import io.pypiguard.behavior.internal.value.Origin;
import io.pypiguard.behavior.internal.value.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes what behaviours find and makes observations of it: the gravest of each type in each file,
 * with how many more there are.
 */
final class Findings {

  private static final int LONGEST_SNIPPET = 400;
  private static final int LONGEST_QUOTE = 120;

  private record Key(ObservationType type, String member, Severity severity) {}

  private static final class Group {
    private final Observation first;
    private int others;

    Group(Observation first) {
      this.first = first;
    }
  }

  private final Circumstances circumstances;
  private final Map<Key, Group> groups = new LinkedHashMap<>();

  Findings(Circumstances circumstances) {
    this.circumstances = circumstances;
  }

  /** Reports a behaviour at an effect. */
  void report(ObservationType type, Effect at, Severity severity, String message, Origin... way) {
    List<EvidenceStep> steps = new ArrayList<>();
    for (Place caller : at.event().callers()) {
      steps.add(new EvidenceStep(caller.location(), "calls what leads here"));
    }
    for (Origin origin : way) {
      for (Origin step : origin.steps()) {
        steps.add(new EvidenceStep(step.place().location(), message(step)));
      }
    }
    steps.add(
        new EvidenceStep(at.event().place().location(), "calls " + at.event().call().function()));
    report(type, at.event().place(), at.event().zone(), at.moment(), severity, message, steps);
  }

  /** Reports a behaviour at a place. */
  void report(
      ObservationType type,
      Place place,
      Zone zone,
      Moment moment,
      Severity severity,
      String message,
      List<EvidenceStep> steps) {
    Optional<EvidenceStep> circumstance = circumstances.of(type, place.unit().member(), moment);
    Severity grave = weighed(severity, zone, moment);
    Severity weighed = circumstance.isPresent() ? Circumstances.lower(grave) : grave;
    List<EvidenceStep> all = new ArrayList<>(steps);
    circumstance.ifPresent(all::add);
    Observation observation =
        Observation.of(type, place.location(), message)
            .withSeverity(weighed)
            .withMoment(moment)
            .withSnippet(snippet(place))
            .withSteps(all);
    Key key = new Key(type, place.unit().member(), weighed);
    Group known = groups.get(key);
    if (known == null) {
      groups.put(key, new Group(observation));
    } else {
      known.others++;
    }
  }

  /** Reports a behaviour that files other than code show. */
  void report(
      ObservationType type,
      SourceLocation location,
      Moment moment,
      Severity severity,
      String message) {
    groups.putIfAbsent(
        new Key(type, location.member(), severity),
        new Group(
            Observation.of(type, location, message).withSeverity(severity).withMoment(moment)));
  }

  /** What stands in tests, documents and examples does no harm to who installs the package. */
  private static Severity weighed(Severity severity, Zone zone, Moment moment) {
    boolean aside =
        moment == Moment.UNKNOWN
            && (zone == Zone.TEST || zone == Zone.DOCUMENTATION || zone == Zone.EXAMPLE);
    return aside && severity.compareTo(Severity.LOW) > 0 ? Severity.LOW : severity;
  }

  private static String snippet(Place place) {
    String text = place.node().text();
    return text.length() > LONGEST_SNIPPET ? text.substring(0, LONGEST_SNIPPET) : text;
  }

  private static String message(Origin step) {
    return switch (step.kind()) {
      case SOURCE -> "reads " + step.detail();
      case DECODE -> "decodes it with " + step.what();
      case ENCODE -> "encodes it with " + step.what();
      case PASS -> "hands it to " + step.what();
    };
  }

  /** Returns text of the package for a message, cut. */
  static String quote(String text) {
    String line = text.replace('\n', ' ').strip();
    return line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
  }

  void deliver(Consumer<? super Observation> observations) {
    for (Group group : groups.values()) {
      Observation first = group.first;
      observations.accept(
          group.others == 0
              ? first
              : new Observation(
                  first.type(),
                  first.location(),
                  first.message() + " (and " + group.others + " more like it)",
                  first.severity(),
                  first.confidence(),
                  first.moment(),
                  first.snippet(),
                  first.steps()));
    }
  }
}
