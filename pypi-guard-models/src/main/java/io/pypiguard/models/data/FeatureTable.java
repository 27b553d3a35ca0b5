package io.pypiguard.models.data;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What was measured of many labelled packages.
 *
 * @param schema the features of every row
 * @param rows a package each; copied
 */
public record FeatureTable(FeatureSchema schema, List<Row> rows) {

  /**
   * A package and what was measured of it.
   *
   * @param about the package
   * @param features its features, over the table's schema
   * @param scores the score of each classifier that needs no training, by its id; copied
   */
  public record Row(LabeledPackage about, FeatureVector features, Map<String, Double> scores) {

    /** Copies the scores. */
    public Row {
      scores = Map.copyOf(new TreeMap<>(scores));
    }
  }

  /**
   * Checks and copies the components.
   *
   * @throws IllegalArgumentException if a row has other features than the table
   */
  public FeatureTable {
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (!row.features().schema().equals(schema)) {
        throw new IllegalArgumentException(
            "features of " + row.about().path() + " must be those of the table");
      }
    }
  }

  /**
   * Returns some of the rows.
   *
   * @param wanted which to keep
   * @return a table with them in the same order
   */
  public FeatureTable only(Predicate<LabeledPackage> wanted) {
    return new FeatureTable(schema, rows.stream().filter(row -> wanted.test(row.about())).toList());
  }

  /**
   * Returns which packages of a manifest have no row, because they could not be rewritten.
   *
   * @param manifest packages
   * @return those of them that are not in this table, in order
   */
  public Manifest missing(Manifest manifest) {
    Set<String> paths = new HashSet<>();
    rows.forEach(row -> paths.add(row.about().path()));
    return manifest.only(about -> !paths.contains(about.path()));
  }

  /**
   * Returns what each row weighs so that every campaign and every benign project weighs 1, however
   * many packages it has.
   *
   * @return a weight above 0 and at most 1 for each row, in order
   */
  public double[] weights() {
    List<String> campaigns = rows.stream().map(row -> row.about().campaign()).toList();
    Multiset<String> sizes = ImmutableMultiset.copyOf(campaigns);
    return campaigns.stream().mapToDouble(campaign -> 1.0 / sizes.count(campaign)).toArray();
  }

  /**
   * Returns the labels.
   *
   * @return for each row, in order, whether it is malicious
   */
  public boolean[] labels() {
    boolean[] labels = new boolean[rows.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = rows.get(i).about().malicious();
    }
    return labels;
  }

  /**
   * Returns the values of one feature.
   *
   * @param id id of a feature of the schema
   * @return a value for each row, in order; NaN where it is missing
   * @throws IllegalArgumentException if the schema has no such feature
   */
  public double[] column(String id) {
    schema.position(id);
    return rows.stream().mapToDouble(row -> row.features().value(id).orElse(Double.NaN)).toArray();
  }
}
