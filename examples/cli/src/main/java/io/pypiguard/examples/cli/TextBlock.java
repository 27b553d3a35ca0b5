package io.pypiguard.examples.cli;

import io.pypiguard.ComponentOutcome;
import io.pypiguard.PackageReport;
import io.pypiguard.VerdictStatus;
import io.pypiguard.analysis.EvidenceStep;
import io.pypiguard.analysis.Layer;
import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.report.SecretMask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The text about one package. Used once. */
final class TextBlock {

  /** The most pieces of evidence, contributions to explain or reasons that are shown. */
  private static final int MAX_SHOWN = 20;

  /** The most contributions that are shown unless all is to be explained. */
  private static final int MAX_CONTRIBUTIONS = 6;

  private static final int MAX_STEPS = 8;
  private static final int MAX_SNIPPET_LINES = 5;

  /** The most characters of a name, path or version, of a sentence, and of a line of source. */
  private static final int MAX_NAME = 200;

  private static final int MAX_SENTENCE = 500;
  private static final int MAX_LINE = 160;

  private final StringBuilder text = new StringBuilder();
  private final Style style;
  private final VisibleText visible;
  private final boolean snippets;

  TextBlock(Style style, VisibleText visible, boolean snippets) {
    this.style = style;
    this.visible = visible;
    this.snippets = snippets;
  }

  /**
   * Describes a package: one line if it is benign and need not be explained, a block with an empty
   * line at its end otherwise.
   *
   * @param report what is known about the package
   * @param explain whether to say all that moved the score, also of a benign package, and how each
   *     analyzer's work ended
   * @return lines, each with its end
   */
  String describe(PackageReport report, boolean explain) {
    addHeading(report);
    report.verdict().reasons().stream()
        .limit(MAX_SHOWN)
        .forEach(reason -> line("  reason: " + sentence(reason)));
    addMore(report.verdict().reasons().size());
    if (explain || report.verdict().status() != VerdictStatus.BENIGN) {
      addEvidence(report.observations());
    }
    boolean alarm = report.verdict().status().isAlarm();
    if (alarm && !report.hasLocatedEvidence()) {
      line(
          "  no line of the package stands for this verdict: no evidence of at least medium"
              + " severity points at one");
    }
    if (explain || alarm) {
      addScore(report, explain);
    }
    if (explain) {
      addOutcomes(report.outcomes());
    }
    if (text.indexOf("\n") < text.length() - 1) {
      text.append('\n');
    }
    return text.toString();
  }

  private void addHeading(PackageReport report) {
    VerdictStatus status = report.verdict().status();
    String padding = " ".repeat("suspicious".length() - status.id().length());
    text.append(style.verdict(status, status.id())).append(padding);
    text.append(String.format(Locale.ROOT, "  %.2f  ", report.verdict().score()));
    text.append(style.strong(name(report.source())));
    if (!report.coordinates().name().isEmpty()) {
      text.append("  ").append(name(report.coordinates().name()));
      text.append(' ').append(name(report.coordinates().version()));
      text.append(" (").append(name(report.purl())).append(')');
    }
    line(", " + report.kind().id());
  }

  private void addEvidence(List<Observation> observations) {
    Map<Group, List<Observation>> groups =
        observations.stream()
            .limit(MAX_SHOWN)
            .collect(Collectors.groupingBy(Group::of, LinkedHashMap::new, Collectors.toList()));
    groups.forEach(
        (group, members) -> {
          line(
              "  %s  %s%s: %s"
                  .formatted(
                      style.severity(group.severity()),
                      style.strong(group.type()),
                      group.moment() == Moment.UNKNOWN ? "" : " (" + group.moment().id() + ")",
                      sentence(members.get(0).type().title())));
          members.forEach(this::addObservation);
        });
    addMore(observations.size());
  }

  private void addObservation(Observation observation) {
    line("    " + place(observation.location()) + "  " + sentence(observation.message()));
    if (snippets && !observation.snippet().isBlank()) {
      SecretMask.mask(observation.snippet().strip())
          .lines()
          .limit(MAX_SNIPPET_LINES)
          .forEach(source -> line("      | " + visible.of(source, MAX_LINE)));
    }
    for (EvidenceStep step : observation.steps().stream().limit(MAX_STEPS).toList()) {
      line("      - " + place(step.location()) + "  " + sentence(step.message()));
    }
  }

  private void addScore(PackageReport report, boolean explain) {
    int most = explain ? MAX_SHOWN : MAX_CONTRIBUTIONS;
    ScoreText.of(report, most, this::sentence).forEach(line -> line("  " + line));
    if (explain) {
      report.classifications().stream()
          .filter(classification -> !report.decisive().equals(Optional.of(classification)))
          .forEach(classification -> line("  " + ScoreText.sum(classification)));
    }
  }

  private void addOutcomes(List<ComponentOutcome> outcomes) {
    Map<ComponentOutcome.Status, List<ComponentOutcome>> byStatus =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(
                    ComponentOutcome::status, LinkedHashMap::new, Collectors.toList()));
    byStatus.forEach(
        (status, ended) -> {
          if (status == ComponentOutcome.Status.COMPLETED) {
            line(
                "  completed: "
                    + String.join(", ", ended.stream().map(o -> o.component()).toList()));
          } else {
            ended.forEach(
                o ->
                    line(
                        "  %s: %s, %s"
                            .formatted(status.id(), o.component(), sentence(o.message()))));
          }
        });
  }

  private void addMore(int count) {
    if (count > MAX_SHOWN) {
      line("  ... and " + (count - MAX_SHOWN) + " more (--format json has all)");
    }
  }

  /**
   * Says where something is, for example {@code setup.py:3:6 > base64:1:8 > zlib:2:1}: each name is
   * followed by the place in it where the next begins.
   */
  private String place(SourceLocation location) {
    StringBuilder place = new StringBuilder();
    place.append(location.member().isEmpty() ? "(package)" : name(location.member()));
    for (Layer layer : location.layers()) {
      place.append(position(layer.line(), layer.column())).append(" > ").append(layer.codec());
    }
    return place.append(position(location.line(), location.column())).toString();
  }

  private static String position(int line, int column) {
    String position = line > 0 ? ":" + line : "";
    return column > 0 ? position + ":" + column : position;
  }

  private String name(String hostile) {
    return visible.of(SecretMask.mask(hostile), MAX_NAME);
  }

  private String sentence(String hostile) {
    return visible.of(SecretMask.mask(hostile), MAX_SENTENCE);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private record Group(Severity severity, String type, Moment moment) {

    static Group of(Observation observation) {
      return new Group(observation.severity(), observation.type().id(), observation.moment());
    }
  }
}
