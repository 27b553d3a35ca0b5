package io.pypiguard.examples.cli;

import io.pypiguard.models.StackModel;
import io.pypiguard.models.data.FeatureTable;
import io.pypiguard.models.data.Manifest;
import io.pypiguard.models.training.ModelTraining;
import io.pypiguard.models.training.StandardStack;
import io.pypiguard.models.training.TrainingData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains our stack with labelled packages and writes it as a model. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Trains the stack of learners with labelled packages, and writes a model that scores packages"
          + " without any training library. The same packages make the same scores.",
      "The model that is shipped is made by this command, with all defaults."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the model is written",
      "2:wrong usage; one line on standard error says what is wrong",
      "3:packages could not be measured, or the model not be written"
    })
final class TrainCommand implements Callable<Integer> {

  private final Shell shell;

  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Mixin private LessonOptions lessons = new LessonOptions();

  @Option(
      names = "--split",
      paramLabel = "NAMES",
      description = "Learn from rows of these splits only, with commas between (default: all).")
  private String split = "";

  @Option(
      names = "--attach",
      paramLabel = "FILE",
      description = "A report in Markdown that the model is to carry.")
  private @Nullable Path attached;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Where to write the model.")
  private Path out = Path.of("");

  TrainCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    TrainingLog.quiet();
    List<Mutated> mutations = lessons.mutations();
    Path folder = out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException("--out %s cannot be written: no such folder".formatted(out));
    }
    Manifest rows = corpus.manifest(split);
    try {
      StackModel model = train(rows, mutations);
      model.write(out);
      tell(model);
    } catch (IOException e) {
      shell.say("the training could not be finished: " + FileErrors.describe(e));
      return ExitCode.NOT_ANALYSED;
    }
    return ExitCode.OK;
  }

  private StackModel train(Manifest rows, List<Mutated> mutations) throws IOException {
    FeatureTable table = corpus.measure(rows, shell);
    StandardStack recipe = KnownLearners.recipe(table, rows, mutations, corpus, shell);
    StackModel model;
    try {
      model =
          ModelTraining.train(recipe.learner(), TrainingData.of(table, StandardStack.CLASSIFIERS));
    } catch (IllegalArgumentException e) {
      throw new UsageException("there are too few packages: " + e.getMessage());
    }
    return attached == null ? model : model.withReport(Files.readString(attached));
  }

  private void tell(StackModel model) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("%s: %d inputs, %d bytes%n".formatted(out, model.inputs().size(), Files.size(out)));
    model.facts().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(fact -> text.append("  %s: %s%n".formatted(fact.getKey(), fact.getValue())));
    shell.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
    shell.out().flush();
  }
}
