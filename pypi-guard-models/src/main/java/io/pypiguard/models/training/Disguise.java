package io.pypiguard.models.training;

import io.pypiguard.feature.FeatureSchema;
import java.util.Set;

/**
 * What an attacker does to malicious packages so that they are not found, as far as features show
 * it. It does not change; the same rows always give the same.
 */
@FunctionalInterface
public interface Disguise {

  /**
   * Disguises the malicious rows.
   *
   * @param data rows of both classes
   * @return malicious rows that were changed, each of a package of the data, and perhaps benign
   *     ones as they were
   */
  TrainingData apply(TrainingData data);

  /**
   * Does this, and something else to what comes of it.
   *
   * @param next what is done then
   * @return both
   */
  default Disguise then(Disguise next) {
    return data -> next.apply(apply(data));
  }

  /**
   * Sets all features that are easy to set as benign packages have them.
   *
   * @param schema says which are easy to set
   * @param seed draws the benign packages
   * @return the disguise
   */
  static Disguise forged(FeatureSchema schema, long seed) {
    return Forgery.of(schema, seed)::forge;
  }

  /**
   * Does what nobody has a rule for: all columns that tell what was recognised have the smallest
   * value that any row has, as if nothing had been. Rules are written by people who know the
   * packages that are learned from, so on these they look better than they are, and too much would
   * be left to them.
   *
   * @param columns the columns that tell what was recognised
   * @return the disguise
   */
  static Disguise unrecognised(Set<String> columns) {
    Set<String> told = Set.copyOf(columns);
    return data -> {
      float[][] values = new float[data.size()][];
      for (int row = 0; row < values.length; row++) {
        values[row] = data.row(row);
      }
      for (int column = 0; column < data.columns().size(); column++) {
        if (told.contains(data.columns().get(column))) {
          erase(data, values, column);
        }
      }
      return data.withValues(values);
    };
  }

  private static void erase(TrainingData data, float[][] values, int column) {
    float least = Float.POSITIVE_INFINITY;
    for (float[] row : values) {
      least = Float.isNaN(row[column]) ? least : Math.min(least, row[column]);
    }
    for (int row : Rows.malicious(data)) {
      if (!Float.isNaN(values[row][column])) {
        values[row][column] = least;
      }
    }
  }
}
