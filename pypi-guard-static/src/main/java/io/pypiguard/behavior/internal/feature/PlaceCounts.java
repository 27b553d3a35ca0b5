package io.pypiguard.behavior.internal.feature;

import io.pypiguard.behavior.internal.value.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts places by a name: each once, however often it is run. */
final class PlaceCounts {

  private final Map<String, Set<Place>> places = new HashMap<>();

  void add(String name, Place place) {
    places.computeIfAbsent(name, absent -> new HashSet<>()).add(place);
  }

  int of(String name) {
    return places.getOrDefault(name, Set.of()).size();
  }
}
