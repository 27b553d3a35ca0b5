package io.pypiguard.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pypiguard.models.EvidenceClassifier;
import io.pypiguard.models.StackClassifier;
import io.pypiguard.models.StackModel;
import io.pypiguard.models.data.FeatureTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.protos.core.ModelProto;

class ModelTrainingTest {

  private static final FeatureTable TABLE = GeneratedPackages.table(300, 1);
  private static final TrainingData DATA = TrainingData.of(TABLE, StandardStack.CLASSIFIERS);
  private static final Learner LEARNER =
      StandardStack.of(GeneratedPackages.SCHEMA).recognised(Set.of("code.flag")).learner();
  private static final StackModel MODEL = ModelTraining.train(LEARNER, DATA);

  @TempDir private Path folder;

  /** Returns the score of a package of which nothing was observed. */
  private static double score(StackModel model, FeatureTable.Row row) {
    return StackClassifier.of(model).classify(List.of(), row.features()).score();
  }

  @Test
  void theSameDataMakeTheSameScoringPart() throws IOException {
    StackModel again = ModelTraining.train(LEARNER, DATA);
    assertThat(again.facts()).isEqualTo(MODEL.facts());
    for (FeatureTable.Row row : TABLE.rows()) {
      assertThat(score(again, row)).isEqualTo(score(MODEL, row));
    }
  }

  @Test
  void plainJavaSaysWhatTribuoSays() throws IOException {
    Path file = folder.resolve("trained.model");
    MODEL.write(file);
    StackModel read = StackModel.read(file);
    double scale = fact(read, "log-odds-scale");
    double shift = fact(read, "log-odds-shift");
    Model<?> tribuo = Model.deserialize(ModelProto.parseFrom(read.tribuo().orElseThrow()));
    double[] said =
        new FittedModel("stack", tribuo.castModel(Label.class), DATA).predict(observedNothing());
    for (int row = 0; row < said.length; row++) {
      assertThat(score(read, TABLE.rows().get(row)))
          .isEqualTo(1 / (1 + Math.exp(-scale * said[row] - shift)), within(1e-5));
    }
  }

  private static double fact(StackModel model, String name) {
    return Double.parseDouble(Objects.requireNonNull(model.facts().get(name), name));
  }

  /** Returns the rows as packages of which nothing was observed. */
  private static TrainingData observedNothing() {
    double none =
        new EvidenceClassifier().classify(List.of(), TABLE.rows().get(0).features()).score();
    return TrainingData.of(
        new FeatureTable(
            TABLE.schema(),
            TABLE.rows().stream()
                .map(
                    row ->
                        new FeatureTable.Row(row.about(), row.features(), Map.of("evidence", none)))
                .toList()),
        StandardStack.CLASSIFIERS);
  }

  @Test
  void scoresMeanRatesOfFalseAlarms() {
    FittedModel fitted = LEARNER.fit(DATA);
    double scale = fact(MODEL, "log-odds-scale");
    double shift = fact(MODEL, "log-odds-shift");
    double[] outOfFold = fitted.outOfFold();
    double alarms = 0;
    double benign = 0;
    for (int row = 0; row < DATA.size(); row++) {
      if (!DATA.labels()[row]) {
        benign += DATA.weights()[row];
        alarms += scale * outOfFold[row] + shift >= -1e-5 ? DATA.weights()[row] : 0;
      }
    }
    assertThat(alarms / benign).isLessThanOrEqualTo(0.01);
  }

  @Test
  void aModelTellsWhatItWasMadeOf() throws IOException {
    assertThat(MODEL.facts())
        .containsEntry("packages", "300")
        .containsEntry("campaigns", "100")
        .containsKey("packages-sha256");
    Path file = folder.resolve("reported.model");
    MODEL.withReport("# Figures\n").write(file);
    assertThat(StackModel.read(file).report()).contains("# Figures\n");
    assertThat(Files.size(file)).isLessThan(10_000_000);
  }

  @Test
  void whatNeedsATrainingLibraryIsNoModel() {
    assertThatThrownBy(
            () -> ModelTraining.train(Learners.stack(List.of(Learners.byId("naive-bayes"))), DATA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a model must be a stack whose members can be scored without");
  }
}
