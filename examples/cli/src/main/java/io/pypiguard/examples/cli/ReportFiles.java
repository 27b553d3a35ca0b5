package io.pypiguard.examples.cli;

import io.pypiguard.models.evaluation.EvaluationReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where an evaluation report goes: files by their endings, or standard output. */
final class ReportFiles {

  private final List<Path> files;

  private ReportFiles(List<Path> files) {
    this.files = files;
  }

  /**
   * Checks where a report is to go, before hours of work.
   *
   * @param files files that end in {@code .md} or {@code .html}; none for standard output
   * @return where it goes
   * @throws UsageException if an ending is another, or a folder is not there
   */
  static ReportFiles of(List<Path> files) {
    for (Path file : files) {
      if (!file.toString().endsWith(".md") && !file.toString().endsWith(".html")) {
        throw new UsageException("--report must end in .md or .html, was " + file);
      }
      Path folder = file.toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new UsageException("--report %s cannot be written: no such folder".formatted(file));
      }
    }
    return new ReportFiles(List.copyOf(files));
  }

  /**
   * Writes a report.
   *
   * @param report the report
   * @param shell where the command runs
   * @throws IOException if it cannot be written
   */
  void write(EvaluationReport report, Shell shell) throws IOException {
    for (Path file : files) {
      Files.writeString(file, file.toString().endsWith(".md") ? report.markdown() : report.html());
    }
    if (files.isEmpty()) {
      shell.out().write(report.markdown().getBytes(StandardCharsets.UTF_8));
      shell.out().flush();
    }
  }
}
