package io.pypiguard.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pypiguard.models.data.LabeledPackage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private final List<ScoredPackage> packages = new ArrayList<>();

  private void add(boolean malicious, String campaign, String group, double score) {
    packages.add(
        new ScoredPackage(
            new LabeledPackage(
                "package-" + packages.size(), "", malicious, campaign, campaign, group, "", "", ""),
            score));
  }

  private void addSome() {
    add(true, "wave", "malicious", 0.9);
    add(true, "wave", "malicious", 0.2);
    add(true, "lone", "malicious", 0.8);
    add(false, "honest", "small", 0.1);
    add(false, "loud", "hard", 0.85);
    add(false, "fair", "hard", 0.3);
    add(false, "fair", "hard", 0.4);
  }

  @Test
  void campaignsAndProjectsWeighOneEach() {
    addSome();
    Figures figures = Figures.of(packages, 0.5);
    assertThat(figures.truePositiveRate()).isEqualTo(0.75);
    assertThat(figures.falsePositiveRate()).isEqualTo(1.0 / 3);
    assertThat(figures.precision()).isEqualTo(1.5 / 2.5);
    assertThat(figures.f1()).isEqualTo(2 * 0.6 * 0.75 / 1.35, within(1e-12));
    double balanced = 0.75 / (0.75 + 1.0 / 3);
    assertThat(figures.balancedF1())
        .isEqualTo(2 * balanced * 0.75 / (balanced + 0.75), within(1e-12));
  }

  @Test
  void recallAtARateUsesTheBestThreshold() {
    addSome();
    assertThat(Figures.of(packages, 0.5).recallAtOnePercent()).isEqualTo(0.25);
  }

  @Test
  void aThresholdThatNothingReachesFindsNothing() {
    addSome();
    Figures figures = Figures.of(packages, 2);
    assertThat(figures.truePositiveRate()).isZero();
    assertThat(figures.precision()).isZero();
    assertThat(figures.f1()).isZero();
  }

  @Test
  void alarmsAreCountedByGroup() {
    addSome();
    assertThat(Figures.alarmsByGroup(packages, 0.35))
        .containsExactly(
            new Figures.GroupAlarms("hard", 2, 3, 0.75), new Figures.GroupAlarms("small", 0, 1, 0));
  }

  @Test
  void intervalsHoldTheFigureAndRepeat() {
    addSome();
    Figures figures = Figures.of(packages, 0.5);
    Intervals.Interval interval = Intervals.of(packages, 0.5, 7).of(Figures::truePositiveRate);
    assertThat(figures.truePositiveRate()).isBetween(interval.low(), interval.high());
    assertThat(Intervals.of(packages, 0.5, 7).of(Figures::truePositiveRate)).isEqualTo(interval);
  }

  @Test
  void oneClassAloneIsRefused() {
    add(true, "wave", "malicious", 0.9);
    assertThatThrownBy(() -> Figures.of(packages, 0.5))
        .hasMessage("there must be malicious and benign packages, there are no benign ones");
    assertThatThrownBy(() -> Intervals.of(packages, 0.5, 1))
        .hasMessage(
            "there must be malicious and benign packages, there are 1 campaigns and 0 projects");
    assertThatThrownBy(() -> add(true, "x", "", Double.NaN))
        .hasMessage("score of package-1 must be a number, was NaN");
  }
}
