package io.pypiguard.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The figures of a worked example as an independent program takes them, which the packages of
 * others are measured with, too.
 */
class ExaminerTest {

  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void figuresAreThoseOfTheExaminer() {
    Figures figures = Figures.of(ScoredPackages.sixty(), 0.6);

    assertThat(figures.truePositiveRate()).isEqualTo(0.6388888888888886, EXACT);
    assertThat(figures.falsePositiveRate()).isEqualTo(0.05, EXACT);
    assertThat(figures.precision()).isEqualTo(0.8846153846153847, EXACT);
    assertThat(figures.f1()).isEqualTo(0.7419354838709675, EXACT);
    assertThat(figures.balancedF1()).isEqualTo(0.7565789473684208, EXACT);
    assertThat(figures.auc()).isEqualTo(0.9180555555555555, EXACT);
    assertThat(figures.recallAtOnePercent()).isEqualTo(0.6388888888888886, EXACT);
    assertThat(figures.recallAtOnePerMille()).isEqualTo(0.6388888888888886, EXACT);
    assertThat(Figures.alarmsByGroup(ScoredPackages.sixty(), 0.6))
        .extracting(Figures.GroupAlarms::rate)
        .containsExactly(0.0, 1.0 / 15);
  }

  @Test
  void campaignsAreWeighedAnewWithoutSomeOfTheirPackages() {
    List<ScoredPackage> original =
        ScoredPackages.sixty().stream()
            .filter(next -> Subsets.of("").values().iterator().next().test(next.about()))
            .toList();

    Figures figures = Figures.of(original, 0.6);

    assertThat(original).hasSize(45);
    assertThat(figures.truePositiveRate()).isEqualTo(0.6666666666666666, EXACT);
    assertThat(figures.f1()).isEqualTo(0.761904761904762, EXACT);
    assertThat(figures.balancedF1()).isEqualTo(0.7766990291262136, EXACT);
    assertThat(figures.auc()).isEqualTo(0.9249999999999999, EXACT);
  }
}
