package io.pypiguard.examples.cli;

import io.pypiguard.PypiGuard;
import io.pypiguard.models.StackClassifier;
import io.pypiguard.models.StackModel;
import io.pypiguard.models.data.BaselineFeatures;
import io.pypiguard.models.data.FeatureTable;
import io.pypiguard.models.data.LabeledPackage;
import io.pypiguard.models.data.Manifest;
import io.pypiguard.models.evaluation.Answers;
import io.pypiguard.models.evaluation.EvaluationReport;
import io.pypiguard.models.evaluation.ScoredPackage;
import io.pypiguard.models.evaluation.Subsets;
import io.pypiguard.models.training.Evaluation;
import io.pypiguard.models.training.Learners;
import io.pypiguard.models.training.ModelTraining;
import io.pypiguard.models.training.StandardStack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges our stack, or a model file, by labelled packages. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Judges the stack of learners by labelled packages that it has not learned from, and writes a"
          + " report with all figures. Families of packages stay together.",
      "Rows of the split train are parted into folds; those of forward are judged by what was learned"
          + " from train. With --model nothing is learned: the model says what it thinks of all rows,"
          + " which is worth something only of packages that it was not trained with."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the report is written",
      "2:wrong usage; one line on standard error says what is wrong",
      "3:packages could not be measured, or the report not be written"
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final int MOST_MISTAKES = 30;
  private static final long SEED = 1;

  private final Shell shell;

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Mixin private LessonOptions lessons = new LessonOptions();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Judge this model instead of learning.")
  private @Nullable Path model;

  @Option(
      names = "--learner",
      paramLabel = "ID",
      description = "Judge this learner (default: ${DEFAULT-VALUE}, our own).")
  private String learner = Learners.STACK;

  @Option(
      names = "--split",
      paramLabel = "NAMES",
      description = "Rows of these splits only, with commas between (default: all rows).")
  private String split = "";

  @Option(
      names = "--new-from",
      paramLabel = "DAY",
      description =
          "Figures are taken once more without benign packages first seen from this day on; no"
              + " malicious one should be as new (default: ${DEFAULT-VALUE}).")
  private String newFrom = "2025-07-01";

  @Option(
      names = "--quick",
      description =
          "The figures of the stack alone: no learners, features or packages are left out.")
  private boolean quick;

  @Option(
      names = "--rewritten",
      paramLabel = "IDS",
      split = ",",
      description =
          "Judge the malicious packages once more as these mutations make them, with commas"
              + " between.")
  private List<String> mutations = new ArrayList<>();

  @Option(
      names = "--behaviors",
      description =
          "Judge what is found of each behaviour when no package with it was learned from; scans all"
              + " malicious packages once more.")
  private boolean behaviors;

  @Option(
      names = "--no-mistakes",
      description = "Leave out the worst mistakes, which name packages.")
  private boolean noMistakes;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Where to write the report, as Markdown (.md) or a page with plots (.html). Repeatable"
              + " (default: Markdown on standard output).")
  private List<Path> reports = new ArrayList<>();

  EvaluateCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    TrainingLog.quiet();
    ReportFiles files = ReportFiles.of(reports);
    KnownLearners.check(List.of(learner));
    List<Mutated> tricks = Mutated.byIds(mutations, SEED);
    List<Mutated> taught = lessons.mutations();
    Manifest rows = corpus.manifest(split);
    try {
      files.write(model == null ? learned(rows, taught, tricks) : judged(model, rows), shell);
    } catch (IOException e) {
      shell.say("the evaluation could not be finished: " + FileErrors.describe(e));
      return ExitCode.NOT_ANALYSED;
    }
    return ExitCode.OK;
  }

  private EvaluationReport learned(Manifest rows, List<Mutated> taught, List<Mutated> tricks)
      throws IOException {
    FeatureTable table = corpus.measure(rows, shell);
    StandardStack recipe = KnownLearners.recipe(table, rows, taught, corpus, shell);
    Evaluation evaluation;
    try {
      evaluation =
          Evaluation.of(KnownLearners.byId(learner, recipe), table, StandardStack.CLASSIFIERS)
              .newFrom(newFrom)
              .listener(this::tell);
    } catch (IllegalArgumentException e) {
      throw new UsageException("there are too few packages: " + e.getMessage());
    }
    if (!quick) {
      evaluation
          .beside(recipe.aloneMembers())
          .baselines(
              corpus.measureAnew(
                  rows,
                  PypiGuard.builder().withoutDiscovery().extractor(BaselineFeatures.create()),
                  shell))
          .ablatedWith(recipe.quickLearner());
    }
    for (Mutated trick : tricks) {
      Manifest malicious = rows.only(LabeledPackage::malicious);
      evaluation.rewritten(trick.id(), corpus.measureRewritten(malicious, trick, shell));
    }
    if (behaviors) {
      Map<LabeledPackage, String> known = new HashMap<>();
      StrongestFinding finding = new StrongestFinding(CorpusOptions.measuring().build(), corpus);
      evaluation.behaviors(about -> known.computeIfAbsent(about, finding));
    }
    if (!noMistakes) {
      evaluation.mistakes(new EvidenceLines(CorpusOptions.measuring().build(), corpus));
    }
    return evaluation.report();
  }

  /** What a model says depends on its file, so nothing is kept. */
  private EvaluationReport judged(Path file, Manifest rows) throws IOException {
    StackClassifier classifier;
    try {
      classifier = StackClassifier.of(StackModel.read(file));
    } catch (IOException e) {
      throw new UsageException(
          "--model %s: %s".formatted(file, FileErrors.reason(e, "no such file")));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--model %s: %s".formatted(file, e.getMessage()));
    }
    PypiGuard.Builder guard = PypiGuard.builder().classifier(classifier);
    FeatureTable table = corpus.measureAnew(rows, guard, shell);
    List<ScoredPackage> packages = new ArrayList<>();
    for (FeatureTable.Row row : table.rows()) {
      packages.add(new ScoredPackage(row.about(), row.scores().getOrDefault(classifier.id(), 0.0)));
    }
    Answers answers =
        Answers.of(
            "The model",
            packages,
            Map.of(0.001, ModelTraining.REGISTRY_SCORE, 0.01, ModelTraining.ENTERPRISE_SCORE));
    EvaluationReport report =
        EvaluationReport.titled("Evaluation: " + file.getFileName(), SEED)
            .text(
                "Scores are from 0 to 1. Thresholds are the scores that one in a thousand and one in a"
                    + " hundred of the benign packages reached that it learned from.")
            .answers(answers, Subsets.of(newFrom))
            .months(answers);
    return noMistakes
        ? report
        : report.mistakes(answers, MOST_MISTAKES, new EvidenceLines(guard.build(), corpus));
  }

  private void tell(String step) {
    if (shell.errIsTerminal()) {
      shell.say(step);
    }
  }
}
