package io.pypiguard;

import static io.pypiguard.Scripted.analyzer;
import static io.pypiguard.Scripted.classifier;
import static io.pypiguard.Scripted.engine;
import static io.pypiguard.Scripted.reporting;
import static io.pypiguard.Scripted.scan;
import static io.pypiguard.Scripted.scoring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.artifact.ArchiveFormat;
import io.pypiguard.artifact.ArtifactReader;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.classify.Classification;
import io.pypiguard.classify.Contribution;
import io.pypiguard.classify.PackageClassifier;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.testkit.PackageBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five states of a verdict never mix. */
class VerdictTest {

  @ParameterizedTest
  @CsvSource({
    "enterprise, 0.0,  BENIGN",
    "enterprise, 0.49, BENIGN",
    "enterprise, 0.5,  SUSPICIOUS",
    "enterprise, 0.89, SUSPICIOUS",
    "enterprise, 0.9,  MALICIOUS",
    "registry,   0.94, BENIGN",
    "registry,   0.95, SUSPICIOUS",
    "registry,   0.99, MALICIOUS",
    "registry,   1.0,  MALICIOUS"
  })
  void theProfileMakesAStatusOfAScore(String profile, double score, VerdictStatus status) {
    Verdict verdict =
        scan(engine().profile(Profile.byId(profile)).classifier(scoring("only", score))).verdict();

    assertThat(verdict.status()).isEqualTo(status);
    assertThat(verdict.score()).isEqualTo(score);
    assertThat(verdict.profile()).isEqualTo(profile);
    assertThat(verdict.reasons()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.0, INCOMPLETE", "0.6, SUSPICIOUS", "1.0, MALICIOUS"})
  void aLimitMakesABenignPackageIncompleteAndHidesNothing(double score, VerdictStatus status) {
    Verdict verdict =
        scan(engine()
                .analyzer(
                    analyzer(
                        "limited",
                        (artifact, context, observations) ->
                            observations.accept(
                                Observation.of(
                                    Scripted.CUT_SHORT,
                                    SourceLocation.of("demo/big.py"),
                                    "only the first half was read"))))
                .classifier(scoring("only", score)))
            .verdict();

    assertThat(verdict.status()).isEqualTo(status);
    assertThat(verdict.reasons())
        .containsExactly("cut-short in demo/big.py: only the first half was read");
  }

  @Test
  void theHighestScoreCountsWithItsContributions() {
    PackageReport report =
        scan(
            engine()
                .classifier(scoring("a-calm", 0.1))
                .classifier(scoring("b-alarmed", 0.95))
                .classifier(scoring("c-alarmed", 0.95)));

    assertThat(report.verdict().score()).isEqualTo(0.95);
    assertThat(report.verdict().contributions())
        .extracting(Contribution::reason)
        .containsExactly("says b-alarmed");
    assertThat(report.classifications())
        .extracting(classification -> classification.classifier())
        .containsExactly("a-calm", "b-alarmed", "c-alarmed");
  }

  @Test
  void aScoreThatAnotherIncludesIsReportedAndHasNoSay() {
    PackageReport report =
        scan(
            engine()
                .classifier(scoring("alarmed", 0.95))
                .classifier(including(scoring("calm", 0.1), "alarmed")));

    assertThat(report.verdict().score()).isEqualTo(0.1);
    assertThat(report.classifications())
        .extracting(Classification::classifier)
        .containsExactly("alarmed", "calm");
  }

  @Test
  void aScoreThatAFailedClassifierIncludesCounts() {
    PackageReport report =
        scan(
            engine()
                .classifier(scoring("alarmed", 0.95))
                .classifier(
                    including(
                        classifier("broken", new Classification("other", 0.1, 0, List.of())),
                        "alarmed")));

    assertThat(report.verdict().score()).isEqualTo(0.95);
  }

  private static PackageClassifier including(PackageClassifier inner, String included) {
    return new PackageClassifier() {
      @Override
      public String id() {
        return inner.id();
      }

      @Override
      public Set<String> includes() {
        return Set.of(included);
      }

      @Override
      public Classification classify(List<Observation> observations, FeatureVector features) {
        return inner.classify(observations, features);
      }
    };
  }

  @Test
  void withoutAClassifierNothingIsBenign() {
    Verdict verdict = scan(engine().analyzer(reporting("reporter", "a fact"))).verdict();

    assertThat(verdict.status()).isEqualTo(VerdictStatus.INCOMPLETE);
    assertThat(verdict.score()).isZero();
    assertThat(verdict.reasons()).containsExactly("no classifier is registered");
  }

  @Test
  void aTruncatedArchiveIsIncompleteAndTheReasonNamesTheFinding() {
    byte[] whole =
        PackageBuilder.sdist("demo", "1.0")
            .file("demo.py", "import os\n")
            .format(ArchiveFormat.TAR)
            .build();
    int intoTheSecondMember = 2 * 512 + 512 + 5;

    PackageReport report =
        calm().analyze(Arrays.copyOf(whole, intoTheSecondMember), "demo-1.0.tar");

    assertThat(report.verdict().status()).isEqualTo(VerdictStatus.INCOMPLETE);
    assertThat(report.verdict().reasons())
        .anyMatch(reason -> reason.startsWith("truncated-archive"));
  }

  @Test
  void anEmptyArchiveIsAnErrorThatSaysSo() {
    Verdict verdict = calm().analyze(new byte[0], "demo-1.0.tar.gz").verdict();

    assertThat(verdict.status()).isEqualTo(VerdictStatus.ERROR);
    assertThat(verdict.reasons()).containsExactly("not-an-archive: the file is empty");
  }

  @Test
  void anEmptyFolderIsAnErrorThatSaysSo(@TempDir Path folder) {
    Verdict verdict = calm().analyze(folder).verdict();

    assertThat(verdict.status()).isEqualTo(VerdictStatus.ERROR);
    assertThat(verdict.reasons()).containsExactly("not-an-archive: the folder is empty");
  }

  @Test
  void aStreamThatFailsIsAnErrorThatSaysSo() {
    InputStream broken = new PipedInputStream();

    Verdict verdict = calm().analyze(broken, "demo-1.0.tar.gz").verdict();

    assertThat(verdict.status()).isEqualTo(VerdictStatus.ERROR);
    assertThat(verdict.reasons()).singleElement().asString().contains("Pipe not connected");
  }

  @Test
  void anArchiveThatVanishesAfterItWasReadHasNoHashAndAReason(@TempDir Path folder)
      throws IOException {
    byte[] tooLargeForMemory =
        PackageBuilder.sdist("demo", "1.0")
            .file("data.bin", new byte[17 << 20])
            .format(ArchiveFormat.TAR)
            .build();
    Path file = Files.write(folder.resolve("demo-1.0.tar"), tooLargeForMemory);
    PackageArtifact artifact = ArtifactReader.create().read(file);
    Files.delete(file);

    PackageReport report = calm().analyze(artifact);

    assertThat(report.sha256()).isEmpty();
    assertThat(report.verdict().status()).isEqualTo(VerdictStatus.INCOMPLETE);
    assertThat(report.verdict().reasons())
        .singleElement()
        .asString()
        .startsWith("the archive could not be hashed: NoSuchFileException: ");
  }

  @Test
  void aReasonIsGivenForEachCauseUpToAnUpperBound() {
    Verdict verdict =
        scan(engine()
                .analyzer(
                    analyzer(
                        "limited",
                        (artifact, context, observations) -> {
                          for (int i = 10; i < 35; i++) {
                            observations.accept(
                                Observation.of(
                                    Scripted.CUT_SHORT,
                                    SourceLocation.of("member" + i),
                                    "not read"));
                          }
                        }))
                .classifier(scoring("calm", 0)))
            .verdict();

    assertThat(verdict.reasons())
        .hasSize(21)
        .startsWith("cut-short in member10: not read", "cut-short in member11: not read")
        .endsWith("cut-short in member29: not read", "and 5 more");
  }

  @Test
  void everyWayInGivesTheSameReport(@TempDir Path folder) throws IOException {
    byte[] archive = Scripted.wheel();
    Path file = Files.write(folder.resolve("demo-1.0-py3-none-any.whl"), archive);
    PypiGuard guard = calm();

    List<PackageReport> reports =
        List.of(
            guard.analyze(file),
            guard.analyze(archive, file.toString()),
            guard.analyze(new ByteArrayInputStream(archive), file.toString()));

    assertThat(reports.get(0).source()).isEqualTo(file.toString());
    assertThat(reports.get(0).verdict().status()).isEqualTo(VerdictStatus.BENIGN);
    assertThat(reports).allMatch(reports.get(0)::equals);
  }

  @Test
  void aPathAtWhichThereIsNothingIsRefused() {
    PypiGuard guard = calm();

    assertThatThrownBy(() -> guard.analyze(Path.of("nowhere", "demo-1.0.tar.gz")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such file or folder: " + Path.of("nowhere", "demo-1.0.tar.gz"));
  }

  private static PypiGuard calm() {
    return engine().classifier(scoring("calm", 0)).build();
  }
}
