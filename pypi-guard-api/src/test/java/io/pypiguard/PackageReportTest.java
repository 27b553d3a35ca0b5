package io.pypiguard;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Layer;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.ArchiveFormat;
import io.pypiguard.artifact.ArtifactKind;
import io.pypiguard.artifact.PackageCoordinates;
import io.pypiguard.classify.Classification;
import io.pypiguard.classify.Contribution;
import io.pypiguard.feature.FeatureVector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackageReportTest {

  private static final ObservationType TYPE =
      ObservationType.of("dropper", Severity.HIGH, "Drops", "Drops a program.");
  private static final SourceLocation LINE = SourceLocation.of("setup.py", 3, 1);

  private static PackageReport report(
      List<Observation> observations, List<Classification> classifications) {
    return new PackageReport(
        "a.whl",
        1,
        "",
        ArtifactKind.WHEEL,
        ArchiveFormat.ZIP,
        PackageCoordinates.unknown(),
        new Verdict(VerdictStatus.MALICIOUS, 1, "enterprise", List.of(), List.of()),
        observations,
        FeatureVector.empty(),
        classifications,
        List.of());
  }

  private static boolean isLocated(SourceLocation location, Severity severity) {
    Observation observation = Observation.of(TYPE, location, "drops").withSeverity(severity);
    return report(List.of(observation), List.of()).hasLocatedEvidence();
  }

  @ParameterizedTest
  @EnumSource(Severity.class)
  void evidence_is_an_observation_of_at_least_medium_severity(Severity severity) {
    assertThat(isLocated(LINE, severity))
        .isEqualTo(severity != Severity.INFO && severity != Severity.LOW);
  }

  @Test
  void evidence_is_located_at_a_line_of_a_member() {
    assertThat(isLocated(SourceLocation.wholePackage(), Severity.CRITICAL)).isFalse();
    assertThat(isLocated(SourceLocation.of("logo.png"), Severity.CRITICAL)).isFalse();
    assertThat(isLocated(SourceLocation.of("", 3, 1), Severity.CRITICAL)).isFalse();
    assertThat(report(List.of(), List.of()).hasLocatedEvidence()).isFalse();
  }

  @Test
  void what_is_decoded_lies_where_its_encoded_text_stands() {
    Layer encoded = new Layer("base64", 7, 1);
    Layer unknown = new Layer("zip", 0, 0);
    assertThat(
            isLocated(new SourceLocation("a.py", 0, 0, List.of(encoded, unknown)), Severity.HIGH))
        .isTrue();
    assertThat(isLocated(new SourceLocation("a.bin", 5, 1, List.of(unknown)), Severity.HIGH))
        .isFalse();
  }

  @Test
  void the_answer_that_the_verdict_follows_decides() {
    Classification loud =
        Classification.ofLogOdds("evidence", 3, List.of(new Contribution("a", 2, "a")));
    Classification followed = Classification.ofLogOdds("stack", -1, List.of());
    assertThat(report(List.of(), List.of(loud, followed)).decisive()).contains(followed);
    assertThat(report(List.of(), List.of()).decisive()).isEmpty();
  }
}
