package io.pypiguard.statics.internal;

import io.pypiguard.feature.Feature;
import java.util.List;
import java.util.Locale;

/**
 * Reads the features of a family from a table beside a class: name, minimum, maximum, how easily
 * somebody sets it at will ({@link Feature.Forgeability} in lower case), meaning.
 */
public final class FeatureTable {

  private static final int COLUMNS = 5;

  private FeatureTable() {}

  /**
   * Reads a table.
   *
   * @param beside a class in the package that the table belongs to
   * @param name file name of the table
   * @param family the family of its features, without the dot
   * @return the features in the order of the table
   * @throws IllegalStateException if a row has another number of columns
   * @throws IllegalArgumentException if a range or a forgeability cannot be read
   */
  public static List<Feature> read(Class<?> beside, String name, String family) {
    return ResourceTable.read(beside, name, COLUMNS).stream()
        .map(row -> feature(row, family))
        .toList();
  }

  private static Feature feature(List<String> row, String family) {
    return new Feature(
        family + "." + row.get(0),
        row.get(4),
        Double.parseDouble(row.get(1)),
        Double.parseDouble(row.get(2)),
        Feature.Forgeability.valueOf(row.get(3).toUpperCase(Locale.ROOT)));
  }
}
