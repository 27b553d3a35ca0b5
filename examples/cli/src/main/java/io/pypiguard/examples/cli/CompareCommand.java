package io.pypiguard.examples.cli;

import io.pypiguard.models.data.FeatureTable;
import io.pypiguard.models.data.Manifest;
import io.pypiguard.models.evaluation.Answers;
import io.pypiguard.models.evaluation.EvaluationReport;
import io.pypiguard.models.training.Evaluation;
import io.pypiguard.models.training.Learner;
import io.pypiguard.models.training.StandardStack;
import io.pypiguard.models.training.TrainingData;
import io.pypiguard.models.training.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains several learners on the same packages and says how good each is. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares learners by labelled packages that they have not learned from: grouped folds over the"
          + " rows of the split train, and, where there are any, the rows of forward."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the table is written",
      "2:wrong usage; one line on standard error says what is wrong",
      "3:packages could not be measured, or the table not be written"
    })
final class CompareCommand implements Callable<Integer> {

  private static final int FOLDS = 5;
  private static final long SEED = 1;

  private final Shell shell;

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Option(
      names = "--learners",
      paramLabel = "IDS",
      split = ",",
      description =
          "Which, with commas between (default: Samaana's five, their stack, evidence without any"
              + " training, and our stack).")
  private List<String> learners = KnownLearners.usual();

  @Option(
      names = "--thresholds",
      description =
          "Choose thresholds on training rows, too, and say what they reach; takes five times as"
              + " long.")
  private boolean thresholds;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Where to write the table, as Markdown (.md) or a page (.html). Repeatable (default:"
              + " Markdown on standard output).")
  private List<Path> reports = new ArrayList<>();

  CompareCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    TrainingLog.quiet();
    ReportFiles files = ReportFiles.of(reports);
    KnownLearners.check(learners);
    Manifest rows = corpus.manifest();
    try {
      files.write(report(corpus.measure(rows, shell)), shell);
    } catch (IOException e) {
      shell.say("the comparison could not be finished: " + FileErrors.describe(e));
      return ExitCode.NOT_ANALYSED;
    }
    return ExitCode.OK;
  }

  private EvaluationReport report(FeatureTable table) {
    TrainingData data = TrainingData.of(table, StandardStack.CLASSIFIERS);
    StandardStack recipe = KnownLearners.recipe(table);
    List<Trial> trials = trials(data);
    List<Double> rates = thresholds ? Evaluation.RATES : List.of();
    Map<String, List<Answers>> answers = new LinkedHashMap<>();
    for (String id : learners) {
      if (shell.errIsTerminal()) {
        shell.say(id);
      }
      Learner learner = KnownLearners.byId(id, recipe);
      answers.put(
          id, trials.stream().map(trial -> trial.run(learner, data, rates).answers()).toList());
    }
    return EvaluationReport.titled("Comparison of learners", SEED)
        .comparison(
            "Figures",
            "Every campaign and every benign project weighs 1. TPR at a rate of false alarms is that"
                + " of the best threshold on the very packages that are judged.",
            answers);
  }

  private static List<Trial> trials(TrainingData data) {
    try {
      return Trial.of(data, FOLDS, SEED);
    } catch (IllegalArgumentException e) {
      throw new UsageException("there are too few packages: " + e.getMessage());
    }
  }
}
