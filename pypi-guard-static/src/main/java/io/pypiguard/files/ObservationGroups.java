package io.pypiguard.files;

import io.pypiguard.analysis.Observation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Keeps the first observation of each group and counts the others, so that a thousand equal facts
 * read as one.
 */
final class ObservationGroups {

  private final Map<String, Group> groups = new LinkedHashMap<>();

  private static final class Group {

    private final Observation first;
    private int others;

    Group(Observation first) {
      this.first = first;
    }
  }

  /** Adds an observation to the group of a key. */
  void add(String key, Observation observation) {
    Group known = groups.get(key);
    if (known == null) {
      groups.put(key, new Group(observation));
    } else {
      known.others++;
    }
  }

  /** Hands over one observation a group, in the order in which the groups began. */
  void deliver(Consumer<? super Observation> observations) {
    groups.values().forEach(group -> observations.accept(summary(group)));
  }

  private static Observation summary(Group group) {
    Observation first = group.first;
    if (group.others == 0) {
      return first;
    }
    return new Observation(
        first.type(),
        first.location(),
        first.message() + " (and " + group.others + " more like it)",
        first.severity(),
        first.confidence(),
        first.moment(),
        first.snippet(),
        first.steps());
  }
}
