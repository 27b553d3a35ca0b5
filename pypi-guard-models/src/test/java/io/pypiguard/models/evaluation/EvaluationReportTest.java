package io.pypiguard.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationReportTest {

  private static final Answers ANSWERS =
      Answers.of("Folds", ScoredPackages.sixty(), Map.of(0.05, 0.6));

  private static EvaluationReport report() {
    return EvaluationReport.titled("Report", 1);
  }

  @Test
  void figuresAreShownWithIntervalsAndCounts() {
    String text = report().answers(ANSWERS, Subsets.of("2025-07-01")).markdown();

    assertThat(text)
        .contains("30 malicious packages of 12 campaigns, 30 benign packages of 20 projects.")
        .containsPattern("\\| AUC +\\| +0\\.9181 \\| 0\\.8\\d+ to 0\\.9\\d+ \\| +- \\|")
        .containsPattern("\\| TPR at 1 % FPR +\\| +63\\.89 % \\|.*\\| +0 \\|")
        .containsPattern("\\| balanced F1 +\\| +0\\.7566 \\|")
        .containsPattern("\\| false alarms +\\| +1 \\| of 30 +\\|")
        .containsPattern("\\| small +\\| +20 \\| +1 \\| +6\\.67 % \\|")
        .containsPattern("\\| without repacked ones +\\| +15 \\| +30 \\| 0\\.9250 \\|")
        .containsPattern("\\| without benign ones from 2025-07-01 on +\\| +30 \\| +15 \\|");
  }

  @Test
  void aGroupWithoutAlarmsHasAnIntervalAllTheSame() {
    // 1 - 0.05^(1/10), of ten projects
    assertThat(report().answers(ANSWERS, Map.of()).markdown())
        .containsPattern("\\| hard +\\| +10 \\| +0 \\| +0\\.00 % \\| +0\\.0 to 25\\.9 % \\|");
  }

  @Test
  void thePageHasAllPlotsAndNothingFromElsewhere() {
    String page = report().answers(ANSWERS, Map.of()).html();

    assertThat(page)
        .contains(
            "receiver operating characteristic</figcaption>",
            "as if both classes weighed the same</figcaption>",
            "calibration</figcaption>",
            "scores by class</figcaption>")
        .doesNotContain("<script", "<link", "src=", "NaN");
  }

  @Test
  void monthsAreShownWhereThereAreSeveral() {
    assertThat(report().months(ANSWERS).markdown()).containsPattern("\\| 2024-07 \\| +15 \\|");
    assertThat(report().months(ANSWERS).html()).contains("rate by month</figcaption>");
    assertThat(report().months(ANSWERS.only(about -> !about.malicious())).markdown())
        .isEqualTo("# Report\n");
  }

  @Test
  void theSameAnswersGiveTheSameBytes() {
    assertThat(report().answers(ANSWERS, Subsets.of("2025-07-01")).html())
        .isEqualTo(report().answers(ANSWERS, Subsets.of("2025-07-01")).html());
  }

  @Test
  void detectorsAreComparedOnTheSameSets() {
    Map<String, List<Answers>> detectors = new LinkedHashMap<>();
    detectors.put("ours", List.of(ANSWERS));
    detectors.put("theirs", List.of(ANSWERS.only(about -> !about.kind().equals("repacked"))));

    assertThat(report().comparison("Detectors", "Two of them.", detectors).markdown())
        .containsPattern("\\| ours +\\| +0\\.9181 \\| +63\\.89 % \\|")
        .containsPattern("\\| theirs +\\| +0\\.9250 \\| +66\\.67 % \\|");

    detectors.put("another", List.of());
    assertThatThrownBy(() -> report().comparison("Detectors", "Three.", detectors))
        .hasMessageStartingWith("columns of another must be [detector, Folds: AUC, ");
  }

  @Test
  void whatIsKeptIsShownBesideWhatWas() {
    assertThat(
            report().robustness("Tricks", "x", List.of(new Kept("a", 0.01, 0.8, 0.6))).markdown())
        .containsPattern("\\| a +\\| +1 % FPR \\| +80\\.00 % \\| +60\\.00 % \\| 75\\.00 % \\|");
    assertThat(new Kept("a", 0.01, 0, 0).share()).isZero();
  }

  @Test
  void unseenSortsAndTheLearningCurveHaveALineEach() {
    Answers malicious = ANSWERS.only(about -> about.malicious());

    assertThat(report().recalls("Unseen", "x", List.of(malicious)).markdown())
        .containsPattern("\\| Folds \\| +30 \\| +63\\.89 % \\|");
    assertThat(report().learningCurve("x", List.of(new LearningPoint(0.1, 12, ANSWERS))).markdown())
        .containsPattern("\\| +10 % \\| +12 \\| 0\\.9181 \\|");
  }

  @Test
  void hostileEvidenceStaysText() {
    EvaluationReport report =
        report().mistakes(ANSWERS, 1, about -> List.of("<img src=x> `|` \u001b[2J\u202e"));

    assertThat(report.markdown()).contains("        <img src=x> `|` \uFFFD[2J\uFFFD\n");
    assertThat(report.html())
        .contains("    &lt;img src=x&gt; `|` \uFFFD[2J\uFFFD\n")
        .doesNotContain("<img");
  }

  @Test
  void aPackageWithoutEvidenceSaysSo() {
    assertThat(report().mistakes(ANSWERS, 1, about -> List.of()).markdown())
        .contains("-0.227  packages/0  malicious\n        nothing was found\n");
  }
}
