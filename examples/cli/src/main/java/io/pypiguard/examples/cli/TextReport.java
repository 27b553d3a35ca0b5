package io.pypiguard.examples.cli;

import io.pypiguard.PackageReport;
import io.pypiguard.VerdictStatus;
import io.pypiguard.report.ReportOptions;
import io.pypiguard.report.ReportWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Writes reports for people: a line for each benign package, a block with the evidence and the
 * score for each other one, and how many of each there were.
 */
final class TextReport implements ReportWriter {

  /** Id of this format. */
  static final String ID = "text";

  private final Style style;
  private final VisibleText visible;
  private final boolean explain;
  private final boolean quiet;

  private TextReport(Style style, VisibleText visible, boolean explain, boolean quiet) {
    this.style = style;
    this.visible = visible;
    this.explain = explain;
    this.quiet = quiet;
  }

  /**
   * Returns a writer of text.
   *
   * @param style with or without colours
   * @param visible how text of packages is made safe to show
   * @param explain whether to say all that moved the score, also of benign packages, and how each
   *     analyzer's work ended
   * @param quiet whether to leave out benign packages and the counts
   * @return the writer
   */
  static TextReport of(Style style, VisibleText visible, boolean explain, boolean quiet) {
    return new TextReport(style, visible, explain, quiet);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void write(Stream<PackageReport> reports, ReportOptions options, OutputStream out)
      throws IOException {
    Tally tally = new Tally();
    Iterator<PackageReport> each = reports.iterator();
    while (each.hasNext()) {
      PackageReport report = each.next();
      tally.add(report);
      if (!quiet || report.verdict().status() != VerdictStatus.BENIGN) {
        TextBlock block = new TextBlock(style, visible, options.snippets());
        out.write(block.describe(report, explain).getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    }
    if (!quiet && tally.total() > 1) {
      out.write((tally + "\n").getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }
}
