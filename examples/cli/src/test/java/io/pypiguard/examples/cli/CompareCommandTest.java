package io.pypiguard.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

  @TempDir Path folder;

  @Test
  void each_learner_has_a_line_with_figures_of_folds_and_forward() throws IOException {
    Path manifest = LabeledFolder.write(folder, 12, true);

    CommandRun run =
        CommandRun.of("compare", manifest, "--learners", "decision-tree,evidence", "--thresholds");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Grouped folds: AUC | TPR at 1 %", "Forward in time: AUC | TPR at 1 %")
        .contains("for 1 % FPR: TPR |")
        .containsPattern("\\| evidence +\\| +1\\.0000 \\| +100\\.00 % \\|")
        .containsPattern("\\| decision-tree +\\| +[01]\\.\\d{4} \\|");
  }

  @Test
  void an_unknown_learner_is_named_beside_those_that_there_are() throws IOException {
    Path manifest = LabeledFolder.write(folder, 1, false);

    CommandRun run = CommandRun.of("compare", manifest, "--learners", "oracle");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .startsWith("pypi-guard: no learner \"oracle\"; there are decision-tree, ")
        .contains("samaana-stack, stack");
  }
}
