package io.pypiguard.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.testkit.PackageBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutAnalyzerTest {

  private static final String RECORD = "demo-1.0.dist-info/RECORD";

  private final LayoutAnalyzer analyzer = new LayoutAnalyzer();

  @Test
  void honestPackagesHaveNothingToReport() {
    assertThat(found(wheel())).isEmpty();
    assertThat(found(PackageBuilder.sdist("demo", "1.0").file("setup.py", ""))).isEmpty();
  }

  @Test
  void contentThatDiffersFromRecordIsReportedAtItsFile() {
    String otherHash = "sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";
    List<Observation> observations = found(wheel().recordHash("demo/__init__.py", otherHash));
    assertThat(observations)
        .extracting(Observation::type, Observation::location)
        .containsExactly(
            tuple(LayoutAnalyzer.RECORD_MISMATCH, SourceLocation.of("demo/__init__.py")));
  }

  @Test
  void manyFilesThatRecordDoesNotListReadAsOne() {
    PackageBuilder wheel =
        wheel()
            .file("demo/a.py", "")
            .file("demo/b.py", "")
            .file(RECORD, "demo/__init__.py,,\ndemo-1.0.dist-info/RECORD,,\n");
    assertThat(found(wheel))
        .filteredOn(observation -> observation.type().equals(LayoutAnalyzer.RECORD_UNLISTED))
        .singleElement()
        .satisfies(observation -> assertThat(observation.message()).contains("more like it"));
  }

  @Test
  void wheelWithoutRecordIsReported() {
    assertThat(found(wheel().without(RECORD)))
        .extracting(Observation::type)
        .containsExactly(LayoutAnalyzer.MISSING_RECORD);
  }

  @Test
  void sourceDistributionWithoutMetadataIsReported() {
    PackageBuilder sdist =
        PackageBuilder.sdist("demo", "1.0").file("setup.py", "").without("PKG-INFO");
    assertThat(found(sdist))
        .extracting(Observation::type)
        .containsExactly(LayoutAnalyzer.MISSING_METADATA);
  }

  private static PackageBuilder wheel() {
    return PackageBuilder.wheel("demo", "1.0").file("demo/__init__.py", "x = 1\n");
  }

  private List<Observation> found(PackageBuilder builder) {
    return Analysis.of(analyzer, builder);
  }
}
