package io.pypiguard.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pypiguard.models.data.LabeledPackage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnswersTest {

  private static final List<ScoredPackage> SIXTY = ScoredPackages.sixty();
  private static final Answers ANSWERS = Answers.of("all", SIXTY, Map.of(0.05, 0.6));

  @Test
  void recallIsTheRateAtTheThreshold() {
    assertThat(ANSWERS.recall(0.05))
        .isEqualTo(Figures.of(SIXTY, 0.6).truePositiveRate(), within(1e-12));
    assertThat(ANSWERS.called(0.05, false)).isEqualTo(1);
  }

  @Test
  void aScoreAtTheThresholdIsCalled() {
    double score = SIXTY.get(0).score();

    Answers one = Answers.of("one", SIXTY.subList(0, 1), Map.of(0.05, score));

    assertThat(one.recall(0.05)).isEqualTo(1);
  }

  @Test
  void nothingIsCalledWhereNoThresholdIsLowEnough() {
    Answers none = Answers.of("none", SIXTY, Map.of(0.05, Double.POSITIVE_INFINITY));

    assertThat(none.recall(0.05)).isZero();
    assertThat(Figures.of(none.margins(0.05), 0).falsePositiveRate()).isZero();
  }

  @Test
  void partsWithThresholdsOfTheirOwnAreJoined() {
    Answers low = Answers.of("low", SIXTY.subList(0, 30), Map.of(0.05, -1.0));
    Answers high = Answers.of("high", SIXTY.subList(30, 60), Map.of(0.05, 2.0));

    Answers both = Answers.join("both", List.of(low, high));

    assertThat(both.packages()).isEqualTo(SIXTY);
    assertThat(both.called(0.05, true)).isEqualTo(15);
    assertThat(both.only(about -> about.path().endsWith("0")).packages()).hasSize(6);
  }

  @Test
  void whatDoesNotBelongTogetherIsRefused() {
    Answers other = Answers.of("other", SIXTY, Map.of());
    assertThatThrownBy(() -> Answers.join("x", List.of(ANSWERS, other)))
        .hasMessage("parts of x must have thresholds for the same rates");
    assertThatThrownBy(() -> ANSWERS.margins(0.2))
        .hasMessage("there are thresholds for the rates [0.05], not for 0.2");
    assertThatThrownBy(() -> ANSWERS.only(about -> !about.malicious()).recall(0.05))
        .hasMessage("there are no malicious packages in all");
    assertThatThrownBy(
            () -> new Answers("x", SIXTY, new TreeMap<>(Map.of(0.05, SIXTY.subList(0, 2)))))
        .hasMessage("margins at 0.05 must be those of the packages of x");
  }

  @Test
  void theWorstAreOneOfEachCampaign() {
    List<ScoredPackage> missed = new Mistakes(ANSWERS, 5).worst(true);
    List<ScoredPackage> alarms = new Mistakes(ANSWERS, 30).worst(false);

    assertThat(missed).hasSize(5).extracting(next -> next.about().malicious()).containsOnly(true);
    assertThat(missed).isSortedAccordingTo((a, b) -> Double.compare(a.score(), b.score()));
    assertThat(missed.get(0).about().path()).isEqualTo("packages/0");
    assertThat(alarms)
        .extracting(ScoredPackage::about)
        .extracting(LabeledPackage::campaign)
        .hasSize(20)
        .doesNotHaveDuplicates();
    assertThat(alarms.get(0).score()).isPositive();
  }
}
