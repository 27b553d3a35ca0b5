package io.pypiguard.models.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pypiguard.PackageReport;
import io.pypiguard.PypiGuard;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.feature.Feature;
import io.pypiguard.feature.FeatureExtractor;
import io.pypiguard.feature.FeatureSchema;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.models.EvidenceClassifier;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureTableBuilderTest {

  /** Counts the members of a package, leaves a feature unset, and fails where nothing is. */
  private static final class Members implements FeatureExtractor {

    private static final FeatureSchema SCHEMA =
        FeatureSchema.of(
            List.of(
                new Feature("demo.members", "members", 0, 1000, Feature.Forgeability.EASY),
                new Feature("demo.never", "nothing", 0, 1, Feature.Forgeability.EASY)));

    @Override
    public String id() {
      return "demo";
    }

    @Override
    public FeatureSchema schema() {
      return SCHEMA;
    }

    @Override
    public FeatureVector extract(
        PackageArtifact artifact, List<Observation> observations, ScanContext context)
        throws IOException {
      if (artifact.members().isEmpty()) {
        throw new IOException("nothing to measure");
      }
      return FeatureVector.builder(SCHEMA).set("demo.members", artifact.members().size()).build();
    }
  }

  @TempDir private Path folder;

  private final PypiGuard guard =
      PypiGuard.builder()
          .withoutDiscovery()
          .extractor(new Members())
          .classifier(new EvidenceClassifier())
          .build();
  private final List<PackageReport> scanned = new ArrayList<>();
  private Manifest manifest = new Manifest(List.of());

  @BeforeEach
  void writeArchives() throws IOException {
    Files.write(folder.resolve("demo.whl"), wheel("demo"));
    Files.write(folder.resolve("broken.whl"), new byte[0]);
    manifest =
        new Manifest(
            List.of(
                labeled("demo.whl", "aa", false, "b:demo"),
                labeled("broken.whl", "", true, "m:broken")));
  }

  private static byte[] wheel(String name) {
    return PackageBuilder.wheel(name, "1.0").file(name + ".py", "").build();
  }

  private static LabeledPackage labeled(
      String path, String sha256, boolean malicious, String campaign) {
    return new LabeledPackage(
        path, sha256, malicious, campaign, campaign, "small", "wheel", "", "train");
  }

  private FeatureTable build() throws IOException {
    return FeatureTableBuilder.with(guard)
        .keptIn(folder.resolve("kept"))
        .listener(scanned::add)
        .build(folder, manifest);
  }

  @Test
  void rowsStandInTheOrderOfTheManifest() throws IOException {
    FeatureTable table = build();
    assertThat(table.rows()).extracting(FeatureTable.Row::about).isEqualTo(manifest.packages());
    assertThat(table.labels()).containsExactly(false, true);
    assertThat(table.column("demo.never")).containsOnly(Double.NaN);
    assertThat(table.column("demo.members")[0]).isGreaterThan(1);
    assertThat(table.rows().get(0).scores()).containsOnlyKeys("evidence");
  }

  @Test
  void whereAnExtractorFailsItsFeaturesAreMissing() throws IOException {
    assertThat(build().column("demo.members")[1]).isNaN();
  }

  @Test
  void whatIsKeptIsNotScannedAgain() throws IOException {
    FeatureTable first = build();
    assertThat(scanned).hasSize(2);
    assertThat(build()).isEqualTo(first);
    assertThat(scanned).hasSize(2);
  }

  @Test
  void aNewArchiveAloneIsScanned() throws IOException {
    build();
    List<LabeledPackage> more = new ArrayList<>(manifest.packages());
    Files.write(folder.resolve("more.whl"), wheel("more"));
    more.add(labeled("more.whl", "bb", false, "b:more"));
    manifest = new Manifest(more);
    scanned.clear();
    assertThat(build().rows()).hasSize(3);
    assertThat(scanned)
        .extracting(report -> Path.of(report.source()).getFileName().toString())
        .containsExactly("more.whl");
  }

  @Test
  void anArchiveThatIsNotThereIsNamed() {
    manifest = new Manifest(List.of(labeled("gone.whl", "cc", false, "b:gone")));
    assertThatThrownBy(this::build)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("gone.whl");
  }

  /** Makes another wheel, with two members more, of each archive that is not empty. */
  private record Renaming(String id, AtomicInteger calls) implements ArchiveRewriting {

    @Override
    public Optional<byte[]> rewrite(Path archive) throws IOException {
      if (Files.size(archive) == 0) {
        return Optional.empty();
      }
      calls.incrementAndGet();
      return Optional.of(
          PackageBuilder.wheel("other", "1.0")
              .file("other.py", "")
              .file("more.py", "")
              .file("most.py", "")
              .build());
    }
  }

  private FeatureTable build(ArchiveRewriting rewriting) throws IOException {
    return FeatureTableBuilder.with(guard)
        .keptIn(folder.resolve("kept"))
        .threads(2)
        .listener(scanned::add)
        .build(folder, manifest, rewriting);
  }

  @Test
  void whatIsRewrittenIsMeasuredInPlaceOfTheOriginal() throws IOException {
    FeatureTable plain = build();
    FeatureTable table = build(new Renaming("more-1", new AtomicInteger()));
    assertThat(table.rows())
        .extracting(row -> row.about().path())
        .as("what could not be rewritten has no row")
        .containsExactly("demo.whl");
    assertThat(table.missing(manifest).packages())
        .extracting(LabeledPackage::path)
        .containsExactly("broken.whl");
    assertThat(table.column("demo.members")[0]).isEqualTo(plain.column("demo.members")[0] + 2);
  }

  @Test
  void whatWasRewrittenIsKeptUnderTheIdOfTheRewriting() throws IOException {
    Renaming first = new Renaming("more-1", new AtomicInteger());
    FeatureTable table = build(first);
    assertThat(build(first)).isEqualTo(table);
    assertThat(first.calls()).hasValue(1);
    Renaming second = new Renaming("more-2", new AtomicInteger());
    build(second);
    assertThat(second.calls()).hasValue(1);
    assertThat(build().rows()).hasSize(2);
  }

  @Test
  void manyAreRewrittenInTheOrderOfTheManifest() throws IOException {
    List<LabeledPackage> many = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Files.write(folder.resolve(i + ".whl"), wheel("demo" + i));
      many.add(labeled(i + ".whl", "hash" + i, true, "m:" + i));
    }
    manifest = new Manifest(many);
    FeatureTable table = build(new Renaming("more", new AtomicInteger()));
    assertThat(table.rows()).extracting(FeatureTable.Row::about).isEqualTo(many);
    assertThat(scanned).hasSize(20);
  }

  @Test
  void aRewritingThatFailsIsNotHidden() {
    ArchiveRewriting failing =
        new ArchiveRewriting() {
          @Override
          public String id() {
            return "failing";
          }

          @Override
          public Optional<byte[]> rewrite(Path archive) throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    assertThatThrownBy(() -> build(failing))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("disk");
  }

  @Test
  void noThreadsAreRefused() {
    assertThatThrownBy(() -> FeatureTableBuilder.with(guard).threads(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threads must be at least 1, was 0");
  }

  @Test
  void everyCampaignWeighsOne() {
    FeatureVector none = FeatureVector.empty();
    FeatureTable table =
        new FeatureTable(
            none.schema(),
            List.of(
                new FeatureTable.Row(labeled("a", "", true, "m"), none, Map.of()),
                new FeatureTable.Row(labeled("b", "", true, "m"), none, Map.of()),
                new FeatureTable.Row(labeled("c", "", false, "p"), none, Map.of())));
    assertThat(table.weights()).containsExactly(0.5, 0.5, 1);
  }
}
