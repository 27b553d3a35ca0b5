package io.pypiguard.models.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.PypiGuard;
import io.pypiguard.artifact.ArchiveFormat;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineFeaturesTest {

  @TempDir private Path folder;

  private final PypiGuard guard =
      PypiGuard.builder().withoutDiscovery().extractor(BaselineFeatures.create()).build();

  private FeatureVector measured(PackageBuilder builder) throws IOException {
    Path archive = Files.write(folder.resolve(builder.fileName()), builder.build());
    return guard.analyze(archive).features();
  }

  @Test
  void namesAndSizesAreMeasured() throws IOException {
    FeatureVector features =
        measured(PackageBuilder.wheel("demo-tool2", "1.0").file("demo.py", "x = 1\n"));

    assertThat(features.value("name.length")).hasValue(10);
    assertThat(features.value("name.digits")).hasValue(1);
    assertThat(features.value("name.first")).hasValue('d');
    assertThat(features.value("name.separators")).hasValue(1);
    assertThat(features.value("artifact.zip")).hasValue(1);
    assertThat(features.value("artifact.built")).hasValue(1);
    assertThat(features.value("size.members").orElse(0)).isGreaterThan(1);
    assertThat(features.value("era.metadata-version").orElse(0)).isGreaterThanOrEqualTo(1);
  }

  @Test
  void headersOfZipAndTarFilesAreRead() throws IOException {
    FeatureVector zip = measured(PackageBuilder.wheel("demo", "1.0"));
    FeatureVector tar =
        measured(PackageBuilder.sdist("demo", "1.0").format(ArchiveFormat.TAR_GZIP));

    for (FeatureVector features : new FeatureVector[] {zip, tar}) {
      assertThat(features.value("artifact.newest").orElse(-1)).isGreaterThanOrEqualTo(0);
      assertThat(features.value("era.year").orElse(0)).isBetween(1970.0, 2107.0);
    }
    assertThat(zip.value("artifact.gzip-time")).isEmpty();
    assertThat(tar.value("artifact.gzip-time")).isPresent();
  }

  @Test
  void whatIsNoArchiveHasNoHeaders() throws IOException {
    Path broken = Files.write(folder.resolve("broken-1.0.tar.gz"), new byte[] {0x1f, (byte) 0x8b});

    assertThat(guard.analyze(broken).features().value("artifact.newest")).isEmpty();
    assertThat(ArchiveHeaders.of(new byte[0]).members()).isEmpty();
    byte[] cut = PackageBuilder.sdist("demo", "1.0").build();
    assertThat(ArchiveHeaders.of(Arrays.copyOf(cut, cut.length / 2)).members())
        .hasSizeLessThanOrEqualTo(ArchiveHeaders.of(cut).members().size());
  }
}
