package io.pypiguard.behavior.internal.feature;

import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;

/** Collects values of features by their names in the table. */
final class Measures {

  private static final double THOUSAND = 1_000;

  private final FeatureSchema schema;
  private final FeatureVector.Builder vector;

  Measures(FeatureSchema schema) {
    this.schema = schema;
    this.vector = FeatureVector.builder(schema);
  }

  /** Tells whether there is a feature of a name. */
  boolean has(String name) {
    return schema.contains(CodeFeatures.FAMILY + name);
  }

  /** Sets a number, or the end of the range if it is beyond. */
  void number(String name, double value) {
    String id = CodeFeatures.FAMILY + name;
    double most = schema.features().get(schema.position(id)).maximum();
    vector.set(id, Math.min(value, most));
  }

  /** Sets whether something is so. */
  void flag(String name, boolean value) {
    number(name, value ? 1 : 0);
  }

  /** Sets the logarithm of a count, which says little of the size of a package. */
  void log(String name, long count) {
    number(name, Math.log10(1.0 + count));
  }

  /** Sets a part of a whole; if there is no whole, the feature stays missing. */
  void share(String name, long part, long whole) {
    if (whole > 0) {
      number(name, (double) part / whole);
    }
  }

  /** Sets a part of a thousand; if there is nothing, the feature stays missing. */
  void density(String name, long part, long whole) {
    if (whole > 0) {
      number(name, THOUSAND * part / whole);
    }
  }

  FeatureVector vector() {
    return vector.build();
  }
}
