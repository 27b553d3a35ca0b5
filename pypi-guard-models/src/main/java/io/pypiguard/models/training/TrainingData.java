package io.pypiguard.models.training;

import io.pypiguard.models.ModelInput;
import io.pypiguard.models.data.FeatureTable;
import io.pypiguard.models.data.LabeledPackage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A feature table as learners read it: a row of numbers for each package, in which NaN is missing,
 * with a label and a weight.
 *
 * <p>The columns are the features in the order of their schema, and behind them, on demand, what
 * classifiers said that need no training: a column {@code score.} and the classifier's id, in
 * log-odds. What is before the dot of a column's name is its family; a family can be missing as a
 * whole.
 */
public final class TrainingData {

  private final List<ModelInput> inputs;
  private final List<String> columns;
  private final List<LabeledPackage> packages;
  private final float[][] values;
  private final double[] weights;

  private TrainingData(
      List<ModelInput> inputs, List<LabeledPackage> packages, float[][] values, double[] weights) {
    this.inputs = List.copyOf(inputs);
    this.columns = inputs.stream().map(ModelInput::id).toList();
    this.packages = List.copyOf(packages);
    this.values = values;
    this.weights = weights;
  }

  /**
   * Takes the features of a table.
   *
   * @param table measured packages
   * @return a row for each, without scores
   */
  public static TrainingData of(FeatureTable table) {
    return of(table, List.of());
  }

  /**
   * Takes the features of a table, and what classifiers said.
   *
   * @param table measured packages
   * @param classifiers ids of classifiers whose scores become columns; a row that lacks one has NaN
   * @return a row for each package
   */
  public static TrainingData of(FeatureTable table, List<String> classifiers) {
    List<ModelInput> inputs = new ArrayList<>();
    table.schema().features().stream().map(ModelInput::of).forEach(inputs::add);
    classifiers.stream().map(ModelInput::ofClassifier).forEach(inputs::add);
    float[][] values = new float[table.rows().size()][];
    for (int row = 0; row < values.length; row++) {
      values[row] = values(table.rows().get(row), classifiers);
    }
    return new TrainingData(
        inputs,
        table.rows().stream().map(FeatureTable.Row::about).toList(),
        values,
        table.weights());
  }

  private static float[] values(FeatureTable.Row row, List<String> classifiers) {
    double[] features = row.features().toArray();
    float[] values = new float[features.length + classifiers.size()];
    for (int i = 0; i < features.length; i++) {
      values[i] = (float) features[i];
    }
    for (int i = 0; i < classifiers.size(); i++) {
      Double score = row.scores().get(classifiers.get(i));
      values[features.length + i] = score == null ? Float.NaN : (float) ModelInput.logOdds(score);
    }
    return values;
  }

  /**
   * Returns the family that a column belongs to.
   *
   * @param column its name
   * @return what is before the first dot; all of it if there is none
   */
  public static String familyOf(String column) {
    int dot = column.indexOf('.');
    return dot < 0 ? column : column.substring(0, dot);
  }

  /**
   * Returns the number of rows.
   *
   * @return at least 0
   */
  public int size() {
    return packages.size();
  }

  /**
   * Returns what the columns hold.
   *
   * @return in order; unmodifiable
   */
  public List<ModelInput> inputs() {
    return inputs;
  }

  /**
   * Returns the names of the columns.
   *
   * @return in order; unmodifiable
   */
  public List<String> columns() {
    return columns;
  }

  /**
   * Returns the packages.
   *
   * @return one for each row, in order; unmodifiable
   */
  public List<LabeledPackage> packages() {
    return packages;
  }

  /**
   * Returns the numbers of a row.
   *
   * @param row its place, from 0
   * @return a value for each column; NaN where it is missing; a new array
   */
  public float[] row(int row) {
    return values[row].clone();
  }

  /**
   * Returns the numbers of a column.
   *
   * @param column its place, from 0
   * @return a value for each row; NaN where it is missing; a new array
   */
  public float[] column(int column) {
    float[] all = new float[values.length];
    for (int row = 0; row < all.length; row++) {
      all[row] = values[row][column];
    }
    return all;
  }

  /**
   * Returns the labels.
   *
   * @return for each row, in order, whether it is malicious
   */
  public boolean[] labels() {
    boolean[] labels = new boolean[size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = packages.get(i).malicious();
    }
    return labels;
  }

