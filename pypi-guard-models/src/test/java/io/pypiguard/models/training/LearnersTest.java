package io.pypiguard.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pypiguard.models.evaluation.RocCurve;
import io.pypiguard.models.training.internal.Datasets;
import io.pypiguard.models.training.internal.RawOutput;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.protos.core.ModelProto;

class LearnersTest {

  private static final TrainingData TRAINING = GeneratedPackages.data(240, 1);
  private static final TrainingData TEST = GeneratedPackages.data(240, 2);

  static Stream<Learner> all() {
    return Stream.concat(
        Learners.single().stream().map(LearnersTest::quick),
        Stream.of(
            Learners.score("evidence"),
            Learners.byId("decision-tree").on(Set.of("code")),
            Learners.stack(
                List.of(Learners.byId("logistic-regression"), Learners.score("evidence")))));
  }

  private static Learner quick(Learner learner) {
    return learner.settings().containsKey("trees") ? learner.with(Map.of("trees", 30.0)) : learner;
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsLearnedHoldsForOtherPackages(Learner learner) {
    double[] scores = learner.fit(TRAINING).predict(TEST);
    assertThat(RocCurve.of(scores, TEST.labels(), TEST.weights()).auc()).isGreaterThan(0.8);
  }

  @ParameterizedTest
  @MethodSource("all")
  void sameDataTeachTheSame(Learner learner) {
    assertThat(learner.fit(TRAINING).predict(TEST)).isEqualTo(learner.fit(TRAINING).predict(TEST));
  }

  @ParameterizedTest
  @MethodSource("all")
  void nothingMeasuredIsNoError(Learner learner) {
    if (!learner.id().equals(Learners.STACK)) {
      TrainingData unknown = TEST.rows(List.of(0)).missing(column -> true);
      assertThat(learner.fit(TRAINING).predict(unknown)).hasSize(1).doesNotContain(Double.NaN);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void tribuosFormatKeepsPredictions(Learner learner) throws Exception {
    FittedModel fitted = learner.fit(TRAINING);
    Model<Label> read =
        Model.deserialize(ModelProto.parseFrom(fitted.toTribuo())).castModel(Label.class);
    assertThat(RawOutput.of(read, Datasets.examples(TEST)))
        .containsExactly(fitted.predict(TEST), within(1e-12));
    assertThat(read.getProvenance().getDatasetProvenance().getNumExamples())
        .isEqualTo(TRAINING.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "decision-tree",
        "extra-trees",
        "gradient-boosting",
        "logistic-regression",
        "nearest-neighbours",
        "perceptron"
      })
  void whatIsSaidIsTribuosPrediction(String id) {
    FittedModel fitted = quick(Learners.byId(id)).fit(TRAINING);
    double[] said = fitted.predict(TEST);
    boolean logOdds =
        List.of("gradient-boosting", "logistic-regression", "perceptron").contains(id);
    for (int row = 0; row < said.length; row++) {
      Map<String, Label> scores =
          fitted.model().predict(Datasets.example(TEST, row)).getOutputScores();
      double malicious = scores.getOrDefault("malicious", new Label("malicious", 0)).getScore();
      assertThat(logOdds ? 1 / (1 + Math.exp(-said[row])) : said[row])
          .as("row %d", row)
          .isEqualTo(malicious, within(1e-6));
    }
  }

  @Test
  void oneClassTeachesNothing() {
    TrainingData bad =
        TRAINING.rows(IntStream.range(0, 240).filter(i -> i / 3 % 2 == 0).boxed().toList());
    assertThatThrownBy(() -> Learners.byId("linear-svm").fit(bad))
        .hasMessage(
            "there must be malicious and benign packages to learn from, there are no benign ones"
                + " among 120");
  }

  @Test
  void directionOfAColumnIsKept() {
    Learner learner = quick(Learners.gradientBoosting(Map.of("code.noise", 1, "text.share", 1)));
    FittedModel fitted = learner.fit(TRAINING);
    var scorer = fitted.scorer().orElseThrow();
    for (String column : List.of("code.noise", "text.share")) {
      int place = TRAINING.columns().indexOf(column);
      for (int row = 0; row < TEST.size(); row++) {
        float[] values = TEST.row(row);
        double before = scorer.score(values);
        values[place] += 0.3f;
        assertThat(scorer.score(values))
            .as("%s of row %d", column, row)
            .isGreaterThanOrEqualTo(before);
      }
    }
  }

  @Test
  void otherSettingsTeachSomethingElse() {
    Learner tree = Learners.byId("decision-tree");
    Learner stump = tree.with(Map.of("depth", 1.0));
    assertThat(stump.settings()).containsEntry("depth", 1.0).hasSize(tree.settings().size());
    assertThat(stump.fit(TRAINING).predict(TEST)).isNotEqualTo(tree.fit(TRAINING).predict(TEST));
  }

  @Test
  void wrongNamesAreTold() {
    assertThatThrownBy(() -> Learners.byId("oracle"))
        .hasMessageStartingWith("no learner \"oracle\" among [decision-tree, extra-trees,");
    assertThatThrownBy(() -> Learners.byId("naive-bayes").with(Map.of("depth", 3.0)))
        .hasMessage("settings of naive-bayes are [smoothing], no depth");
    assertThatThrownBy(
            () -> Learners.byId("random-forest").with(Map.of("trees", 0.5)).fit(TRAINING))
        .hasMessage("trees must be a whole number of at least 1, was 0.5");
    assertThatThrownBy(() -> Learners.score("nobody").fit(TRAINING))
        .hasMessage("no row has a value of score.nobody");
  }
}
