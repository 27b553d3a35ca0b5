package io.pypiguard.examples.cli;

import io.pypiguard.PackageReport;
import io.pypiguard.PypiGuard;
import io.pypiguard.models.data.LabeledPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;

/** Tells what was found in a package, as the command {@code scan --explain} does. */
final class EvidenceLines implements Function<LabeledPackage, List<String>> {

  private final PypiGuard guard;
  private final CorpusOptions corpus;

  EvidenceLines(PypiGuard guard, CorpusOptions corpus) {
    this.guard = guard;
    this.corpus = corpus;
  }

  /** Scans the package once more; secrets are masked, and hostile characters made visible. */
  @Override
  public List<String> apply(LabeledPackage about) {
    byte[] archive;
    try {
      archive = Files.readAllBytes(corpus.archive(about));
    } catch (IOException e) {
      return List.of(FileErrors.describe(e));
    }
    // Named as in the manifest, so that the report is the same wherever the folder is.
    PackageReport report = guard.analyze(archive, about.path());
    return new TextBlock(ColorWhen.NEVER.style(false), VisibleText.unicode(), true)
        .describe(report, true)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("  completed: "))
        .toList();
  }
}
