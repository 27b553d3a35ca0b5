package io.pypiguard.models.training.internal;

import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers that say how a learner learns.
 *
 * @param values by their names; copied
 */
public record Settings(Map<String, Double> values) {

  /** Copies the values. */
  public Settings {
    values = Map.copyOf(new TreeMap<>(values));
  }

  /**
   * Returns a number.
   *
   * @param name its name
   * @return the number
   * @throws IllegalArgumentException if there is none
   */
  public double value(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no setting " + name + " among " + values.keySet());
    }
    return value;
  }

  /**
   * Returns a whole number of at least 1.
   *
   * @param name its name
   * @return the number
   * @throws IllegalArgumentException if it is none
   */
  public int count(String name) {
    double value = value(name);
    if (value != Math.rint(value) || value < 1 || value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          name + " must be a whole number of at least 1, was " + value);
    }
    return (int) value;
  }

  /**
   * Returns the seed.
   *
   * @return any number
   */
  public long seed() {
    return (long) value("seed");
  }
}
