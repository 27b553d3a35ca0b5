package io.pypiguard.artifact;

import static io.pypiguard.testkit.ArtifactAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.testkit.PackageBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageLayoutTest {

  @Test
  void entryPointsAreReadInTheirOrder() {
    PackageArtifact artifact =
        PackageBuilder.wheel("demo", "1.0")
            .file("demo/__init__.py", "")
            .infoFile(
                "entry_points.txt",
                """
                # comment
                [console_scripts]
                demo = demo.cli:main
                other=demo:other [extra]

                ; comment
                [pytest11]
                plug.in = demo.plugin
                """)
            .artifact();

    assertThat(artifact.entryPoints())
        .containsExactly(
            new EntryPoint("console_scripts", "demo", "demo.cli:main"),
            new EntryPoint("console_scripts", "other", "demo:other [extra]"),
            new EntryPoint("pytest11", "plug.in", "demo.plugin"));
  }

  @Test
  void entryPointsOfSdistAndEggAreRead() {
    String text = "[console_scripts]\ndemo = demo:main\n";
    EntryPoint expected = new EntryPoint("console_scripts", "demo", "demo:main");

    PackageArtifact sdist =
        PackageBuilder.sdist("demo", "1.0")
            .infoFile("PKG-INFO", "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n")
            .infoFile("entry_points.txt", text)
            .artifact();
    PackageArtifact egg =
        PackageBuilder.egg("demo", "1.0").infoFile("entry_points.txt", text).artifact();

    assertThat(sdist.entryPoints()).containsExactly(expected);
    assertThat(egg.entryPoints()).containsExactly(expected);
  }

  @Test
  void brokenEntryPointsAreNoEntryPoints() {
    PackageArtifact artifact =
        PackageBuilder.wheel("demo", "1.0")
            .infoFile("entry_points.txt", "stray = before:group\n[open\nno equals sign\n[]\n=\n")
            .artifact();

    assertThat(artifact.entryPoints()).doesNotContain(new EntryPoint("", "stray", "before:group"));
  }

  @Test
  void topLevelNamesComeFromTheirFile() {
    PackageArtifact artifact =
        PackageBuilder.wheel("demo", "1.0")
            .file("demo/__init__.py", "")
            .file("_demo.py", "")
            .infoFile("top_level.txt", "zeta\nalpha\n\n")
            .artifact();

    assertThat(artifact.topLevelNames()).containsExactly("alpha", "zeta");
  }

  @Test
  void topLevelNamesAreFoundWhereNoFileTells() {
    PackageArtifact wheel =
        PackageBuilder.wheel("demo", "1.0")
            .file("demo/__init__.py", "")
            .file("helper.py", "")
            .file("native.cpython-311-x86_64-linux-gnu.so", new byte[] {127})
            .file("space/part/module.py", "")
            .file("demo-1.0.data/scripts/run.py", "")
            .artifact();
    PackageArtifact sdist =
        PackageBuilder.sdist("demo", "1.0")
            .file("setup.py", "")
            .file("demo/__init__.py", "")
            .artifact();

    assertThat(wheel.topLevelNames()).contains("demo", "helper", "native");
    assertThat(wheel.topLevelNames()).isSorted().doesNotContain("demo-1", "run");
    assertThat(sdist.topLevelNames()).contains("demo").doesNotContain("setup");
  }

  @ParameterizedTest
  @CsvSource({
    "foo-bar-1.0.tar.gz, foo-bar, 1.0",
    "foo_bar-1.0.tar.gz, foo_bar, 1.0",
    "1200wd-0.1.tar.gz, 1200wd, 0.1",
    "zope.interface-5.4.0.zip, zope.interface, 5.4.0",
    "python-3parclient-1.0.0.tar.gz, python-3parclient, 1.0.0",
    "demo-1.0.dev3.tar.bz2, demo, 1.0.dev3",
    "demo-1.0a1.tar.xz, demo, 1.0a1",
    "demo-2021.1.post2.tar.zst, demo, 2021.1.post2",
    "demo-1!2.0.tar, demo, 1!2.0",
    "demo-1.0+local.7.tgz, demo, 1.0+local.7",
    "a-b-c-1.tar.gz, a-b-c, 1"
  })
  void coordinatesOfAnSdistComeFromItsFileNameWhereMetadataIsAbsent(
      String fileName, String name, String version) {
    byte[] archive =
        PackageBuilder.sdist("x", "9").without("PKG-INFO").file("setup.py", "").build();

    PackageArtifact artifact = ArtifactReader.create().read(archive, fileName);

    assertThat(artifact.coordinates()).isEqualTo(new PackageCoordinates(name, version));
    assertThat(artifact.kind()).isEqualTo(ArtifactKind.SDIST);
    assertThat(artifact).hasNoFindings();
  }

  @ParameterizedTest
  @CsvSource({
    "foo_bar-1.0-py3-none-any.whl, foo_bar, 1.0",
    "dir/foo_bar-1.0-1-cp39-cp39-manylinux_2_17_x86_64.whl, foo_bar, 1.0",
    "demo-1.0_1-py2.py3-none-any.whl, demo, 1.0+1"
  })
  void coordinatesOfAWheelComeFromItsFileNameWhereMetadataIsAbsent(
      String fileName, String name, String version) {
    byte[] archive =
        PackageBuilder.wheel("x", "9").without("x-9.dist-info/METADATA").file("x.py", "").build();

    PackageArtifact artifact = ArtifactReader.create().read(archive, fileName);

    assertThat(artifact.coordinates()).isEqualTo(new PackageCoordinates(name, version));
  }

  @ParameterizedTest
  @CsvSource({"evil.py", "archive.bin", "''", "-", "-1.0.tar.gz", "noversion.tar.gz"})
  void fileNameThatTellsNothingGivesNoVersion(String fileName) {
    PackageArtifact artifact =
        ArtifactReader.create().read(Archives.zip(Map.of("a.txt", new byte[1])), fileName);

    assertThat(artifact.coordinates().version()).isIn("", "1.0");
    assertThat(artifact.coordinates().name()).doesNotContain(".tar");
  }

  @ParameterizedTest
  @CsvSource({
    "demo-1.0.tar.gz, Demo, 1.0",
    "foo_bar-1.0.tar.gz, Foo.Bar, 1.0",
    "foo-bar-1.0.tar.gz, foo__bar, 1.0",
    "demo-1.0.0.tar.gz, demo, 1.0",
    "demo-1.0.tar.gz, demo, 1.0.0",
    "demo-1.0-1.tar.gz, demo, 1.0.post1",
    "demo-1.0.post1.tar.gz, demo, 1.0-1",
    "demo-1.0a1.tar.gz, demo, 1.0.alpha.1",
    "demo-1.0rc1.tar.gz, demo, 1.0-c1",
    "demo-1.0.tar.gz, demo, v1.0",
    "demo-1.0.dev0.tar.gz, demo, 1.0dev",
    "demo-1.0+a.b.tar.gz, demo, 1.0+A-b",
    "demo-01.02.tar.gz, demo, 1.2"
  })
  void equivalentNamesAndVersionsDoNotDisagree(String fileName, String name, String version) {
    byte[] archive = PackageBuilder.sdist(name, version).file("setup.py", "").build();

    assertThat(ArtifactReader.create().read(archive, fileName)).hasNoFindings();
  }

  @ParameterizedTest
  @CsvSource({
    "demo-1.0.tar.gz, other, 1.0, other",
    "demo-1.0.tar.gz, dem0, 1.0, dem0",
    "demo-1.0.tar.gz, demo, 1.1, 1.1",
    "demo-1.0.tar.gz, demo, 1.0.1, 1.0.1",
    "demo-1.0.tar.gz, demo, 1.0a1, 1.0a1",
    "demo-1.0.tar.gz, demo, 1.0.post1, 1.0.post1",
    "demo-1.0.tar.gz, demo, 1!1.0, 1!1.0"
  })
  void differentNamesOrVersionsAreAMismatch(
      String fileName, String name, String version, String word) {
    byte[] archive = PackageBuilder.sdist(name, version).file("setup.py", "").build();

    PackageArtifact artifact = ArtifactReader.create().read(archive, fileName);

    assertThat(artifact.coordinates()).isEqualTo(new PackageCoordinates(name, version));
    assertThat(artifact.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.type()).isEqualTo(ArchiveFindingType.NAME_MISMATCH);
              assertThat(finding.detail()).contains(word);
            });
  }

  @Test
  void wheelNameIsHeldAgainstItsMetadata() {
    byte[] archive = PackageBuilder.wheel("demo", "1.0").file("demo.py", "").build();

    PackageArtifact artifact =
        ArtifactReader.create().read(archive, "requests-2.0-py3-none-any.whl");

    assertThat(artifact.findings())
        .extracting(ArchiveFinding::type)
        .containsExactly(ArchiveFindingType.NAME_MISMATCH);
  }

  @Test
  void malformedMetadataIsAFinding() {
    PackageArtifact artifact =
        PackageBuilder.sdist("demo", "1.0").file("PKG-INFO", "no metadata at all").artifact();

    assertThat(artifact).hasFinding(ArchiveFindingType.MALFORMED_METADATA, "demo-1.0/PKG-INFO");
    assertThat(artifact.coordinates()).isEqualTo(new PackageCoordinates("demo", "1.0"));
  }

  @Test
  void metadataOfTheTopFolderIsPreferred() {
    PackageArtifact artifact =
        PackageBuilder.sdist("demo", "1.0")
            .file("vendored/PKG-INFO", "Metadata-Version: 1.0\nName: other\nVersion: 2\n")
            .file("demo.egg-info/PKG-INFO", "Metadata-Version: 1.0\nName: demo\nVersion: 1.0\n")
            .file("setup.py", "")
            .artifact();

    assertThat(artifact.metadataMember()).map(Member::path).contains("demo-1.0/PKG-INFO");
    assertThat(artifact.coordinates().name()).isEqualTo("demo");
  }
}