  /**
   * Returns what each row weighs where every campaign and every benign project of the table weighs
   * 1.
   *
   * @return a weight above 0 for each row, in order
   */
  public double[] weights() {
    return weights.clone();
  }

  /** Returns what a row weighs. */
  double weight(int row) {
    return weights[row];
  }

  /**
   * Returns what each row weighs in training: as {@link #weights}, stretched so that both classes
   * weigh the same and all rows together as much as there are.
   *
   * @return a weight above 0 for each row, in order
   * @throws IllegalStateException if a class has no rows
   */
  public double[] balancedWeights() {
    double bad = 0;
    double good = 0;
    boolean[] labels = labels();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i]) {
        bad += weights[i];
      } else {
        good += weights[i];
      }
    }
    if (bad == 0 || good == 0) {
      throw new IllegalStateException(
          "there must be malicious and benign packages to learn from, there are no "
              + (bad == 0 ? "malicious" : "benign")
              + " ones among "
              + labels.length);
    }
    double[] balanced = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      balanced[i] = weights[i] * labels.length / 2 / (labels[i] ? bad : good);
    }
    return balanced;
  }

  /**
   * Returns some of the rows, with the weights they have here.
   *
   * @param rows their places, from 0, in the order wanted
   * @return data with the same columns
   */
  public TrainingData rows(List<Integer> rows) {
    return new TrainingData(
        inputs,
        rows.stream().map(packages::get).toList(),
        rows.stream().map(row -> values[row]).toArray(float[][]::new),
        rows.stream().mapToDouble(row -> weights[row]).toArray());
  }

  /**
   * Returns some of the columns.
   *
   * @param wanted which to keep, by name
   * @return data with the same rows
   * @throws IllegalArgumentException if none is kept
   */
  public TrainingData columns(Predicate<String> wanted) {
    int[] kept = places(wanted);
    if (kept.length == 0) {
      throw new IllegalArgumentException("at least one column must be kept");
    }
    float[][] fewer = new float[values.length][];
    for (int row = 0; row < fewer.length; row++) {
      float[] all = values[row];
      fewer[row] = new float[kept.length];
      for (int i = 0; i < kept.length; i++) {
        fewer[row][i] = all[kept[i]];
      }
    }
    return new TrainingData(
        Arrays.stream(kept).mapToObj(inputs::get).toList(), packages, fewer, weights);
  }

  /**
   * Returns data of which some columns were not measured.
   *
   * @param lost which columns become missing, by name
   * @return data with the same rows and columns
   */
  public TrainingData missing(Predicate<String> lost) {
    int[] places = places(lost);
    float[][] fewer = new float[values.length][];
    for (int row = 0; row < fewer.length; row++) {
      fewer[row] = values[row].clone();
      for (int place : places) {
        fewer[row][place] = Float.NaN;
      }
    }
    return new TrainingData(inputs, packages, fewer, weights);
  }

  /** Returns data with other numbers in the same rows and columns. */
  TrainingData withValues(float[][] changed) {
    return new TrainingData(inputs, packages, changed, weights);
  }

  /**
   * Returns these rows, and behind them further ones that weigh less: they stand for packages that
   * are here already.
   *
   * @param further rows with the same columns
   * @param share what their weights are multiplied with, above 0
   * @return all rows
   * @throws IllegalArgumentException if the columns differ, or the share is not above 0
   */
  public TrainingData plus(TrainingData further, double share) {
    if (!further.inputs.equals(inputs)) {
      throw new IllegalArgumentException(
          "further rows must have the columns %s, have %s".formatted(columns, further.columns));
    }
    if (!(share > 0)) {
      throw new IllegalArgumentException("share must be above 0, was " + share);
    }
    List<LabeledPackage> allPackages = new ArrayList<>(packages);
    allPackages.addAll(further.packages);
    float[][] allValues = Arrays.copyOf(values, size() + further.size());
    double[] allWeights = Arrays.copyOf(weights, size() + further.size());
    for (int row = 0; row < further.size(); row++) {
      allValues[size() + row] = further.values[row];
      allWeights[size() + row] = share * further.weights[row];
    }
    return new TrainingData(inputs, allPackages, allValues, allWeights);
  }

  private int[] places(Predicate<String> wanted) {
    int[] all = new int[columns.size()];
    int count = 0;
    for (int i = 0; i < all.length; i++) {
      if (wanted.test(columns.get(i))) {
        all[count++] = i;
      }
    }
    return Arrays.copyOf(all, count);
  }
}
