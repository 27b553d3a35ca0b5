package io.pypiguard.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.models.data.FeatureTable;
import io.pypiguard.models.training.ModelTraining;
import io.pypiguard.models.training.StandardStack;
import io.pypiguard.models.training.TrainingData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {

  @TempDir Path folder;

  @Test
  void the_report_is_written_as_markdown_and_page() throws IOException {
    Path manifest = LabeledFolder.write(folder, 12, true);
    Path markdown = folder.resolve("report.md");
    Path page = folder.resolve("report.html");

    CommandRun run =
        CommandRun.of(
            "evaluate",
            manifest,
            "--learner",
            "decision-tree",
            "--report",
            markdown,
            "--report",
            page);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(markdown))
        .contains("## Grouped folds\n", "## Forward in time\n", "## Baselines", "evil", "startup")
        .doesNotContain(folder.toString());
    assertThat(Files.readString(page)).contains("<svg ", "scores by class</figcaption>");
  }

  @Test
  void the_report_goes_to_standard_output_unless_a_file_is_named() throws IOException {
    Path manifest = LabeledFolder.write(folder, 12, true);

    CommandRun run =
        CommandRun.of(
            "evaluate",
            manifest,
            "--quick",
            "--learner",
            "logistic-regression",
            "--no-mistakes",
            "--rewritten",
            "full-metadata",
            "--split",
            "train",
            "--keep",
            folder.resolve("kept"));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("# Evaluation: logistic-regression\n")
        .contains("9 malicious packages of 9 campaigns, 9 benign packages of 9 projects.")
        .contains("| full-metadata-1; Grouped folds ")
        .doesNotContain("## Forward", "## Worst");
    assertThat(folder.resolve("kept")).isNotEmptyDirectory();
  }

  @Test
  void a_model_is_judged_at_its_own_thresholds() throws IOException {
    Path manifest = LabeledFolder.write(folder, 12, false);
    CorpusOptions corpus = CommandLine.populateCommand(new CorpusOptions(), manifest.toString());
    FeatureTable table = corpus.measure(corpus.manifest(), Shell.ofProcess());
    Path model = folder.resolve("own.model");
    ModelTraining.train(
            KnownLearners.recipe(table).learner(),
            TrainingData.of(table, StandardStack.CLASSIFIERS))
        .write(model);

    CommandRun run = CommandRun.of("evaluate", manifest, "--model", model);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("# Evaluation: own.model\n")
        .containsPattern("\\| AUC +\\| +1\\.0000 \\|")
        .contains("## Worst mistakes, The model\n", "          stack: baseline ");
  }

  @Test
  void what_cannot_be_judged_is_named() throws IOException {
    Path manifest = LabeledFolder.write(folder, 2, false);

    assertUsageError(
        CommandRun.of("evaluate", manifest, "--split", "later"),
        "split later must have malicious and benign packages, has 0 malicious and 0 benign ones");
    assertUsageError(
        CommandRun.of("evaluate", manifest),
        "there are too few packages: folds must be at least 2 and at most as many as families, 4");
    assertUsageError(
        CommandRun.of("evaluate", manifest, "--report", "report.pdf"),
        "--report must end in .md or .html, was report.pdf");
    assertUsageError(
        CommandRun.of("evaluate", manifest, "--report", "no/such/report.md"),
        "--report no/such/report.md cannot be written: no such folder");
    assertUsageError(
        CommandRun.of("evaluate", manifest, "--model", manifest), "--model " + manifest + ": ");
    assertUsageError(
        CommandRun.of("evaluate", manifest, "--model", "missing"), "--model missing: no such file");
    assertUsageError(
        CommandRun.of("evaluate", manifest, "--rewritten", "magic"),
        "no mutation \"magic\"; there are ");
    assertUsageError(
        CommandRun.of("evaluate", manifest, "--learner", "oracle"),
        "no learner \"oracle\"; there are decision-tree, ");
    assertUsageError(CommandRun.of("evaluate"), "MANIFEST");
  }

  private static void assertUsageError(CommandRun run, String message) {
    assertThat(run.err()).startsWith("pypi-guard: ").contains(message);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
  }
}
