package io.pypiguard.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pypiguard.models.data.FeatureTable;
import io.pypiguard.models.data.LabeledPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreparationTest {

  private static final TrainingData DATA = GeneratedPackages.data(600, 1);
  private static final Learner LEARNER = Learners.byId("logistic-regression");

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
    List<FeatureTable.Row> rows = new ArrayList<>();
    int noise = DATA.columns().indexOf("code.noise");
    for (FeatureTable.Row row : GeneratedPackages.table(DATA.size(), 1).rows()) {
      boolean stranger = !row.about().malicious() && rows.size() % 2 == 0;
      values[rows.size()] = DATA.row(rows.size());
      values[rows.size()][noise] += stranger ? 5 : 0;
      LabeledPackage about = stranger ? repacked(row.about()) : row.about();
      rows.add(new FeatureTable.Row(about, row.features(), row.scores()));
    }
    TrainingData data =
        TrainingData.of(new FeatureTable(GeneratedPackages.SCHEMA, rows), StandardStack.CLASSIFIERS)
            .withValues(values);
    List<String> columns = Preparation.withoutSignsOfOrigin().prepare(data).columns();
    assertThat(columns).doesNotContain("code.noise").hasSize(data.columns().size() - 1);
  }

  private static LabeledPackage repacked(LabeledPackage about) {
    return new LabeledPackage(
        about.path(),
        about.sha256(),
        about.malicious(),
        about.campaign(),
        about.family(),
        about.group(),
        "repacked",
        about.firstSeen(),
        about.split());
  }

  @Test
  void whereAllPackagesAreOfOneOriginNothingIsLeftOut() {
    assertThat(Preparation.withoutSignsOfOrigin().prepare(DATA)).isSameAs(DATA);
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

  @Test
  void aRewrittenPackageIsKnownByItsPathAndWeighsAShare() {
    TrainingData changed = DATA.rows(List.of(0, 6, 12)).missing("code.flag"::equals);
    TrainingData training = DATA.rows(List.of(12, 3, 0)).columns(c -> !c.equals("text.noise"));
    TrainingData prepared = Preparation.rewritten(changed, 0.5).prepare(training);
    assertThat(prepared.packages().subList(3, 5))
        .containsExactly(training.packages().get(2), training.packages().get(0));
    TrainingData same = changed.columns(training.columns()::contains);
    assertThat(prepared.row(3)).isEqualTo(same.row(0));
    assertThat(prepared.row(4)).isEqualTo(same.row(2));
    assertThat(prepared.weights()[3]).isEqualTo(0.5 * training.weights()[2]);
    assertThat(prepared.size()).isEqualTo(5);
  }
}
