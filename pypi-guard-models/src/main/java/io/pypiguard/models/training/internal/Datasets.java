package io.pypiguard.models.training.internal;

import io.pypiguard.models.data.LabeledPackage;
import io.pypiguard.models.training.TrainingData;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Training data as Tribuo's. A feature that is missing is left out, every other one is there, also
 * where it is zero: what is left out, XGBoost takes for missing.
 */
public final class Datasets {

  /**
   * A feature that is always there and always 1, since Tribuo refuses an example without any: a
   * package of which nothing was measured has a prediction like all others.
   */
  static final String ALWAYS = "always";

  /** Where an example's family stands in its metadata. */
  static final String FAMILY = "family";

  private Datasets() {}

  /**
   * Converts rows.
   *
   * @param data rows of both classes
   * @return an example for each, with its family and its balanced weight
   * @throws IllegalStateException if a class has no rows
   */
  public static MutableDataset<Label> of(TrainingData data) {
    LabelFactory factory = new LabelFactory();
    MutableDataset<Label> dataset =
        new MutableDataset<>(
            new SimpleDataSourceProvenance(data.size() + " labelled packages", factory), factory);
    double[] weights = data.balancedWeights();
    for (int row = 0; row < data.size(); row++) {
      Example<Label> example = example(data, row);
      example.setWeight((float) weights[row]);
      dataset.add(example);
    }
    return dataset;
  }

  /**
   * Converts a row.
   *
   * @param data rows
   * @param row place of one
   * @return an example with its family and a weight of 1
   */
  public static Example<Label> example(TrainingData data, int row) {
    float[] values = data.row(row);
    IntPredicate measured = i -> !Float.isNaN(values[i]);
    int[] places = IntStream.range(0, values.length).filter(measured).toArray();
    String[] names = new String[places.length + 1];
    double[] present = new double[places.length + 1];
    for (int i = 0; i < places.length; i++) {
      names[i] = data.columns().get(places[i]);
      present[i] = values[places[i]];
    }
    names[places.length] = ALWAYS;
    present[places.length] = 1;
    LabeledPackage about = data.packages().get(row);
    Map<String, Object> metadata = Map.of(FAMILY, about.family());
    return new ArrayExample<>(Labels.of(about.malicious()), names, present, metadata);
  }

  /**
   * Converts rows of any class.
   *
   * @param data rows
   * @return an example for each, in order, with a weight of 1
   */
  public static List<Example<Label>> examples(TrainingData data) {
    return IntStream.range(0, data.size()).mapToObj(row -> example(data, row)).toList();
  }

  /** Returns the examples of some places. */
  static MutableDataset<Label> examples(Dataset<Label> dataset, List<Integer> places) {
    MutableDataset<Label> some = emptyLike(dataset);
    places.forEach(place -> some.add(dataset.getExample(place)));
    return some;
  }

  /** Returns all examples with some of their features. */
  static MutableDataset<Label> features(Dataset<Label> dataset, Predicate<String> wanted) {
    MutableDataset<Label> less = emptyLike(dataset);
    for (Example<Label> example : dataset) {
      less.add(features(example, wanted));
    }
    return less;
  }

  /** Returns an example with some of its features, and with the one that is always there. */
  static Example<Label> features(Example<Label> example, Predicate<String> wanted) {
    ArrayExample<Label> less =
        new ArrayExample<>(example.getOutput(), example.getWeight(), example.getMetadata());
    for (Feature feature : example) {
      if (feature.getName().equals(ALWAYS) || wanted.test(feature.getName())) {
        less.add(feature);
      }
    }
    return less;
  }

  private static MutableDataset<Label> emptyLike(Dataset<Label> dataset) {
    return new MutableDataset<>(dataset.getProvenance(), new LabelFactory());
  }
}
