package io.pypiguard.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pypiguard.models.evaluation.RocCurve;
import io.pypiguard.models.scoring.Stack;
import io.pypiguard.models.training.internal.Datasets;
import io.pypiguard.models.training.internal.StackingModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.provenance.EnsembleModelProvenance;

class StackTest {

  private static final TrainingData TRAINING = GeneratedPackages.data(900, 1);
  private static final TrainingData TEST = GeneratedPackages.data(3000, 2);

  private static final Learner CODE = Learners.byId("logistic-regression").on(Set.of("code"));
  private static final Learner TEXT = Learners.byId("logistic-regression").on(Set.of("text"));
  private static final Learner BOTH =
      Learners.byId("gradient-boosting").with(Map.of("trees", 50.0)).on(Set.of("code", "text"));
  private static final Learner STACK =
      Learners.stack(List.of(CODE, TEXT, BOTH, Learners.score("evidence")));

  private static final FittedModel FITTED = STACK.fit(TRAINING);

  @Test
  void togetherMembersKnowMore() {
    double stacked = auc(FITTED);
    for (Learner member : List.of(CODE, TEXT, BOTH, Learners.score("evidence"))) {
      assertThat(stacked).as(member.id()).isGreaterThan(auc(member.fit(TRAINING)));
    }
  }

  private static double auc(FittedModel fitted) {
    return auc(fitted, TEST);
  }

  private static double auc(FittedModel fitted, TrainingData data) {
    return RocCurve.of(fitted.predict(data), data.labels(), data.weights()).auc();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "code", "text", "score", "code text", "code score"})
  void staysCalibratedWhateverFamilyIsMissing(String lost) {
    assertThat(miscalibration(FITTED.predict(without(lost)), TEST)).isLessThan(0.03);
  }

  @Test
  void withoutARegressionOfItsOwnAPatternWouldNotBeCalibrated() {
    Stack complete = scorer(Set.of("code", "score", "text"));
    TrainingData lacking = without("code score");
    double[] careless =
        IntStream.range(0, lacking.size())
            .mapToDouble(row -> complete.score(lacking.row(row)))
            .toArray();
    assertThat(miscalibration(careless, TEST)).isGreaterThan(0.06);
  }

  private static Stack scorer(Set<String> families) {
    return FITTED.stacks().orElseThrow().best(families).orElseThrow().stack();
  }

  private static TrainingData without(String lost) {
    List<String> families = List.of(lost.split(" "));
    return TEST.missing(column -> families.contains(TrainingData.familyOf(column)));
  }

  /** How far what was said is from what was, in the mean over tenths of probability. */
  private static double miscalibration(double[] logOdds, TrainingData data) {
    double[] weights = data.balancedWeights();
    boolean[] labels = data.labels();
    double[] tooMuch = new double[10];
    for (int row = 0; row < logOdds.length; row++) {
      double p = 1 / (1 + Math.exp(-logOdds[row]));
      tooMuch[(int) Math.min(9, 10 * p)] += weights[row] * (p - (labels[row] ? 1 : 0));
    }
    return Arrays.stream(tooMuch).map(Math::abs).sum() / logOdds.length;
  }

  @Test
  void saysWhichFamiliesItHeeds() {
    StackingModel model = (StackingModel) FITTED.model();
    TrainingData onlyText = TEST.missing(column -> !column.startsWith("text."));
    assertThat(model.families(Datasets.example(TEST, 0))).containsExactly("code", "score", "text");
    assertThat(model.families(Datasets.example(onlyText, 0))).containsExactly("text");
    TrainingData nothing = TEST.rows(List.of(0)).missing(column -> true);
    assertThat(model.families(Datasets.example(nothing, 0))).isEmpty();
    assertThatThrownBy(() -> FITTED.predict(nothing))
        .hasMessage(
            "a row must have features of one of the families [code, score, text], has those of"
                + " []");
  }

  @Test
  void membersThatKnowNothingOfWhatIsThereAreNotHeeded() {
    TrainingData onlyText = TEST.missing(column -> !column.startsWith("text."));
    assertThat(scorer(Set.of("text")).members())
        .extracting(member -> member.id())
        .isSubsetOf("logistic-regression-on-text", "gradient-boosting-on-code-text");
    assertThat(RocCurve.of(FITTED.predict(onlyText), TEST.labels(), TEST.weights()).auc())
        .isEqualTo(auc(TEXT.fit(TRAINING)), within(0.02));
  }

  @Test
  void familyThatFewPackagesHaveHelpsWhereItIsThere() {
    Learner traces = Learners.byId("logistic-regression").on(Set.of("dynamic"));
    Learner stack = Learners.stack(List.of(CODE, traces));
    FittedModel fitted = stack.fit(GeneratedPackages.traced(900, 1, 4));
    TrainingData traced = GeneratedPackages.traced(900, 2, 1);
    TrainingData untraced = traced.missing(column -> column.startsWith("dynamic."));
    assertThat(auc(fitted, traced)).isGreaterThan(auc(fitted, untraced) + 0.01);
    assertThat(miscalibration(fitted.predict(traced), traced)).isLessThan(0.05);
    assertThat(auc(fitted, untraced)).isCloseTo(auc(CODE.fit(traced), traced), within(0.02));
  }

  @Test
  void provenanceTellsOfAllMembers() {
    EnsembleModelProvenance provenance = (EnsembleModelProvenance) FITTED.model().getProvenance();
    assertThat(provenance.getMemberProvenance().getList()).hasSize(4);
    assertThat(provenance.getTrainerProvenance().toString())
        .contains("BoostingTrainer", "LinearSGDTrainer", "score.evidence", "folds");
  }

  @Test
  void membersMustHaveNamesOfTheirOwn() {
    assertThatThrownBy(() -> Learners.stack(List.of(CODE, CODE)).fit(TRAINING))
        .hasMessageStartingWith("there must be members, each with a name of its own, were 2");
    assertThatThrownBy(() -> Learners.stack(List.of()).fit(TRAINING))
        .hasMessageStartingWith("there must be members, each with a name of its own, were 0");
  }
}
