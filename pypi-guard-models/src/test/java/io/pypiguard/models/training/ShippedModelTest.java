package io.pypiguard.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pypiguard.feature.Feature;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.models.EvidenceClassifier;
import io.pypiguard.models.ModelInput;
import io.pypiguard.models.StackClassifier;
import io.pypiguard.models.StackModel;
import io.pypiguard.models.data.FeatureTable;
import io.pypiguard.models.data.LabeledPackage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.protos.core.ModelProto;

class ShippedModelTest {

  private static final int ROWS = 40;
  private static final double MISSING = 0.2;

  private static final StackClassifier CLASSIFIER = new StackClassifier();
  private static final StackModel MODEL = CLASSIFIER.model();
  private static final FeatureSchema SCHEMA =
      FeatureSchema.of(
          MODEL.inputs().stream()
              .filter(input -> !input.isClassifier())
              .map(ShippedModelTest::feature)
              .toList());

  private static Feature feature(ModelInput input) {
    return new Feature(
        input.id(), "A number.", input.minimum(), input.maximum(), Feature.Forgeability.EASY);
  }

  @Test
  void plainJavaSaysWhatTribuoSays() throws IOException {
    TrainingData data = TrainingData.of(madeUp(), StandardStack.CLASSIFIERS);
    Model<?> tribuo = Model.deserialize(ModelProto.parseFrom(MODEL.tribuo().orElseThrow()));
    double[] said = new FittedModel("stack", tribuo.castModel(Label.class), data).predict(data);
    double scale = fact("log-odds-scale");
    double shift = fact("log-odds-shift");
    for (int row = 0; row < ROWS; row++) {
      FeatureVector features = madeUp().rows().get(row).features();
      assertThat(CLASSIFIER.classify(List.of(), features).score())
          .as("row %d", row)
          .isEqualTo(1 / (1 + Math.exp(-scale * said[row] - shift)), within(1e-5));
    }
  }

  /** Packages of which nothing was observed, and anything was measured. */
  private static FeatureTable madeUp() {
    SplittableRandom random = new SplittableRandom(1);
    List<FeatureTable.Row> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      FeatureVector.Builder features = FeatureVector.builder(SCHEMA);
      for (Feature feature : SCHEMA.features()) {
        if (random.nextDouble() > MISSING) {
          double span = feature.maximum() - feature.minimum();
          features.set(feature.id(), feature.minimum() + span * random.nextDouble());
        }
      }
      FeatureVector vector = features.build();
      double evidence = new EvidenceClassifier().classify(List.of(), vector).score();
      String path = "package-" + row;
      rows.add(
          new FeatureTable.Row(
              new LabeledPackage(path, "", false, path, path, "made-up", "", "", ""),
              vector,
              Map.of("evidence", evidence)));
    }
    return new FeatureTable(SCHEMA, rows);
  }

  private static double fact(String name) {
    return Double.parseDouble(Objects.requireNonNull(MODEL.facts().get(name), name));
  }

  @Test
  void itIsSmallAndTellsWhatItIsWorth() throws IOException {
    try (InputStream in = StackClassifier.class.getResourceAsStream("stack.model")) {
      assertThat(Objects.requireNonNull(in).readAllBytes()).hasSizeLessThan(10_000_000);
    }
    assertThat(MODEL.report().orElseThrow()).contains("Grouped folds", "Forward in time");
    assertThat(MODEL.facts()).containsKeys("campaigns", "benign-projects", "packages-sha256");
  }
}
