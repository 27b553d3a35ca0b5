package io.pypiguard.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pypiguard.PackageReport;
import io.pypiguard.Verdict;
import io.pypiguard.VerdictStatus;
import io.pypiguard.analysis.EvidenceStep;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.PackageCoordinates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What GitHub code scanning takes: 25,000 results, 10 MB compressed, 100 related locations. */
class SarifLimitsTest {

  private static final int MAX_RESULTS = 25_000;

  private static JsonNode run(PackageReport... reports) throws IOException {
    return Documents.readSarif(Reports.write("sarif", ReportOptions.defaults(), reports));
  }

  private static String firstNotification(JsonNode run) {
    return run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText();
  }

  @Test
  void keepsTheGravestOfTooManyResultsAndSaysHowManyAreLeftOut() throws IOException {
    JsonNode run = run(Reports.huge(30_000, "line %d"), Reports.huge(30_000, "line %d"));

    assertThat(run.path("results")).hasSize(MAX_RESULTS);
    assertThat(Documents.stream(run.path("results")).map(r -> r.path("ruleId").asText()))
        .containsExactlyElementsOf(
            IntStream.range(0, MAX_RESULTS)
                .mapToObj(i -> i < 20_000 ? "dropper" : "startup-code")
                .toList());
    assertThat(Documents.stream(run.at("/tool/driver/rules")).map(r -> r.path("id").asText()))
        .containsExactly("dropper", "startup-code");
    assertThat(firstNotification(run)).startsWith("35000 results are left out");
  }

  @Test
  void cutsResultsThatDoNotFitIntoTenMegabytes() throws IOException {
    Random random = new Random(1);
    List<Observation> incompressible =
        IntStream.range(0, 6_000)
            .mapToObj(
                i ->
                    Observation.of(
                        Reports.DROPPER,
                        SourceLocation.of("a.py", i + 1, 1),
                        random
                            .ints(1_000, 0x4E00, 0x9FFF)
                            .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                            .toString()))
            .toList();
    byte[] document =
        Reports.write("sarif", ReportOptions.defaults(), withObservations(incompressible));

    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(document);
    }
    assertThat(compressed.size()).isBetween(7_000_000, 10_000_000);
    JsonNode run = Documents.read(new String(document, UTF_8));
    int written = run.at("/runs/0/results").size();
    assertThat(written).isPositive();
    assertThat(firstNotification(run.at("/runs/0")))
        .startsWith((6_000 - written) + " results are left out");
  }

  @Test
  void cutsRelatedLocationsAndMessages() throws IOException {
    EvidenceStep step = new EvidenceStep(SourceLocation.of("a.py", 1, 1), "x".repeat(5_000));
    Observation observation =
        Observation.of(Reports.DROPPER, SourceLocation.of("a.py"), "y".repeat(5_000))
            .withSteps(Collections.nCopies(500, step));
    JsonNode result = run(withObservations(List.of(observation))).at("/results/0");

    assertThat(result.path("relatedLocations")).hasSize(100);
    assertThat(result.at("/codeFlows/0/threadFlows/0/locations")).hasSize(100);
    assertThat(result.at("/message/text").asText()).hasSize(1_000).endsWith("…");
  }

  @Test
  void explainsThePackagesWithTheHighestScoresOfVeryMany() throws IOException {
    PackageReport[] reports =
        IntStream.range(0, 2_100)
            .mapToObj(i -> Reports.scored(i + ".whl", i % 7 + 1))
            .toArray(PackageReport[]::new);
    JsonNode properties = run(reports).path("properties");

    assertThat(properties.path("packages")).hasSize(1_000);
    assertThat(properties.path("packagesLeftOut").asInt()).isEqualTo(1_100);
    List<String> highest =
        Stream.of(reports)
            .sorted(Comparator.comparing(report -> -report.verdict().score()))
            .limit(1_000)
            .map(PackageReport::source)
            .toList();
    assertThat(Documents.stream(properties.path("packages")).map(p -> p.path("source").asText()))
        .containsExactlyElementsOf(highest);
  }

  @Test
  void cutsNotifications() throws IOException {
    Verdict verdict =
        new Verdict(
            VerdictStatus.INCOMPLETE,
            0,
            "registry",
            List.of(),
            Collections.nCopies(2_000, "z".repeat(5_000)));
    JsonNode notifications =
        run(Reports.report("a", PackageCoordinates.unknown(), verdict, List.of()))
            .at("/invocations/0/toolExecutionNotifications");

    assertThat(notifications).hasSize(501);
    assertThat(notifications.at("/0/message/text").asText()).hasSize(500);
    assertThat(notifications.at("/500/message/text").asText())
        .isEqualTo("1502 more notifications are left out");
  }

  private static PackageReport withObservations(List<Observation> observations) {
    Verdict verdict = new Verdict(VerdictStatus.MALICIOUS, 1, "registry", List.of(), List.of());
    return Reports.report("a.whl", new PackageCoordinates("a", "1"), verdict, observations);
  }
}
