package io.pypiguard.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The values of the features of one package. A feature that could not be measured is missing, which
 * is not the same as zero.
 */
public final class FeatureVector {

  private static final FeatureVector EMPTY =
      new FeatureVector(FeatureSchema.of(List.of()), new double[0]);

  private final FeatureSchema schema;

  /** Values in the order of the schema; NaN where the feature is missing. */
  private final double[] values;

  private FeatureVector(FeatureSchema schema, double[] values) {
    this.schema = schema;
    this.values = values;
  }

  /**
   * Returns the vector over no features.
   *
   * @return an empty vector
   */
  public static FeatureVector empty() {
    return EMPTY;
  }

  /**
   * Starts a vector in which every feature is missing.
   *
   * @param schema the features it has
   * @return a builder
   */
  public static Builder builder(FeatureSchema schema) {
    return new Builder(schema);
  }

  /**
   * Returns a vector over the features of all given ones.
   *
   * @param vectors vectors without a common feature
   * @return the union
   * @throws IllegalArgumentException if two vectors have a feature of the same id
   */
  public static FeatureVector union(Collection<FeatureVector> vectors) {
    List<FeatureSchema> schemas = new ArrayList<>();
    vectors.forEach(vector -> schemas.add(vector.schema));
    FeatureSchema schema = FeatureSchema.union(schemas);
    double[] values = new double[schema.size()];
    for (FeatureVector vector : vectors) {
      for (int i = 0; i < vector.values.length; i++) {
        values[schema.position(vector.schema.features().get(i).id())] = vector.values[i];
      }
    }
    return new FeatureVector(schema, values);
  }

  /**
   * Returns the features that this vector is about, measured and missing ones.
   *
   * @return the schema
   */
  public FeatureSchema schema() {
    return schema;
  }

  /**
   * Returns the value of a feature.
   *
   * @param id id of a feature of the schema
   * @return the value, or nothing if it is missing
   * @throws IllegalArgumentException if the schema has no such feature
   */
  public OptionalDouble value(String id) {
    double value = values[schema.position(id)];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /**
   * Returns all values as a new array.
   *
   * @return a value for each feature of the schema in its order; NaN where it is missing
   */
  public double[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FeatureVector vector
        && schema.equals(vector.schema)
        && Arrays.equals(values, vector.values);
  }

  @Override
  public int hashCode() {
    return 31 * schema.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        text.append(text.length() > 1 ? ", " : "")
            .append(schema.features().get(i).id())
            .append('=')
            .append(values[i]);
      }
    }
    return text.append('}').toString();
  }

  /** Collects the values of a vector. For one thread. */
  public static final class Builder {

    private final FeatureSchema schema;
    private final double[] values;

    private Builder(FeatureSchema schema) {
      this.schema = Objects.requireNonNull(schema, "schema");
      this.values = new double[schema.size()];
      Arrays.fill(values, Double.NaN);
    }

    /**
     * Sets the value of a feature.
     *
     * @param id id of a feature of the schema
     * @param value a number within the feature's range
     * @return this builder
     * @throws IllegalArgumentException if the schema has no such feature, or the value is not a
     *     number or outside the feature's range
     */
    public Builder set(String id, double value) {
      int position = schema.position(id);
      Feature feature = schema.features().get(position);
      if (!(value >= feature.minimum() && value <= feature.maximum())) {
        throw new IllegalArgumentException(
            "value of feature "
                + id
                + " must be from "
                + feature.minimum()
                + " to "
                + feature.maximum()
                + ", was "
                + value);
      }
      // Minus zero would make equal vectors unequal.
      values[position] = value + 0.0;
      return this;
    }

    /**
     * Returns the vector. The builder may be used further; the vector does not change.
     *
     * @return the vector with the values set so far
     */
    public FeatureVector build() {
      return new FeatureVector(schema, values.clone());
    }
  }
}
