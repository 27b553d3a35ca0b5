package io.pypiguard.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pypiguard.models.data.LabeledPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {

  private static final TrainingData DATA = GeneratedPackages.data(90, 1);

  @Test
  void eachRowIsJudgedOnceAndAwayFromItsFamily() {
    List<Integer> judged = new ArrayList<>();
    for (Split split : GroupedFolds.of(DATA, 5, 3)) {
      assertThat(families(split.training())).doesNotContainAnyElementsOf(families(split.test()));
      assertThat(split.training().size() + split.test().size()).isEqualTo(90);
      judged.addAll(split.test());
    }
    assertThat(judged).hasSize(90).doesNotHaveDuplicates();
  }

  @Test
  void foldsHaveEquallyMuchOfBothClasses() {
    double[] weights = DATA.weights();
    for (boolean malicious : new boolean[] {true, false}) {
      assertThat(GroupedFolds.of(DATA, 5, 3))
          .extracting(
              split ->
                  split.test().stream()
                      .filter(row -> DATA.labels()[row] == malicious)
                      .mapToDouble(row -> weights[row])
                      .sum())
          .allSatisfy(sum -> assertThat(sum).isBetween(5.0, 7.0));
    }
  }

  @Test
  void familiesOfAnySizeStayTogether() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 50; round++) {
      int rows = 20 + random.nextInt(80);
      int kinds = 4 + random.nextInt(10);
      List<String> families =
          IntStream.range(0, rows)
              .mapToObj(i -> "f" + (i < kinds ? i : random.nextInt(kinds)))
              .toList();
      boolean[] malicious = new boolean[rows];
      for (int i = 0; i < rows; i++) {
        malicious[i] = random.nextBoolean();
      }
      double[] weights = random.doubles(rows, 0.1, 1).toArray();
      int[] fold = GroupedFolds.assign(families, malicious, weights, 4, round);
      for (int i = 0; i < rows; i++) {
        int first = families.indexOf(families.get(i));
        assertThat(fold[i]).as("round %d, row %d", round, i).isBetween(0, 3).isEqualTo(fold[first]);
      }
    }
  }

  @Test
  void seedDecides() {
    assertThat(GroupedFolds.of(DATA, 5, 3)).isEqualTo(GroupedFolds.of(DATA, 5, 3));
    assertThat(GroupedFolds.of(DATA, 5, 3)).isNotEqualTo(GroupedFolds.of(DATA, 5, 4));
  }

  @Test
  void impossibleFoldsAreRefused() {
    assertThatThrownBy(() -> GroupedFolds.of(DATA, 31, 1))
        .hasMessage("folds must be at least 2 and at most as many as families, 30, was 31");
    assertThatThrownBy(() -> GroupedFolds.of(DATA, 1, 1))
        .hasMessage("folds must be at least 2 and at most as many as families, 30, was 1");
  }

  @Test
  void forwardIsJudgedByWhatTrainTaught() {
    Split split = Split.forward(DATA);
    assertThat(split.test()).startsWith(0, 4, 8).hasSize(23);
    assertThat(split.training()).startsWith(1, 2, 3, 5).hasSize(67);
    assertThatThrownBy(() -> Split.forward(DATA.rows(split.test())))
        .hasMessage("there must be rows of the splits train and forward, were 0 and 23");
  }

  @Test
  void groupsAreLeftOutWithAllTheirFamilies() {
    List<Split> splits =
        Split.leaveOneGroupOut(DATA, about -> about.path().endsWith("1") ? "ones" : "");
    assertThat(splits).extracting(Split::name).containsExactly("ones");
    Split ones = splits.get(0);
    assertThat(ones.test()).containsExactly(1, 11, 21, 31, 41, 51, 61, 71, 81);
    assertThat(ones.training()).hasSize(90 - 3 * 9);
    assertThat(families(ones.training())).doesNotContainAnyElementsOf(families(ones.test()));
  }

  private static Set<String> families(List<Integer> rows) {
    return rows.stream()
        .map(row -> DATA.packages().get(row))
        .map(LabeledPackage::family)
        .collect(Collectors.toSet());
  }
}
