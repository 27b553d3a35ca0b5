package io.pypiguard.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pypiguard.models.evaluation.RocCurve;
import io.pypiguard.models.training.HyperparameterSearch.Attempt;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HyperparameterSearchTest {

  private static final TrainingData DATA = GeneratedPackages.data(180, 1);
  private static final List<Split> FOLDS = GroupedFolds.of(DATA, 3, 1);
  private static final Learner TREE = Learners.byId("decision-tree");

  private static List<Attempt> search(int tries) {
    Map<String, List<Double>> grid =
        Map.of("depth", List.of(1.0, 2.0, 4.0), "least-weight", List.of(2.0, 60.0));
    return HyperparameterSearch.search(TREE, grid, tries, DATA, FOLDS, 5);
  }

  @Test
  void bestComesFirstWithItsFigures() {
    List<Attempt> attempts = search(4);
    assertThat(attempts).hasSize(5).isSorted();
    Attempt best = attempts.get(0);
    double[] outputs = TREE.with(best.settings()).outOfFold(DATA, FOLDS);
    RocCurve curve = RocCurve.of(outputs, DATA.labels(), DATA.weights());
    assertThat(best.truePositiveRate()).isEqualTo(curve.within(0.01).truePositiveRate());
    assertThat(best.auc()).isBetween(curve.auc() - 1e-9, curve.auc() + 1e-9);
    assertThat(best.truePositiveRate()).isGreaterThan(attempts.get(4).truePositiveRate());
  }

  @Test
  void ownSettingsAreTriedAndNoneTwice() {
    assertThat(search(1000))
        .hasSize(7)
        .extracting(Attempt::settings)
        .contains(TREE.settings())
        .doesNotHaveDuplicates();
  }

  @Test
  void seedDecides() {
    assertThat(search(3)).isEqualTo(search(3));
  }

  @Test
  void usualGridsNameSettingsOfTheirLearners() {
    for (Learner learner : Learners.single()) {
      assertThat(learner.settings().keySet())
          .containsAll(HyperparameterSearch.usualGrid(learner.id()).keySet());
      assertThat(HyperparameterSearch.usualGrid(learner.id())).as(learner.id()).isNotEmpty();
    }
    assertThat(HyperparameterSearch.usualGrid("evidence")).isEmpty();
  }

  @Test
  void unknownSettingsAreRefused() {
    assertThatThrownBy(
            () ->
                HyperparameterSearch.search(TREE, Map.of("luck", List.of(7.0)), 1, DATA, FOLDS, 1))
        .hasMessage("settings of decision-tree are [depth, least-weight, seed], no luck");
  }

  @Test
  void rowsThatNoSplitAsksAboutHaveNoAnswer() {
    double[] outputs = TREE.outOfFold(DATA, FOLDS.subList(0, 1));
    for (int row = 0; row < outputs.length; row++) {
      assertThat(Double.isNaN(outputs[row])).isNotEqualTo(FOLDS.get(0).test().contains(row));
    }
  }
}
