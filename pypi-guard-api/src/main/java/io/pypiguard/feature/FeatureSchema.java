package io.pypiguard.feature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of features in order of their ids. Two schemas with the same features are equal, whatever
 * order they were given in.
 */
public final class FeatureSchema {

  private final List<Feature> features;
  private final Map<String, Integer> positions;

  private FeatureSchema(List<Feature> sorted) {
    this.features = List.copyOf(sorted);
    this.positions = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      String id = sorted.get(i).id();
      if (positions.put(id, i) != null) {
        throw new IllegalArgumentException("feature " + id + " is defined twice");
      }
    }
  }

  /**
   * Returns a schema of the given features.
   *
   * @param features the features in any order
   * @return the schema
   * @throws IllegalArgumentException if two features have the same id
   */
  public static FeatureSchema of(Collection<Feature> features) {
    List<Feature> sorted = new ArrayList<>(features);
    sorted.sort(Comparator.comparing(Feature::id));
    return new FeatureSchema(sorted);
  }

  /**
   * Returns a schema with the features of all given schemas.
   *
   * @param schemas schemas without a common feature id
   * @return the union
   * @throws IllegalArgumentException if two schemas have a feature of the same id
   */
  public static FeatureSchema union(Collection<FeatureSchema> schemas) {
    List<Feature> all = new ArrayList<>();
    schemas.forEach(schema -> all.addAll(schema.features));
    return of(all);
  }

  /**
   * Returns the features.
   *
   * @return the features in order of their ids; unmodifiable
   */
  public List<Feature> features() {
    return features;
  }

  /**
   * Returns the number of features.
   *
   * @return at least 0
   */
  public int size() {
    return features.size();
  }

  /**
   * Returns where a feature stands in {@link #features()}.
   *
   * @param id id of a feature
   * @return the position from 0
   * @throws IllegalArgumentException if the schema has no such feature
   */
  public int position(String id) {
    Integer position = positions.get(id);
    if (position == null) {
      throw new IllegalArgumentException("no feature \"" + id + "\" in this schema");
    }
    return position;
  }

  /**
   * Tells whether the schema has a feature.
   *
   * @param id id of a feature
   * @return true if it has
   */
  public boolean contains(String id) {
    return positions.containsKey(id);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FeatureSchema schema && features.equals(schema.features);
  }

  @Override
  public int hashCode() {
    return features.hashCode();
  }

  @Override
  public String toString() {
    return features.stream().map(Feature::id).toList().toString();
  }
}
