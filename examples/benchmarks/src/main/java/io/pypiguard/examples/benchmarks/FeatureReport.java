package io.pypiguard.examples.benchmarks;

import io.pypiguard.PypiGuard;
import io.pypiguard.feature.FeatureExtractor;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.models.data.FeatureTable;
import io.pypiguard.models.data.FeatureTableBuilder;
import io.pypiguard.models.data.Manifest;
import io.pypiguard.models.evaluation.FeatureStatistics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures every feature over labelled packages, and writes its page of the documents. */
@Command(
    name = "features",
    mixinStandardHelpOptions = true,
    description = {
      "What each feature says of labelled packages: how often it is measured, its mean in both"
          + " classes, and its area under the curve, where each campaign and each benign project"
          + " weighs 1."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "1:a feature is the same for all packages", "2:wrong usage"})
final class FeatureReport implements Callable<Integer> {

  private final PrintWriter out;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "Where the paths of the manifest begin.")
  private Path folder = Path.of("");

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = {
        "Labelled archives: comma-separated values with at least path and label. Without it nothing"
            + " is measured, and a document keeps its figures."
      })
  private @Nullable Path manifest;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description = "Rows of this split only (default: ${DEFAULT-VALUE}).")
  private String split = "train";

  @Option(
      names = "--without",
      paramLabel = "FILE",
      description = "Leave out archives whose sha256 this file names.")
  private @Nullable Path without;

  @Option(
      names = "--without-group",
      paramLabel = "NAME",
      description = "Leave out packages of this group (default: ${DEFAULT-VALUE}).")
  private String withoutGroup = "fixture";

  @Option(
      names = "--keep",
      paramLabel = "FOLDER",
      description = "Keep what was measured there, for the next time.")
  private @Nullable Path keep;

  @Option(
      names = "--document",
      paramLabel = "FILE",
      description = "Write the tables between the markers of this Markdown file.")
  private @Nullable Path document;

  FeatureReport(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    PypiGuard guard = PypiGuard.builder().build();
    List<FeatureStatistics> all =
        manifest == null ? List.of() : FeatureStatistics.of(measure(guard, manifest));
    if (document != null) {
      update(document, guard, all);
    }
    if (all.isEmpty()) {
      return 0;
    }
    print(all);
    List<String> constant = ids(all, one -> one.isMeasured() && one.isConstant());
    List<String> never = ids(all, one -> !one.isMeasured());
    if (!constant.isEmpty()) {
      out.printf("%nthe same for all packages: %s%n", constant);
    }
    if (!never.isEmpty()) {
      out.printf("%nnever measured, for want of what they need: %s%n", never);
    }
    return constant.isEmpty() ? 0 : 1;
  }

  private static List<String> ids(
      List<FeatureStatistics> all, Predicate<FeatureStatistics> wanted) {
    return all.stream().filter(wanted).map(one -> one.feature().id()).toList();
  }

  private FeatureTable measure(PypiGuard guard, Path list) throws IOException {
    Set<String> left = without == null ? Set.of() : Manifest.readHashes(without);
    Manifest rows =
        Manifest.read(list)
            .only(
                row ->
                    row.split().equals(split)
                        && !row.group().equals(withoutGroup)
                        && !left.contains(row.sha256()));
    FeatureTableBuilder builder = FeatureTableBuilder.with(guard);
    if (keep != null) {
      builder.keptIn(keep);
    }
    return builder.build(folder, rows);
  }

  private static void update(Path file, PypiGuard guard, List<FeatureStatistics> all)
      throws IOException {
    Map<String, Double> areas = new HashMap<>();
    for (FeatureStatistics one : all) {
      one.auc().ifPresent(area -> areas.put(one.feature().id(), area));
    }
    FeatureSchema schema =
        FeatureSchema.union(guard.extractors().stream().map(FeatureExtractor::schema).toList());
    FeatureDocument.update(file, schema, areas);
  }

  private void print(List<FeatureStatistics> all) {
    out.printf(
        "%-40s %8s %8s %10s %10s %6s%n",
        "feature", "measured", "malicious", "mean", "malicious", "AUC");
    all.forEach(this::print);
  }

  private void print(FeatureStatistics one) {
    out.printf(
        "%-40s %7.1f%% %7.1f%% %10.4f %10.4f %6s%n",
        one.feature().id(),
        100 * one.benign().measured(),
        100 * one.malicious().measured(),
        one.benign().mean(),
        one.malicious().mean(),
        one.auc().isPresent() ? "%.3f".formatted(one.auc().getAsDouble()) : "-");
  }
}
