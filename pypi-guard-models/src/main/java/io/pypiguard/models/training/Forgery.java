package io.pypiguard.models.training;

import io.pypiguard.feature.Feature;
import io.pypiguard.feature.Feature.Forgeability;
import io.pypiguard.feature.FeatureSchema;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Malicious packages whose makers set every feature that is easy to set: each takes all those
 * values from one benign package that a seed draws.
 */
public final class Forgery {

  private final FeatureSchema schema;
  private final long seed;

  private Forgery(FeatureSchema schema, long seed) {
    this.schema = schema;
    this.seed = seed;
  }

  /**
   * Makes a forgery.
   *
   * @param schema says which features are easy to set
   * @param seed draws the benign packages
   * @return the forgery
   */
  public static Forgery of(FeatureSchema schema, long seed) {
    return new Forgery(schema, seed);
  }

  /**
   * Forges the malicious rows.
   *
   * @param data rows, of which at least one is benign; columns that are not in the schema stay
   * @return the same rows in the same order; benign ones are as they were
   * @throws IllegalArgumentException if no row is benign
   */
  public TrainingData forge(TrainingData data) {
    List<Integer> benign = Rows.of(data, about -> !about.malicious());
    if (benign.isEmpty()) {
      throw new IllegalArgumentException("there must be benign packages to take features from");
    }
    boolean[] easy = easy(data.columns());
    SplittableRandom random = new SplittableRandom(seed);
    float[][] forged = new float[data.size()][];
    for (int row = 0; row < forged.length; row++) {
      forged[row] = data.row(row);
      if (data.packages().get(row).malicious()) {
        float[] model = data.row(benign.get(random.nextInt(benign.size())));
        for (int column = 0; column < easy.length; column++) {
          forged[row][column] = easy[column] ? model[column] : forged[row][column];
        }
      }
    }
    return data.withValues(forged);
  }

  private boolean[] easy(List<String> columns) {
    boolean[] easy = new boolean[columns.size()];
    for (int i = 0; i < easy.length; i++) {
      String column = columns.get(i);
      if (schema.contains(column)) {
        Feature feature = schema.features().get(schema.position(column));
        easy[i] = feature.forgeability() == Forgeability.EASY;
      }
    }
    return easy;
  }
}
