package io.pypiguard.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pypiguard.models.evaluation.Figures;
import io.pypiguard.models.evaluation.ScoredPackage;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossValidationTest {

  private static final TrainingData DATA = GeneratedPackages.data(240, 1);
  private static final Learner LEARNER = Learners.byId("logistic-regression");
  private static final List<Split> FOLDS = GroupedFolds.of(DATA, 3, 1);

  @Test
  void everyRowIsJudgedOnceByWhatHasNotSeenIt() {
    List<Judgement> judgements = CrossValidation.judge(LEARNER, DATA, FOLDS, List.of(0.05));
    assertThat(judgements)
        .extracting(Judgement::split)
        .containsExactly("fold 1", "fold 2", "fold 3");
    double[] outOfFold = LEARNER.outOfFold(DATA, FOLDS);
    for (int i = 0; i < FOLDS.size(); i++) {
      List<Integer> test = FOLDS.get(i).test();
      for (int row = 0; row < test.size(); row++) {
        ScoredPackage said = judgements.get(i).packages().get(row);
        assertThat(said.about()).isEqualTo(DATA.packages().get(test.get(row)));
        assertThat(said.score()).isEqualTo(outOfFold[test.get(row)]);
      }
    }
  }

  @Test
  void thresholdsKeepTrainingRowsWithinTheRate() {
    double threshold =
        CrossValidation.thresholds(LEARNER, DATA, List.of(0.05)).getOrDefault(0.05, Double.NaN);
    List<Split> inner = GroupedFolds.of(DATA, 4, 1);
    double[] scores = LEARNER.outOfFold(DATA, inner);
    double alarms = 0;
    double benign = 0;
    double[] weights = DATA.weights();
    for (int i = 0; i < scores.length; i++) {
      if (!DATA.labels()[i]) {
        benign += weights[i];
        alarms += scores[i] >= threshold ? weights[i] : 0;
      }
    }
    assertThat(alarms / benign).isLessThanOrEqualTo(0.05);
  }

  @Test
  void thresholdsOfTheTestRowsPlayNoPart() {
    Split split = FOLDS.get(0);
    assertThat(
            CrossValidation.judge(LEARNER, DATA, List.of(split), List.of(0.05)).get(0).thresholds())
        .isEqualTo(CrossValidation.thresholds(LEARNER, DATA.rows(split.training()), List.of(0.05)));
  }

  @Test
  void scoresOfDifferentSplitsCompareAtTheirThresholds() {
    List<Judgement> judgements = CrossValidation.judge(LEARNER, DATA, FOLDS, List.of(0.05));
    Figures figures = Figures.of(Judgement.aboveThreshold(judgements, 0.05), 0);
    for (Judgement judgement : judgements) {
      double threshold = judgement.threshold(0.05);
      Figures alone = Figures.of(judgement.packages(), threshold);
      assertThat(alone)
          .isEqualTo(Figures.of(Judgement.aboveThreshold(List.of(judgement), 0.05), 0));
    }
    assertThat(figures.truePositiveRate()).isGreaterThan(0.5);
  }

  @Test
  void aRateWithoutAThresholdIsRefused() {
    List<Judgement> judgements =
        CrossValidation.judge(LEARNER, DATA, FOLDS.subList(0, 1), List.of(0.05));
    assertThatThrownBy(() -> Judgement.aboveThreshold(judgements, 0.01))
        .hasMessage("there are thresholds for the rates [0.05], not for 0.01");
  }
}
