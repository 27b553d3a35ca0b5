package io.pypiguard.examples.cli;

import io.pypiguard.PypiGuard;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.classify.PackageClassifier;
import io.pypiguard.feature.FeatureExtractor;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the parts that scans are made of, with the ids by which they are named. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description =
        "Lists analyzers with what they report, extractors, classifiers and report formats.")
final class ListCommand implements Callable<Integer> {

  private final Shell shell;

  ListCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    PypiGuard guard = PypiGuard.builder().build();
    PrintWriter out = new PrintWriter(shell.out(), false, StandardCharsets.UTF_8);
    out.print("analyzers\n");
    for (PackageAnalyzer analyzer : guard.analyzers()) {
      out.print("  " + analyzer.id() + "\n");
      for (ObservationType type : analyzer.types()) {
        out.printf("    %-36s %-8s  %s%n", type.id(), type.severity().id(), type.title());
      }
    }
    out.print("extractors\n");
    for (FeatureExtractor extractor : guard.extractors()) {
      out.printf("  %s, %d features%n", extractor.id(), extractor.schema().size());
    }
    out.print("classifiers\n");
    for (PackageClassifier classifier : guard.classifiers()) {
      out.print("  " + classifier.id() + "\n");
    }
    out.print("formats\n");
    Formats.ids().forEach(id -> out.print("  " + id + "\n"));
    out.flush();
    return ExitCode.OK;
  }
}
