package io.pypiguard.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.artifact.ArchiveFindingType;
import io.pypiguard.artifact.ArtifactReader;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.testkit.PackageBuilder;
import io.pypiguard.testkit.TarWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchiveAnalyzerTest {

  private final ArchiveAnalyzer analyzer = new ArchiveAnalyzer();

  @ParameterizedTest
  @EnumSource
  void everyFindingHasATypeWithItsIdAndLimit(ArchiveFindingType finding) {
    ObservationType type = ArchiveObservationTypes.of(finding);
    assertThat(type.id()).isEqualTo(finding.id());
    assertThat(type.limit()).isEqualTo(finding.isLimit());
  }

  @Test
  void typesComeInTheOrderOfTheFindings() {
    assertThat(analyzer.types())
        .extracting(ObservationType::id)
        .containsExactlyElementsOf(
            Arrays.stream(ArchiveFindingType.values()).map(ArchiveFindingType::id).toList());
  }

  @Test
  void pathThatLeavesThePackageIsGraveAtInstall() {
    byte[] tar = sdistWith("demo-1.0/../../etc/profile.d/demo.sh", text("echo demo\n"));
    assertThat(pathTraversals(tar))
        .singleElement()
        .satisfies(
            observation -> {
              assertThat(observation.severity()).isEqualTo(Severity.HIGH);
              assertThat(observation.moment()).isEqualTo(Moment.INSTALL);
              assertThat(observation.location().member()).contains("..");
              assertThat(observation.message()).isNotEmpty();
            });
  }

  @Test
  void linkInsideThePackageIsAMereFact() {
    byte[] tar =
        TarWriter.create()
            .add("demo-1.0/PKG-INFO", text("Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n"))
            .add("demo-1.0/LICENSE", text("free\n"))
            .link("demo-1.0/COPYING", '2', "LICENSE")
            .build();
    PackageArtifact artifact = ArtifactReader.create().read(tar, "demo-1.0.tar");

    assertThat(Analysis.of(analyzer, artifact))
        .filteredOn(observation -> observation.type().id().equals("symbolic-link"))
        .extracting(Observation::severity)
        .containsExactly(Severity.INFO);
  }

  @Test
  void readmeOfTheFolderAboveWeighsLittle() {
    byte[] tar = sdistWith("demo-1.0/../../README.md", text("demo\n"));
    assertThat(pathTraversals(tar)).extracting(Observation::severity).containsExactly(Severity.LOW);
  }

  @Test
  void testDataThatNobodyUnpacksWeighsLittle() {
    byte[] data = TarWriter.create().add("../evil.sh", text("echo demo\n")).build();
    assertThat(pathTraversals(sdistWith("demo-1.0/tests/data.tar", data)))
        .extracting(Observation::severity, Observation::moment)
        .containsExactly(tuple(Severity.LOW, Moment.UNKNOWN));
  }

  @Test
  void pathThatOnlyLooksNestedIsAsGraveAsAnyOther() {
    assertThat(pathTraversals(sdistWith("demo-1.0/data.tar!/../../../evil.sh", text("echo\n"))))
        .extracting(Observation::severity)
        .containsExactly(Severity.HIGH);
  }

  @Test
  void honestPackageHasNothingToReport() {
    PackageBuilder honest = PackageBuilder.wheel("demo", "1.0").file("demo/__init__.py", "x = 1\n");
    assertThat(Analysis.of(analyzer, honest)).isEmpty();
  }

  private List<Observation> pathTraversals(byte[] tar) {
    return Analysis.of(analyzer, ArtifactReader.create().read(tar, "demo-1.0.tar")).stream()
        .filter(observation -> observation.type().id().equals("path-traversal"))
        .toList();
  }

  private static byte[] sdistWith(String path, byte[] content) {
    return TarWriter.create()
        .add("demo-1.0/PKG-INFO", text("Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n"))
        .add(path, content)
        .build();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
