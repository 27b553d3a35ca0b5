package io.pypiguard.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.ComponentOutcome;
import io.pypiguard.PackageReport;
import io.pypiguard.Verdict;
import io.pypiguard.VerdictStatus;
import io.pypiguard.analysis.EvidenceStep;
import io.pypiguard.analysis.Layer;
import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.classify.Classification;
import io.pypiguard.classify.Contribution;
import io.pypiguard.report.ReportOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextReportTest {

  private static final ObservationType STARTUP =
      ObservationType.of("startup-code", Severity.HIGH, "Runs at every start", "Why it matters.");
  private static final ObservationType HIDDEN =
      ObservationType.of("hidden-code", Severity.CRITICAL, "Hides code", "Why it matters.");

  @Test
  void benign_packages_take_one_line_each() throws IOException {
    assertThat(text(Reports.benign("a.tar.gz"), Reports.benign("b.tar.gz")))
        .isEqualTo(
            """
            benign      0.01  a.tar.gz  demo 1.0 (pkg:pypi/demo@1.0), sdist
            benign      0.01  b.tar.gz  demo 1.0 (pkg:pypi/demo@1.0), sdist
            2 packages: 2 benign
            """);
  }

  @Test
  void evidence_is_grouped_by_type_the_gravest_first_with_place_and_source() throws IOException {
    Observation plain =
        Observation.of(STARTUP, SourceLocation.of("demo.pth", 1, 5), "runs import os")
            .withMoment(Moment.INTERPRETER_START)
            .withSnippet("import os; os.getpid()");
    Observation decoded =
        Observation.of(
                HIDDEN,
                new SourceLocation(
                    "setup.py", 2, 1, List.of(new Layer("base64", 7, 6), new Layer("zlib", 1, 8))),
                "hides a call")
            .withMoment(Moment.INSTALL)
            .withSteps(List.of(new EvidenceStep(SourceLocation.of("setup.py", 9, 1), "is called")));
    Observation again =
        Observation.of(STARTUP, SourceLocation.of("other.pth"), "runs import sys")
            .withMoment(Moment.INTERPRETER_START);

    assertThat(text(Reports.malicious("a.tar.gz", List.of(plain, decoded, again))))
        .isEqualTo(
            """
            malicious   0.99  a.tar.gz  demo 1.0 (pkg:pypi/demo@1.0), sdist
              critical  hidden-code (install): Hides code
                setup.py:7:6 > base64:1:8 > zlib:2:1  hides a call
                  - setup.py:9:1  is called
              high  startup-code (interpreter-start): Runs at every start
                demo.pth:1:5  runs import os
                  | import os; os.getpid()
                other.pth  runs import sys

            """);
  }

  @Test
  void much_evidence_is_cut_and_counted() throws IOException {
    List<Observation> many =
        IntStream.rangeClosed(1, 50)
            .mapToObj(i -> Observation.of(HIDDEN, SourceLocation.of("a.py", i, 1), "hides"))
            .toList();

    assertThat(text(Reports.malicious("a.tar.gz", many)))
        .contains("a.py:20:1")
        .doesNotContain("a.py:21:1")
        .contains("  ... and 30 more (--format json has all)\n");
  }

  @Test
  void reasons_say_what_was_not_looked_at() throws IOException {
    PackageReport report =
        Reports.report(
            "a.zip", "", VerdictStatus.INCOMPLETE, List.of("the archive is damaged"), List.of());

    assertThat(text(report))
        .isEqualTo(
            """
            incomplete  0.01  a.zip, sdist
              reason: the archive is damaged

            """);
  }

  @Test
  void nothing_of_a_hostile_package_reaches_the_terminal_as_a_command() throws IOException {
    String hostile = "\u001b[2J\u009b31m\r\n\u202e\u2028\u0085\ud800\t\u0000";
    Observation observation =
        Observation.of(HIDDEN, SourceLocation.of("a" + hostile + ".py", 1, 1), "says " + hostile)
            .withSnippet("code " + hostile + " code")
            .withSteps(List.of(new EvidenceStep(SourceLocation.of(hostile), "steps " + hostile)));
    PackageReport report =
        Reports.report(
            "evil" + hostile + ".whl",
            "name" + hostile,
            VerdictStatus.MALICIOUS,
            List.of("reason " + hostile),
            List.of(observation));

    String text = text(report);

    assertThat(text.chars().filter(c -> c != '\n').allMatch(c -> c >= ' ' && c <= '~')).isTrue();
    assertThat(text.lines())
        .allMatch(line -> line.startsWith("malicious") || line.isEmpty() || line.startsWith("  "));
    assertThat(text).contains("<U+001B>[2J<U+009B>31m<U+000D><U+000A><U+202E>");
  }

  @Test
  void colours_are_the_only_escape_sequences() throws IOException {
    TextReport report = TextReport.of(Style.COLOR, VisibleText.unicode(), false, false);

    assertThat(text(report, ReportOptions.defaults(), Reports.benign("a\u001b[31m.whl")))
        .startsWith("\u001b[32mbenign\u001b[0m")
        .contains("a<U+001B>[31m.whl");
  }

  @Test
  void secrets_are_masked() throws IOException {
    String token = "ghp_" + "0123456789abcdefghijABCDEFGHIJ012345";
    Observation observation =
        Observation.of(HIDDEN, SourceLocation.of("a.py", 1, 1), "sends " + token)
            .withSnippet("token = '" + token + "'");

    assertThat(text(Reports.malicious("a.whl", List.of(observation)))).doesNotContain(token);
  }

  @Test
  void snippets_can_be_left_out() throws IOException {
    Observation observation =
        Observation.of(HIDDEN, SourceLocation.of("a.py", 1, 1), "hides").withSnippet("eval(x)");
    TextReport writer = TextReport.of(Style.PLAIN, VisibleText.unicode(), false, false);

    assertThat(
            text(
                writer,
                ReportOptions.defaults().withSnippets(false),
                Reports.malicious("a.whl", List.of(observation))))
        .doesNotContain("eval(x)");
  }

  @Test
  void quiet_leaves_out_benign_packages_and_counts() throws IOException {
    TextReport writer = TextReport.of(Style.PLAIN, VisibleText.unicode(), false, true);

    assertThat(
            text(
                writer,
                ReportOptions.defaults(),
                Reports.benign("a.whl"),
                Reports.malicious("b.whl", List.of())))
        .startsWith("malicious")
        .doesNotContain("benign", "packages");
  }

  @Test
  void an_explanation_says_what_moved_the_score_and_how_each_analyzer_ended() throws IOException {
    List<Contribution> contributions =
        List.of(
            new Contribution("hidden-code", Math.log(20), "honest code is not hidden"),
            new Contribution("old-project", -Math.log(4), "attackers are in a hurry"));
    PackageReport plain = Reports.benign("a.whl");
    PackageReport report =
        new PackageReport(
            plain.source(),
            plain.size(),
            plain.sha256(),
            plain.kind(),
            plain.format(),
            plain.coordinates(),
            new Verdict(VerdictStatus.BENIGN, 0.05, "enterprise", contributions, List.of()),
            List.of(),
            plain.features(),
            List.of(
                Classification.ofLogOdds("evidence", -Math.log(99), contributions),
                Classification.ofLogOdds("other", -5, List.of())),
            List.of(
                new ComponentOutcome("archive", ComponentOutcome.Status.COMPLETED, ""),
                new ComponentOutcome("files", ComponentOutcome.Status.FAILED, "went wrong"),
                new ComponentOutcome("evidence", ComponentOutcome.Status.COMPLETED, "")));

    TextReport writer = TextReport.of(Style.PLAIN, VisibleText.unicode(), true, false);

    assertThat(text(writer, ReportOptions.defaults(), report))
        .isEqualTo(
            """
            benign      0.05  a.whl  demo 1.0 (pkg:pypi/demo@1.0), sdist
              what moved the score, in log-odds of being malicious:
                raised by   3.00  hidden-code: honest code is not hidden
                lowered by  1.39  old-project: attackers are in a hurry
              evidence: baseline -4.60 + 3.00 raised - 1.39 lowered = log-odds -2.99, score 0.05
              other: baseline -5.00 = log-odds -5.00, score 0.01
              completed: archive, evidence
              failed: files, went wrong

            """);
  }

  @Test
  void what_moved_the_score_most_stands_beside_the_evidence() throws IOException {
    List<Contribution> contributions =
        List.of(
            new Contribution("code.calls-code-unasked", 4, "calls that run text: 0.301"),
            new Contribution("metadata.home-page-valid", -2, "has a home page: 1"),
            new Contribution("code.a", 1, "a"),
            new Contribution("code.b", 0.9, "b"),
            new Contribution("code.c", 0.8, "c"),
            new Contribution("code.d", 0.7, "d"),
            new Contribution("code.e", 0.25, "e"),
            new Contribution("code.f", -0.5, "f"),
            new Contribution("metadata", 0, "features of this family were not measured"));
    Observation observation =
        Observation.of(HIDDEN, SourceLocation.of("setup.py", 7, 1), "hides a call");

    assertThat(
            text(
                scored(List.of(observation), Classification.ofLogOdds("stack", -1, contributions))))
        .isEqualTo(
            """
            malicious   0.99  a.whl  demo 1.0 (pkg:pypi/demo@1.0), sdist
              critical  hidden-code: Hides code
                setup.py:7:1  hides a call
              what moved the score, in log-odds of being malicious:
                raised by   4.00  code.calls-code-unasked: calls that run text: 0.301
                lowered by  2.00  metadata.home-page-valid: has a home page: 1
                raised by   1.00  code.a: a
                raised by   0.90  code.b: b
                raised by   0.80  code.c: c
                raised by   0.70  code.d: d
                lowered by  0.25  3 others together (--format json has all)
              stack: baseline -1.00 + 7.65 raised - 2.50 lowered = log-odds 4.15, score 0.98

            """);
  }

  @Test
  void a_verdict_that_no_line_of_the_package_stands_for_is_marked() throws IOException {
    Classification stack =
        Classification.ofLogOdds("stack", 1, List.of(new Contribution("code.a", 3, "a")));
    Observation whole = Observation.of(HIDDEN, SourceLocation.wholePackage(), "hides");
    Observation line = Observation.of(HIDDEN, SourceLocation.of("setup.py", 7, 1), "hides");
    String mark =
        "  no line of the package stands for this verdict: no evidence of at least medium severity"
            + " points at one\n";

    assertThat(text(scored(List.of(whole), stack))).contains(mark);
    assertThat(text(scored(List.of(), stack))).contains(mark);
    assertThat(text(scored(List.of(line), stack))).doesNotContain(mark);
    assertThat(text(Reports.benign("a.whl"))).doesNotContain(mark);
  }

  private static PackageReport scored(List<Observation> observations, Classification stack) {
    PackageReport plain = Reports.malicious("a.whl", observations);
    return new PackageReport(
        plain.source(),
        plain.size(),
        plain.sha256(),
        plain.kind(),
        plain.format(),
        plain.coordinates(),
        new Verdict(
            plain.verdict().status(),
            plain.verdict().score(),
            plain.verdict().profile(),
            stack.contributions(),
            plain.verdict().reasons()),
        observations,
        plain.features(),
        List.of(stack),
        List.of());
  }

  private static String text(PackageReport... reports) throws IOException {
    TextReport writer = TextReport.of(Style.PLAIN, VisibleText.unicode(), false, false);
    return text(writer, ReportOptions.defaults(), reports);
  }

  private static String text(TextReport writer, ReportOptions options, PackageReport... reports)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(Stream.of(reports), options, out);
    return out.toString(UTF_8);
  }
}
