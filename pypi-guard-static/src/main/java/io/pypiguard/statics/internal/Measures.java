package io.pypiguard.statics.internal;

import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;

/** Collects values of the features of one family, by their names without the family. */
public final class Measures {

  private static final double THOUSAND = 1_000;

  private final FeatureSchema schema;
  private final String prefix;
  private final FeatureVector.Builder vector;

  /**
   * Makes an empty collection.
   *
   * @param schema the features that may be set
   * @param family the family of all of them, without the dot
   */
  public Measures(FeatureSchema schema, String family) {
    this.schema = schema;
    this.prefix = family + ".";
    this.vector = FeatureVector.builder(schema);
  }

  /**
   * Tells whether there is a feature of a name.
   *
   * @param name the name without the family
   * @return true if the schema has it
   */
  public boolean has(String name) {
    return schema.contains(prefix + name);
  }

  /**
   * Sets a number, or the end of the range if it is beyond.
   *
   * @param name the name without the family
   * @param value the number
   * @throws IllegalArgumentException if there is no such feature
   */
  public void number(String name, double value) {
    String id = prefix + name;
    double most = schema.features().get(schema.position(id)).maximum();
    vector.set(id, Math.min(value, most));
  }

  /**
   * Sets whether something is so.
   *
   * @param name the name without the family
   * @param value true for 1, false for 0
   */
  public void flag(String name, boolean value) {
    number(name, value ? 1 : 0);
  }

  /**
   * Sets the logarithm of a count, which says little of the size of a package.
   *
   * @param name the name without the family
   * @param count at least 0; the feature is log10(1 + count)
   */
  public void log(String name, long count) {
    number(name, Math.log10(1.0 + count));
  }

  /**
   * Sets a part of a whole; if there is no whole, the feature stays missing.
   *
   * @param name the name without the family
   * @param part from 0 to the whole
   * @param whole at least 0
   */
  public void share(String name, long part, long whole) {
    if (whole > 0) {
      number(name, (double) part / whole);
    }
  }

  /**
   * Sets a part of a thousand; if there is nothing, the feature stays missing.
   *
   * @param name the name without the family
   * @param part from 0 to the whole
   * @param whole at least 0
   */
  public void density(String name, long part, long whole) {
    if (whole > 0) {
      number(name, THOUSAND * part / whole);
    }
  }

  /**
   * Returns what was set.
   *
   * @return a vector over the schema; what was not set is missing
   */
  public FeatureVector vector() {
    return vector.build();
  }
}
