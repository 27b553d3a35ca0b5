package io.pypiguard.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.models.evaluation.Answers;
import io.pypiguard.models.evaluation.LearningPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldOutTest {

  private static final TrainingData DATA = GeneratedPackages.data(240, 1);
  private static final Learner LEARNER = Learners.byId("logistic-regression");
  private static final List<Trial> TRIALS = Trial.of(DATA, 3, 1);

  @Test
  void foldsAreOfTrainingRowsAndForwardOfTheOthers() {
    assertThat(TRIALS).extracting(Trial::name).containsExactly("Grouped folds", "Forward in time");
    List<Integer> judged =
        TRIALS.get(0).splits().stream().flatMap(fold -> fold.test().stream()).toList();
    assertThat(judged)
        .hasSize(180)
        .doesNotHaveDuplicates()
        .allSatisfy(row -> assertThat(DATA.packages().get(row).split()).isEqualTo("train"));
    assertThat(TRIALS.get(1).splits()).containsExactly(Split.forward(DATA));
  }

  @Test
  void rowsWithoutASplitAreFoldedTogether() {
    TrainingData forward = DATA.rows(Split.forward(DATA).test());

    List<Trial> trials = Trial.of(forward, 3, 1);

    assertThat(trials).hasSize(1);
    assertThat(trials.get(0).splits().stream().mapToInt(fold -> fold.test().size()).sum())
        .isEqualTo(forward.size());
  }

  @Test
  void answersAreThoseOfCrossValidation() {
    Answers answers = TRIALS.get(0).run(LEARNER, DATA, List.of(0.05)).answers();

    List<Judgement> judged =
        CrossValidation.judge(LEARNER, DATA, TRIALS.get(0).splits(), List.of(0.05));
    assertThat(answers.packages()).isEqualTo(Judgement.all(judged));
    assertThat(answers.margins(0.05)).isEqualTo(Judgement.aboveThreshold(judged, 0.05));
  }

  @Test
  void changedPackagesAreJudgedByTheModelThatHasNotSeenThem() {
    HeldOut learned = TRIALS.get(0).run(LEARNER, DATA, List.of(0.05));
    TrainingData some = DATA.rows(List.of(30, 1, 2));

    Answers answers = learned.answers(some);

    assertThat(answers.packages())
        .hasSize(3)
        .allSatisfy(said -> assertThat(learned.answers().packages()).contains(said));
    assertThat(learned.answers(DATA.rows(List.of(0))).packages()).isEmpty();
  }

  @Test
  void theLearningCurveLearnsFromMoreAndMoreCampaigns() {
    List<LearningPoint> points =
        LearningCurve.of(
            "folds", LEARNER, DATA, TRIALS.get(0).splits(), List.of(0.25, 0.5, 1.0), 1);

    assertThat(points).extracting(LearningPoint::campaigns).isSorted().doesNotHaveDuplicates();
    assertThat(points.get(2).answers().packages())
        .isEqualTo(TRIALS.get(0).run(LEARNER, DATA, List.of()).answers().packages());
    assertThat(points.get(0).answers().packages())
        .extracting(said -> said.about())
        .containsExactlyElementsOf(
            points.get(2).answers().packages().stream().map(said -> said.about()).toList());
  }
}
