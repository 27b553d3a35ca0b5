package io.pypiguard.artifact;

import static io.pypiguard.testkit.ArtifactAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.testkit.TarHeader;
import io.pypiguard.testkit.TarWriter;
import io.pypiguard.testkit.ZipRecord;
import io.pypiguard.testkit.ZipWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members that are neither files nor folders. */
class HostileLinksTest {

  private static final String LINK = "demo/sub/link.py";

  @ParameterizedTest
  @ValueSource(strings = {"other.py", "../other.py", "../sub/./other.py", "../../demo/other.py"})
  void symbolicLinkInsideIsTold(String target) {
    PackageArtifact artifact = Archives.read(tarWithLink(target));
    Member link = artifact.member(LINK).orElseThrow();

    assertThat(artifact)
        .hasOnlyFinding(ArchiveFindingType.SYMBOLIC_LINK, LINK, target)
        .hasPaths("demo/other.py", LINK);
    assertThat(link.type()).isEqualTo(MemberType.SYMBOLIC_LINK);
    assertThat(link.linkTarget()).isEqualTo(target);
    assertThat(link.isFile()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../etc/passwd",
        "/etc/passwd",
        "a/../../../../x",
        "C:\\Windows\\x.dll",
        "\\\\server\\share",
        "..\\..\\..\\x"
      })
  void symbolicLinkToTheOutsideIsAnEscape(String target) {
    assertThat(Archives.read(tarWithLink(target)))
        .hasFinding(ArchiveFindingType.SYMBOLIC_LINK, LINK, target)
        .hasFinding(ArchiveFindingType.LINK_ESCAPE, LINK, target);
  }

  @Test
  void symbolicLinkInAZipFileIsToldAndReadAsTheFileThatPipMakesOfIt() {
    ZipRecord link =
        ZipRecord.stored(LINK, Archives.utf8("../../../etc/passwd"))
            .central(header -> header.unixMode(0120777));

    assertThat(Archives.read(ZipWriter.create().add(link).build()))
        .hasFinding(ArchiveFindingType.SYMBOLIC_LINK, LINK)
        .hasMember(LINK, "../../../etc/passwd");
  }

  @Test
  void hardLinkInsideIsTold() {
    PackageArtifact artifact =
        Archives.read(
            TarWriter.create()
                .add("demo/a.py", Archives.utf8("x"))
                .link(LINK, TarHeader.HARD_LINK, "demo/a.py")
                .build());
    Member link = artifact.member(LINK).orElseThrow();

    assertThat(artifact).hasOnlyFinding(ArchiveFindingType.HARD_LINK, LINK, "demo/a.py");
    assertThat(link.type()).isEqualTo(MemberType.HARD_LINK);
    assertThat(link.linkTarget()).isEqualTo("demo/a.py");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.py", "/etc/passwd", "demo/../../a.py"})
  void hardLinkToTheOutsideIsAnEscape(String target) {
    byte[] archive = TarWriter.create().link(LINK, TarHeader.HARD_LINK, target).build();

    assertThat(Archives.read(archive))
        .hasFinding(ArchiveFindingType.HARD_LINK, LINK, target)
        .hasFinding(ArchiveFindingType.LINK_ESCAPE, LINK, target);
  }

  @ParameterizedTest
  @ValueSource(chars = {TarHeader.CHARACTER_DEVICE, TarHeader.BLOCK_DEVICE, TarHeader.FIFO})
  void deviceInATarFileIsTold(char type) {
    byte[] archive =
        TarWriter.create()
            .add(TarHeader.of("demo/dev", type, 0), new byte[0])
            .add("demo/a.py", Archives.utf8("x"))
            .build();

    PackageArtifact artifact = Archives.read(archive);

    assertThat(artifact)
        .hasOnlyFinding(ArchiveFindingType.DEVICE_ENTRY, "demo/dev")
        .hasMember("demo/a.py", "x");
    assertThat(artifact.member("demo/dev").orElseThrow().type()).isEqualTo(MemberType.DEVICE);
  }

  @ParameterizedTest
  @CsvSource({"020644", "060644", "010644", "0140644"})
  void deviceInAZipFileIsTold(String mode) {
    ZipRecord entry =
        ZipRecord.stored("demo/dev", new byte[0])
            .central(header -> header.unixMode(Integer.parseInt(mode, 8)));

    assertThat(Archives.read(ZipWriter.create().add(entry).build()))
        .hasOnlyFinding(ArchiveFindingType.DEVICE_ENTRY, "demo/dev");
  }

  @Test
  void linkInAnUnpackedFolderIsNotFollowed(@TempDir Path temp) throws IOException {
    Path outside = Files.writeString(temp.resolve("secret.txt"), "secret");
    Path folder = Files.createDirectory(temp.resolve("demo"));
    Files.writeString(folder.resolve("setup.py"), "");
    Files.createSymbolicLink(folder.resolve("link.txt"), outside);
    Files.createSymbolicLink(folder.resolve("loop"), folder);

    PackageArtifact artifact = ArtifactReader.create().read(folder);

    assertThat(artifact)
        .hasFinding(ArchiveFindingType.SYMBOLIC_LINK, "link.txt")
        .hasFinding(ArchiveFindingType.LINK_ESCAPE, "link.txt", outside.toString())
        .hasPaths("link.txt", "loop", "setup.py");
    assertThat(artifact.member("link.txt").orElseThrow().size()).isZero();
  }

  private static byte[] tarWithLink(String target) {
    return TarWriter.create()
        .add("demo/other.py", Archives.utf8("x"))
        .link(LINK, TarHeader.SYMBOLIC_LINK, target)
        .build();
  }
}
