package io.pypiguard.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pypiguard.models.data.FeatureTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final FeatureTable TABLE = GeneratedPackages.table(240, 1);
  private static final Learner LEARNER = Learners.byId("logistic-regression");
  private static final List<String> SCORES = List.of("evidence");

  @Test
  void aPlainReportHasTheFiguresOfTheLearner() {
    assertThat(Evaluation.of(LEARNER, TABLE, SCORES).report().markdown())
        .contains(
            "# Evaluation: logistic-regression\n",
            "## Grouped folds\n",
            "## Forward in time\n",
            "## Robustness\n",
            "easy features forged; Forward in time")
        .doesNotContain("## Baselines", "## Learners", "## Families", "## Worst");
  }

  @Test
  void whatIsAskedForIsThereAndTheSameEachTime() {
    String report = full().report().markdown();

    assertThat(report)
        .contains(
            "| code only ",
            "| text only ",
            "| decision-tree alone ",
            "| score alone ",
            "| without code ",
            "## Learning curve\n",
            "| all renamed; Grouped folds ",
            "## Unseen behaviors\n",
            "| ends-in-one ",
            "## Worst mistakes, Forward in time\n",
            "        seen in packages/");
    assertThat(full().report().markdown()).isEqualTo(report);
  }

  private static Evaluation full() {
    return Evaluation.of(LEARNER, TABLE, SCORES)
        .beside(List.of(Learners.byId("decision-tree")))
        .ablatedWith(LEARNER)
        .baselines(TABLE)
        .rewritten("all renamed", TABLE.only(about -> about.malicious()))
        .behaviors(about -> about.malicious() && about.path().endsWith("1") ? "ends-in-one" : "")
        .newFrom("2025-07-01")
        .mistakes(about -> List.of("seen in " + about.path()));
  }

  @Test
  void whatIsNotRewrittenKeepsAll() {
    assertThat(
            Evaluation.of(LEARNER, TABLE, SCORES)
                .rewritten("nothing", TABLE.only(about -> about.malicious()))
                .report()
                .markdown())
        .containsPattern("\\| nothing; Grouped folds +\\| +1 % FPR \\|.*\\| 100\\.00 % \\|");
  }

  @Test
  void baselinesMustBeOfTheSamePackages() {
    Evaluation evaluation = Evaluation.of(LEARNER, TABLE, SCORES);

    assertThatThrownBy(() -> evaluation.baselines(GeneratedPackages.table(20, 1)))
        .hasMessage("baselines must be of the same packages in the same order");
  }
}
