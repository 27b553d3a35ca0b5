package io.pypiguard.behavior.internal.rule;

import io.pypiguard.analysis.Derivation;
import io.pypiguard.analysis.Moment;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.behavior.internal.knowledge.Destination;
import io.pypiguard.behavior.internal.knowledge.Destinations;
import io.pypiguard.behavior.internal.knowledge.HostTrait;
import io.pypiguard.behavior.internal.knowledge.Role;
import io.pypiguard.behavior.internal.program.Entry;
import io.pypiguard.behavior.internal.program.EntryPoints;
import io.pypiguard.behavior.internal.run.Event;
import io.pypiguard.behavior.internal.run.PackageRun;
import io.pypiguard.behavior.internal.run.Trace;
import io.pypiguard.behavior.internal.value.Place;
import io.pypiguard.behavior.internal.value.Unit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What behaviours are looked for in: the effects of a package's calls, sorted by what is done. */
public final class Facts {

  /** The facts of the package that a context belongs to. */
  public static final Derivation<Facts> DERIVATION =
      (artifact, context) ->
          new Facts(
              artifact,
              context.get(PackageRun.TRACE),
              context.get(EntryPoints.DERIVATION).entries().stream().anyMatch(Facts::isScript));

  /** Shorter names are part of many others. */
  private static final int LONG_NAME = 5;

  private final PackageArtifact artifact;
  private final Trace trace;
  private final boolean hasScript;
  private final Map<Role, List<Effect>> byRole = new EnumMap<>(Role.class);
  private final Map<Place, List<Effect>> byPlace = new HashMap<>();
  private final List<Effect> all = new ArrayList<>();
  private final List<RunText> texts;
  private final Set<String> ownHosts = new HashSet<>();

  private Facts(PackageArtifact artifact, Trace trace, boolean hasScript) {
    this.artifact = artifact;
    this.trace = trace;
    this.hasScript = hasScript;
    this.texts = RunText.of(trace);
    for (Event event : trace.events()) {
      for (Effect effect : Effects.of(event)) {
        all.add(effect);
        byPlace.computeIfAbsent(event.place(), place -> new ArrayList<>()).add(effect);
        byRole.computeIfAbsent(effect.role(), role -> new ArrayList<>()).add(effect);
      }
    }
    for (String field : List.of("Home-page", "Project-URL", "Download-URL")) {
      artifact.metadata().all(field).forEach(this::addOwnHosts);
    }
  }

  private void addOwnHosts(String text) {
    Destinations.all(text).forEach(destination -> ownHosts.add(destination.host()));
  }

  private static boolean isScript(Entry entry) {
    return entry.moment() == Moment.RUN && !entry.isTopLevel();
  }

  /** Tells whether the package brings a program that users start by its name. */
  boolean hasScript() {
    return hasScript;
  }

  PackageArtifact artifact() {
    return artifact;
  }

  /** Returns the calls of the package. */
  public Trace trace() {
    return trace;
  }

  /** Returns the texts that were run. */
  public List<Unit> units() {
    return trace.units();
  }

  /** Returns the texts that were run and call anything, in the order in which they first do. */
  List<RunText> texts() {
    return texts;
  }

  /** Returns all effects in the order in which they were come to. */
  public List<Effect> all() {
    return all;
  }

  /** Returns the effects that do one of some things, in their order for each. */
  List<Effect> of(Role... roles) {
    if (roles.length == 1) {
      return byRole.getOrDefault(roles[0], List.of());
    }
    List<Effect> effects = new ArrayList<>();
    for (Role role : roles) {
      effects.addAll(byRole.getOrDefault(role, List.of()));
    }
    return effects;
  }

  /** Returns the effects of the calls at a place. */
  List<Effect> at(Place place) {
    return byPlace.getOrDefault(place, List.of());
  }

  /** Returns what sends something to another host; a command that asks one may tell by asking. */
  List<Effect> sends() {
    List<Effect> sends = new ArrayList<>(of(Role.NETWORK_SEND, Role.MAIL_SEND));
    of(Role.NETWORK_RECEIVE).stream()
        .filter(effect -> effect.action().isPresent())
        .forEach(sends::add);
    return sends;
  }

  /** Tells whether a host is known to serve honest packages, or is this package's own. */
  boolean isExpected(Destination destination) {
    return !HostTrait.SUSPICIOUS.of(destination)
        && (HostTrait.EXPECTED.of(destination) || isOwn(destination.host()));
  }

  /** Tells whether a host is called like the package, as its maker's own would be. */
  boolean isNamedAfter(Destination destination) {
    String name = artifact.coordinates().normalizedName().replace("-", "");
    return name.length() >= LONG_NAME && destination.host().replace("-", "").contains(name);
  }

  private boolean isOwn(String host) {
    for (String own : ownHosts) {
      if (own.equals(host) || host.endsWith("." + own) || own.endsWith("." + host)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether all hosts of an effect are such that honest packages have to do with them. */
  boolean isWellKnown(Effect effect) {
    return !effect.destinations().isEmpty()
        && effect.destinations().stream()
            .allMatch(host -> HostTrait.EXPECTED.of(host) && !HostTrait.SUSPICIOUS.of(host))
        && isExpected(effect);
  }

  /**
   * Tells whether all hosts of an effect are known and expected. Nobody who installs or imports a
   * package expects that it knows machines of his own network.
   */
  boolean isExpected(Effect effect) {
    return !effect.destinations().isEmpty()
        && effect.destinations().stream()
            .allMatch(host -> isExpected(host) && !(effect.isUnasked() && host.is("private")));
  }
}
