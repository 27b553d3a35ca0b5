package io.pypiguard.examples.benchmarks;

import io.pypiguard.PackageReport;
import io.pypiguard.VerdictStatus;
import io.pypiguard.artifact.PackageCoordinates;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts how often reports say of packages what a manifest says. For one thread. */
final class Agreement {

  private final Question kind = new Question("kind");
  private final Question name = new Question("name");
  private final Question version = new Question("version");
  private final List<String> mismatches = new ArrayList<>();
  private int broken;
  private int brokenButBenign;

  /** Holds a report against the manifest. */
  void add(Manifest.Row row, PackageReport report) {
    if (row.isBroken()) {
      broken++;
      brokenButBenign += report.verdict().status() == VerdictStatus.BENIGN ? 1 : 0;
      return;
    }
    boolean readable = MetadataProbe.couldRead(report);
    PackageCoordinates actual = report.coordinates();
    PackageCoordinates expected = new PackageCoordinates(row.project(), row.version());
    ask(kind, row, row.expectedKind(), report.kind().id(), readable);
    ask(name, row, expected.normalizedName(), actual.normalizedName(), readable);
    if (!row.version().isEmpty()) {
      String given = withoutProject(row.version());
      ask(version, row, comparable(given), comparable(actual.version()), readable);
    }
  }

  /** Prints the totals. */
  void print(PrintWriter out) {
    for (Question question : List.of(kind, name, version)) {
      out.printf(
          "%-8s %s; with readable metadata %s%n", question.text, question.all, question.readable);
    }
    out.printf("broken   %d, of which %d called benign%n", broken, brokenButBenign);
  }

  /** Prints what disagrees, without the rows that are held back. */
  void printMismatches(PrintWriter out) {
    mismatches.forEach(out::println);
  }

  private void ask(
      Question question, Manifest.Row row, String expected, String actual, boolean readable) {
    boolean right = expected.equals(actual);
    question.all.add(right);
    if (readable) {
      question.readable.add(right);
    }
    if (!right && !row.held()) {
      mismatches.add(
          "%s of %s should be \"%s\", was \"%s\""
              .formatted(question.text, row.path(), expected, actual));
    }
  }

  /** Some collections give the whole stem of the file name as the version. */
  private static String withoutProject(String version) {
    return version.replaceFirst("^\\p{L}.*-(?=\\d)", "");
  }

  /** Spellings of one version differ in case, a leading v, and separators (PEP 440). */
  private static String comparable(String version) {
    return version.toLowerCase(Locale.ROOT).replaceFirst("^v(?=\\d)", "").replaceAll("[-_.+]", ".");
  }

  /** Something that reports and manifest both answer. */
  private static final class Question {

    private final String text;
    private final Share all = new Share();
    private final Share readable = new Share();

    Question(String text) {
      this.text = text;
    }
  }

  /** How many of how many. */
  private static final class Share {

    private int right;
    private int total;

    void add(boolean isRight) {
      right += isRight ? 1 : 0;
      total++;
    }

    @Override
    public String toString() {
      return "%d of %d right (%.2f %%)".formatted(right, total, 100.0 * right / Math.max(1, total));
    }
  }
}
