package io.pypiguard.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pypiguard.models.scoring.Scorer;
import io.pypiguard.models.scoring.StackFormat;
import io.pypiguard.models.scoring.Stacks;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What plain Java says is what Tribuo says. */
class ScorersTest {

  private static final TrainingData TRAINING = GeneratedPackages.data(240, 1);

  /** Some rows have lost a family. */
  private static final TrainingData TEST =
      GeneratedPackages.data(120, 2).missing(column -> column.equals("text.length"));

  private static final TrainingData WITHOUT_TEXT =
      TEST.missing(column -> TrainingData.familyOf(column).equals("text"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "decision-tree",
        "extra-trees",
        "gradient-boosting",
        "linear-svm",
        "logistic-regression",
        "random-forest"
      })
  void scorersAgreeWithTribuo(String id) {
    FittedModel fitted = learner(id).fit(TRAINING);
    Scorer scorer = fitted.scorer().orElseThrow();
    for (TrainingData data : List.of(TRAINING, TEST, WITHOUT_TEXT)) {
      double[] predicted = fitted.predict(data);
      for (int row = 0; row < data.size(); row++) {
        assertThat(scorer.score(data.row(row)))
            .as("row %d", row)
            .isEqualTo(predicted[row], within(1e-6));
      }
    }
  }

  @Test
  void boostedTreesAgreeToTheLastBit() {
    FittedModel fitted = learner("gradient-boosting").fit(TRAINING);
    Scorer scorer = fitted.scorer().orElseThrow();
    double[] predicted = fitted.predict(TEST);
    for (int row = 0; row < TEST.size(); row++) {
      assertThat((float) scorer.score(TEST.row(row)))
          .as("row %d", row)
          .isEqualTo((float) predicted[row]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"extra-trees", "gradient-boosting", "logistic-regression"})
  void contributionsAddUp(String id) {
    Scorer scorer = learner(id).fit(TRAINING).scorer().orElseThrow();
    for (int row = 0; row < TEST.size(); row++) {
      float[] values = TEST.row(row);
      assertThat(Arrays.stream(scorer.contributions(values)).sum())
          .as("row %d", row)
          .isEqualTo(scorer.score(values), within(1e-5));
    }
  }

  @Test
  void coverIsTheWeightOfTheRowsThatCome() {
    Scorer stump =
        Learners.byId("decision-tree")
            .with(Map.of("depth", 1.0))
            .fit(TRAINING)
            .scorer()
            .orElseThrow();
    double[] weights = TRAINING.balancedWeights();
    double mean = 0;
    for (int row = 0; row < TRAINING.size(); row++) {
      mean += weights[row] * stump.score(TRAINING.row(row)) / TRAINING.size();
    }
    double[] contributions = stump.contributions(TRAINING.row(0));
    assertThat(contributions[contributions.length - 1]).isEqualTo(mean, within(1e-6));
  }

  @Test
  void learnersThatKeepRowsHaveNone() {
    for (String id : List.of("kernel-svm", "nearest-neighbours", "naive-bayes", "perceptron")) {
      assertThat(Learners.byId(id).fit(TRAINING).scorer()).as(id).isEmpty();
    }
  }

  @Test
  void stackAgreesWithTribuoForAllPatterns() {
    FittedModel fitted = stack().fit(TRAINING);
    List<Stacks.Pattern> patterns = fitted.stacks().orElseThrow().patterns();
    assertThat(patterns)
        .extracting(pattern -> pattern.families().toString())
        .containsExactly(
            "[code, score, text]",
            "[code, score]",
            "[code, text]",
            "[score, text]",
            "[code]",
            "[score]",
            "[text]");
    assertThat(patterns)
        .allMatch(next -> next.stack().floor().isPresent() == next.families().contains("score"));
    for (Stacks.Pattern pattern : patterns) {
      Set<String> families = pattern.families();
      TrainingData data = TEST.missing(column -> !families.contains(TrainingData.familyOf(column)));
      double[] predicted = fitted.predict(data);
      for (int row = 0; row < data.size(); row++) {
        assertThat(pattern.stack().score(data.row(row)))
            .as("%s, row %d", families, row)
            .isEqualTo(predicted[row], within(1e-6));
      }
    }
    float[] row = TEST.row(0);
    assertThat(fitted.scorer().orElseThrow().score(row))
        .isEqualTo(patterns.get(0).stack().score(row));
  }

  @Test
  void sameDataGiveTheSameBytes() {
    assertThat(StackFormat.write(stack().fit(TRAINING).stacks().orElseThrow()))
        .isEqualTo(StackFormat.write(stack().fit(TRAINING).stacks().orElseThrow()));
  }

  @Test
  void stackOfWhatHasNoScorerHasNone() {
    Learner mixed =
        Learners.stack(List.of(Learners.byId("naive-bayes"), Learners.score("evidence")));
    assertThat(mixed.fit(TRAINING).stacks()).isEmpty();
    assertThat(Learners.byId("decision-tree").fit(TRAINING).stacks()).isEmpty();
  }

  private static Learner learner(String id) {
    Learner learner = Learners.byId(id);
    return learner.settings().containsKey("trees") ? learner.with(Map.of("trees", 40.0)) : learner;
  }

  private static Learner stack() {
    return Learners.stack(
            List.of(
                Learners.byId("gradient-boosting").with(Map.of("trees", 60.0)),
                Learners.byId("logistic-regression").on(Set.of("code")),
                Learners.byId("extra-trees").with(Map.of("trees", 20.0)),
                Learners.score("evidence")))
        .with(Map.of("floor-rate", 0.05));
  }
}
