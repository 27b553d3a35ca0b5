package io.pypiguard.report;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import io.pypiguard.artifact.ArchiveFormat;
import io.pypiguard.artifact.ArtifactKind;
import io.pypiguard.artifact.PackageCoordinates;
import io.pypiguard.classify.Classification;
import io.pypiguard.classify.Contribution;
import io.pypiguard.feature.Feature;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports to write, and what writers make of them. */
final class Reports {

  static final ObservationType STARTUP_CODE =
      ObservationType.of(
          "startup-code",
          Severity.HIGH,
          "Code that runs at every start",
          "The interpreter runs it without any import.",
          "T1546.018",
          "T1027");

  static final ObservationType DROPPER =
      ObservationType.of(
          "dropper", Severity.CRITICAL, "Downloads and runs a program", "It runs foreign code.");

  static final ObservationType LONG_LINE =
      ObservationType.of("long-line", Severity.INFO, "Very long line", "It hides what follows.");

  /** Quotes, line ends, controls, a bidirectional override, a lone surrogate and markup. */
  static final String HOSTILE =
      "\"'\\\n\r\t\0\u001b[31m\u0085\u202Egnp.exe\u2028\uD800x\uDC00 </script><!-- [a](b) {0} 😀";

  private Reports() {}

  static PackageReport ordinary() {
    return report(
        "downloads/evil-1.0.tar.gz",
        new PackageCoordinates("Evil", "1.0"),
        new Verdict(
            VerdictStatus.MALICIOUS,
            0.9999999,
            "enterprise",
            List.of(new Contribution("dropper", 4.25, "downloads and runs a program")),
            List.of()),
        List.of(
            Observation.of(
                    STARTUP_CODE,
                    SourceLocation.of("evil-1.0/evil.pth", 1, 8),
                    "runs at each start")
                .withMoment(Moment.INTERPRETER_START)
                .withConfidence(0.9)
                .withSnippet("import os; os.system('id')"),
            Observation.of(DROPPER, decoded(), "downloads and runs a program")
                .withMoment(Moment.INSTALL)
                .withSnippet("urlopen(u)")
                .withSteps(
                    List.of(
                        new EvidenceStep(
                            SourceLocation.of("evil-1.0/setup.py", 3, 1), "names the address"),
                        new EvidenceStep(decoded(), "opens it"))),
            Observation.of(LONG_LINE, SourceLocation.wholePackage(), "has a very long line")));
  }

  /** Line 7 of a text that was compressed in a text that stands in Base64 at line 4 of setup.py. */
  static SourceLocation decoded() {
    return new SourceLocation(
        "evil-1.0/setup.py", 7, 2, List.of(new Layer("base64", 4, 13), new Layer("zlib", 1, 0)));
  }

  static PackageReport benign() {
    return new PackageReport(
        "",
        0,
        "",
        ArtifactKind.UNKNOWN,
        ArchiveFormat.NONE,
        PackageCoordinates.unknown(),
        new Verdict(VerdictStatus.BENIGN, 0, "registry", List.of(), List.of()),
        List.of(),
        FeatureVector.empty(),
        List.of(),
        List.of());
  }

  static PackageReport hostile() {
    Observation observation =
        Observation.of(
                STARTUP_CODE,
                new SourceLocation(
                    "../../" + HOSTILE + "/C:\\x", 1, 1, List.of(new Layer(HOSTILE, 0, 0))),
                HOSTILE)
            .withSnippet(HOSTILE)
            .withSteps(List.of(new EvidenceStep(SourceLocation.of("/" + HOSTILE), HOSTILE)));
    return report(
        "../" + HOSTILE,
        new PackageCoordinates("a\"\n\0\u202E<b>", "1](x)\n"),
        new Verdict(
            VerdictStatus.INCOMPLETE,
            0.1 + 0.2,
            HOSTILE,
            List.of(new Contribution(HOSTILE, -1e-9, HOSTILE)),
            List.of(HOSTILE)),
        List.of(
            observation,
            observation.withSnippet(""),
            Observation.of(LONG_LINE, SourceLocation.of("//.//"), HOSTILE)));
  }

  /**
   * A package that is called malicious by so many features, every second of which speaks for it.
   */
  static PackageReport scored(String source, int features) {
    List<Contribution> contributions =
        IntStream.rangeClosed(1, features)
            .mapToObj(i -> new Contribution("code.f" + i, i % 2 == 0 ? i : -i, "feature " + i))
            .toList();
    Classification stack = Classification.ofLogOdds("stack", 1.5, contributions);
    return new PackageReport(
        source,
        1234,
        "",
        ArtifactKind.WHEEL,
        ArchiveFormat.ZIP,
        PackageCoordinates.unknown(),
        new Verdict(
            VerdictStatus.MALICIOUS, stack.score(), "enterprise", stack.contributions(), List.of()),
        List.of(),
        FeatureVector.empty(),
        List.of(stack),
        List.of());
  }

  /** So many observations, every third of them critical, each in a line of its own. */
  static PackageReport huge(int observations, String messages) {
    ObservationType[] types = {DROPPER, STARTUP_CODE, LONG_LINE};
    return report(
        "huge.whl",
        new PackageCoordinates("huge", "2"),
        new Verdict(VerdictStatus.MALICIOUS, 1, "registry", List.of(), List.of()),
        Stream.iterate(1, line -> line + 1)
            .limit(observations)
            .map(
                line ->
                    Observation.of(
                        types[line % 3],
                        SourceLocation.of("huge/__init__.py", line, 1),
                        messages.formatted(line)))
            .toList());
  }

  static PackageReport report(
      String source,
      PackageCoordinates coordinates,
      Verdict verdict,
      List<Observation> observations) {
    Feature measured =
        new Feature("code.calls", "calls", 0, Double.MAX_VALUE, Feature.Forgeability.EASY);
    Feature missing = new Feature("code.depth", "depth", 0, 9, Feature.Forgeability.EASY);
    return new PackageReport(
        source,
        1234,
        "0f".repeat(32),
        ArtifactKind.SDIST,
        ArchiveFormat.TAR_GZIP,
        coordinates,
        verdict,
        observations,
        FeatureVector.builder(FeatureSchema.of(List.of(measured, missing)))
            .set("code.calls", 0.1 + 0.2)
            .build(),
        List.of(
            Classification.ofLogOdds(
                "evidence", -3, List.of(new Contribution("dropper", 4.25, "runs foreign code")))),
        List.of(
            new ComponentOutcome("layout", ComponentOutcome.Status.COMPLETED, ""),
            new ComponentOutcome("startup", ComponentOutcome.Status.FAILED, "stack overflow"),
            new ComponentOutcome("behavior", ComponentOutcome.Status.TIMED_OUT, "")));
  }

  static byte[] write(String format, ReportOptions options, PackageReport... reports)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportWriters.byId(format).write(Stream.of(reports), options, out);
    return out.toByteArray();
  }

  static String text(String format, PackageReport... reports) throws IOException {
    return new String(write(format, ReportOptions.defaults(), reports), UTF_8);
  }
}
