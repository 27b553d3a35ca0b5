package io.pypiguard.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.models.StackModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {

  @TempDir private Path folder;

  @Test
  void a_model_tells_what_it_was_made_of_and_scores_packages() throws IOException {
    Path manifest = LabeledFolder.write(folder, 12, true);
    Path report = Files.writeString(folder.resolve("figures.md"), "# Figures\n");
    Path model = folder.resolve("own.model");

    CommandRun run =
        CommandRun.of("train", manifest, "--split", "train", "--attach", report, "--out", model);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("own.model: ", "  campaigns: 9\n", "  packages: 18\n");
    StackModel read = StackModel.read(model);
    assertThat(read.report()).contains("# Figures\n");
    assertThat(read.facts()).containsEntry("benign-projects", "9");
    assertThat(CommandRun.of("evaluate", manifest, "--model", model).out())
        .containsPattern("\\| AUC +\\| +1\\.0000 \\|");
  }

  @Test
  void what_cannot_be_trained_is_named() throws IOException {
    Path manifest = LabeledFolder.write(folder, 2, false);
    Path out = folder.resolve("own.model");

    assertUsageError(
        CommandRun.of("train", manifest, "--out", out),
        "there are too few packages: folds must be at least 2 and at most as many as families, 4");
    assertUsageError(
        CommandRun.of("train", manifest, "--out", folder.resolve("no/such/own.model")),
        "own.model cannot be written: no such folder");
    assertUsageError(
        CommandRun.of("train", manifest, "--out", out, "--lessons", "magic"),
        "no mutation \"magic\"; there are ");
    assertThat(out).doesNotExist();
  }

  private static void assertUsageError(CommandRun run, String message) {
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }
}
