package io.pypiguard.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pypiguard.models.data.LabeledPackage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreparationTest {

  private static final TrainingData DATA = GeneratedPackages.data(600, 1);
  private static final Learner LEARNER = Learners.byId("logistic-regression");

  /** Every other family of benign packages. */
  private static boolean isStranger(LabeledPackage about) {
    return Integer.parseInt(about.family().substring("family-".length())) % 4 == 1;
  }

  @Test
  void aLessonComesBehindTheRowsAndWeighsLess() {
    Disguise forged = Disguise.forged(GeneratedPackages.SCHEMA, 1);
    TrainingData prepared =
        Preparation.lessons(List.of(new Preparation.Lesson(forged, 0.25))).prepare(DATA);
    List<Integer> malicious = Rows.malicious(DATA);
    assertThat(prepared.size()).isEqualTo(DATA.size() + malicious.size());
    assertThat(prepared.packages().subList(0, DATA.size())).isEqualTo(DATA.packages());
    for (int i = 0; i < malicious.size(); i++) {
      int row = DATA.size() + i;
      assertThat(prepared.packages().get(row)).isEqualTo(DATA.packages().get(malicious.get(i)));
      assertThat(prepared.weights()[row]).isEqualTo(0.25 * DATA.weights()[malicious.get(i)]);
    }
  }

  @Test
  void lessonsAreMadeOfTheRowsAndNotOfEachOther() {
    Preparation.Lesson lesson =
        new Preparation.Lesson(Disguise.forged(GeneratedPackages.SCHEMA, 1), 0.25);
    assertThat(Preparation.lessons(List.of(lesson, lesson)).prepare(DATA).size())
        .isEqualTo(DATA.size() + 2 * Rows.malicious(DATA).size());
  }

  @Test
  void aColumnThatTellsOriginsApartIsNotLearnedFrom() {
    float[][] values = new float[DATA.size()][];
    int noise = DATA.columns().indexOf("code.noise");
    for (int row = 0; row < values.length; row++) {
      LabeledPackage about = DATA.packages().get(row);
      values[row] = DATA.row(row);
      values[row][noise] += !about.malicious() && isStranger(about) ? 5 : 0;
    }
    List<String> columns =
        Preparation.withoutSignsOfOrigin(PreparationTest::isStranger)
            .prepare(DATA.withValues(values))
            .columns();
    assertThat(columns).doesNotContain("code.noise");
    assertThat(columns).hasSize(DATA.columns().size() - 1);
  }

  @Test
  void withFewOfAnOriginNothingIsLeftOut() {
    assertThat(Preparation.withoutSignsOfOrigin(about -> false).prepare(DATA)).isSameAs(DATA);
  }

  @Test
  void aLearnerThatIsPreparedLearnsFromWhatCameOfItAndIsAskedAboutAnyRow() {
    Learner without =
        LEARNER.prepared(List.of(Preparation.without(Set.of("code.flag", "score.evidence"))));
    FittedModel model = without.fit(DATA);
    assertThat(model.inputs())
        .hasSize(DATA.columns().size() - 2)
        .noneMatch(input -> input.id().equals("code.flag"));
    assertThat(model.predict(DATA))
        .isEqualTo(
            LEARNER
                .fit(DATA.columns(c -> !c.equals("code.flag") && !c.equals("score.evidence")))
                .predict(DATA));
  }

  @Test
  void rowsOfOtherColumnsCannotBeAdded() {
    assertThatThrownBy(() -> DATA.plus(DATA.columns("code.flag"::equals), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("further rows must have the columns [code.count, ");
    assertThatThrownBy(() -> DATA.plus(DATA, 0)).hasMessage("share must be above 0, was 0.0");
  }
}
