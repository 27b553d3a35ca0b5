package io.pypiguard.artifact;

import static io.pypiguard.testkit.ArtifactAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class NestedArchivesTest {

  private static final byte[] CONTENT = Archives.utf8("import os\n");

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"FOLDER", "NONE"})
  void archiveInsideIsOpenedUnderAnyName(ArchiveFormat format) {
    byte[] inner =
        PackageBuilder.sdist("inner", "2.0").format(format).file("x.py", CONTENT).build();

    PackageArtifact artifact = PackageBuilder.sdist("demo", "1.0").file("data", inner).artifact();
    Member nested = artifact.member("demo-1.0/data!/inner-2.0/x.py").orElseThrow();

    assertThat(artifact)
        .hasOnlyFinding(ArchiveFindingType.NESTED_ARCHIVE, "demo-1.0/data")
        .hasMember("demo-1.0/data", inner)
        .hasMember("demo-1.0/data!/inner-2.0/x.py", CONTENT);
    assertThat(nested.depth()).isEqualTo(1);
    assertThat(nested.name()).isEqualTo("x.py");
    assertThat(artifact.coordinates().name()).isEqualTo("demo");
    assertThat(artifact.isComplete()).isTrue();
  }

  @Test
  void membersOfAnInnerArchiveFollowIt() {
    byte[] inner = Archives.zip(Map.of("inner.py", CONTENT));
    byte[] outer =
        PackageBuilder.wheel("demo", "1.0").file("a.zip", inner).file("b.py", "").build();

    assertThat(Archives.read(outer).members().subList(0, 3))
        .extracting(Member::path)
        .containsExactly("a.zip", "a.zip!/inner.py", "b.py");
  }

  @Test
  void archivesAreOpenedDownToTheDepthLimit() {
    byte[] archive = Archives.zip(Map.of("core.py", CONTENT));
    for (String name : new String[] {"d.zip", "c.zip", "b.zip", "a.zip"}) {
      archive = Archives.zip(Map.of(name, archive));
    }

    PackageArtifact limited = Archives.read(archive);
    PackageArtifact whole = Archives.read(archive, Limits.defaults().withDepth(4));
    PackageArtifact closed = Archives.read(archive, Limits.defaults().withDepth(0));

    assertThat(limited)
        .hasPaths("a.zip", "a.zip!/b.zip", "a.zip!/b.zip!/c.zip", "a.zip!/b.zip!/c.zip!/d.zip")
        .hasFinding(ArchiveFindingType.LIMIT_DEPTH, "a.zip!/b.zip!/c.zip!/d.zip");
    assertThat(limited.members()).extracting(Member::depth).containsExactly(0, 1, 2, 3);
    assertThat(whole)
        .hasNoFinding(ArchiveFindingType.LIMIT_DEPTH)
        .hasMember("a.zip!/b.zip!/c.zip!/d.zip!/core.py", CONTENT);
    assertThat(closed).hasPaths("a.zip").hasFinding(ArchiveFindingType.LIMIT_DEPTH, "a.zip");
  }

  @Test
  void oddityInsideIsToldWithTheWholePath() {
    byte[] inner = Archives.zip(Map.of("../evil.py", CONTENT));
    byte[] outer = Archives.tar(Map.of("demo/inner.zip", inner));

    assertThat(Archives.read(outer))
        .hasFinding(ArchiveFindingType.PATH_TRAVERSAL, "demo/inner.zip!/../evil.py")
        .hasFinding(ArchiveFindingType.NESTED_ARCHIVE, "demo/inner.zip");
  }

  @Test
  void damagedArchiveInsideDoesNotStopTheOuterOne() {
    byte[] inner = Archives.zip(Map.of("core.py", CONTENT, "more.py", Archives.noise(500)));
    byte[] cut = Arrays.copyOf(inner, inner.length - 60);
    byte[] outer =
        PackageBuilder.wheel("demo", "1.0").file("a.zip", cut).file("b.py", CONTENT).build();

    PackageArtifact artifact = Archives.read(outer);

    assertThat(artifact).hasMember("b.py", CONTENT);
    assertThat(artifact.findings())
        .anySatisfy(finding -> assertThat(finding.member()).startsWith("a.zip"));
  }

  @Test
  void archivesInAnUnpackedFolderAreOpened(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("setup.py"), CONTENT);
    Files.write(folder.resolve("data.bin"), Archives.zip(Map.of("core.py", CONTENT)));

    assertThat(ArtifactReader.create().read(folder))
        .hasPaths("data.bin", "data.bin!/core.py", "setup.py")
        .hasMember("data.bin!/core.py", CONTENT);
  }
}
