package io.pypiguard.artifact;

import static io.pypiguard.testkit.ArtifactAssert.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.testkit.PackageBuilder;
import io.pypiguard.testkit.TarHeader;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveFormatsTest {

  private static final String SETUP = "from setuptools import setup\nsetup()\n";
  private static final List<ArchiveFormat> ARCHIVES =
      List.of(
          ArchiveFormat.ZIP,
          ArchiveFormat.TAR,
          ArchiveFormat.TAR_GZIP,
          ArchiveFormat.TAR_BZIP2,
          ArchiveFormat.TAR_XZ,
          ArchiveFormat.TAR_ZSTD);

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"FOLDER", "NONE"})
  void sdistIsReadInEveryFormat(ArchiveFormat format) {
    PackageBuilder builder = sdist().format(format);

    PackageArtifact artifact = builder.artifact();

    assertThat(artifact)
        .hasNoFindings()
        .hasPaths("demo-1.0/setup.py", "demo-1.0/demo/__init__.py", "demo-1.0/PKG-INFO")
        .hasMember("demo-1.0/setup.py", SETUP);
    assertThat(artifact.format()).isEqualTo(format);
    assertThat(artifact.kind()).isEqualTo(ArtifactKind.SDIST);
    assertThat(artifact.root()).isEqualTo("demo-1.0/");
    assertThat(artifact.source()).isEqualTo(builder.fileName());
    assertThat(artifact.size()).isEqualTo(builder.build().length);
    assertThat(artifact.coordinates()).isEqualTo(new PackageCoordinates("demo", "1.0"));
    assertThat(artifact.metadataMember()).map(Member::path).contains("demo-1.0/PKG-INFO");
    assertThat(artifact.isComplete()).isTrue();
  }

  @Test
  void wheelIsRead() throws IOException {
    PackageArtifact artifact = wheel().artifact();

    assertThat(artifact)
        .hasNoFindings()
        .hasPaths(
            "demo/__init__.py",
            "demo-1.0.dist-info/METADATA",
            "demo-1.0.dist-info/WHEEL",
            "demo-1.0.dist-info/RECORD");
    assertThat(artifact.kind()).isEqualTo(ArtifactKind.WHEEL);
    assertThat(artifact.format()).isEqualTo(ArchiveFormat.ZIP);
    assertThat(artifact.root()).isEmpty();
    assertThat(artifact.topLevelNames()).containsExactly("demo");
    assertThat(artifact.metadata().name()).isEqualTo("demo");
    assertThat(artifact.installRecord().orElseThrow().verify(artifact)).isEmpty();
  }

  @Test
  void eggIsRead() {
    PackageArtifact artifact =
        PackageBuilder.egg("demo", "1.0").file("demo/__init__.py", "").artifact();

    assertThat(artifact).hasNoFindings().hasPaths("demo/__init__.py", "EGG-INFO/PKG-INFO");
    assertThat(artifact.kind()).isEqualTo(ArtifactKind.EGG);
    assertThat(artifact.coordinates()).isEqualTo(new PackageCoordinates("demo", "1.0"));
    assertThat(artifact.installRecord()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "demo-1.0/"})
  void unpackedFolderIsRead(String top, @TempDir Path temp) throws IOException {
    Path folder = unpack(sdist().files(), "demo-1.0/", temp.resolve(top));

    PackageArtifact artifact = ArtifactReader.create().read(folder);

    assertThat(artifact)
        .hasNoFinding(ArchiveFindingType.UNREADABLE)
        .hasMember("setup.py", SETUP)
        .hasMember("demo/__init__.py", "import os\n");
    assertThat(artifact.kind()).isEqualTo(ArtifactKind.FOLDER);
    assertThat(artifact.format()).isEqualTo(ArchiveFormat.FOLDER);
    assertThat(artifact.source()).isEqualTo(folder.toString());
    assertThat(artifact.coordinates()).isEqualTo(new PackageCoordinates("demo", "1.0"));
    assertThat(artifact.members().stream().map(Member::path).toList()).isSorted();
    assertThat(artifact.size()).isEqualTo(totalSize(artifact));
    assertThat(artifact.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void hashOfAFolderFollowsItsContent(@TempDir Path temp) throws IOException {
    Path folder = unpack(sdist().files(), "demo-1.0/", temp);
    String before = ArtifactReader.create().read(folder).sha256();
    String again = ArtifactReader.create().read(folder).sha256();
    Files.writeString(folder.resolve("setup.py"), SETUP + "#");
    String after = ArtifactReader.create().read(folder).sha256();

    assertThat(again).isEqualTo(before);
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void fileStreamAndBytesGiveTheSame(@TempDir Path temp) throws IOException {
    for (ArchiveFormat format : ARCHIVES) {
      PackageBuilder builder = sdist().format(format);
      byte[] bytes = builder.build();
      Path file = Files.write(temp.resolve(builder.fileName()), bytes);
      ArtifactReader reader = ArtifactReader.create();

      PackageArtifact fromBytes = reader.read(bytes, builder.fileName());
      PackageArtifact fromFile = reader.read(file);
      PackageArtifact fromStream = reader.read(new ByteArrayInputStream(bytes), builder.fileName());

      assertThat(contents(fromFile)).isEqualTo(contents(fromBytes));
      assertThat(contents(fromStream)).isEqualTo(contents(fromBytes));
      assertThat(fromFile.findings()).isEqualTo(fromBytes.findings());
      assertThat(fromFile.sha256()).isEqualTo(fromBytes.sha256()).isEqualTo(fromStream.sha256());
    }
  }

  @Test
  void contentHashIsTheSha256OfTheArchive() {
    assertThat(Archives.read("abc".getBytes(UTF_8)).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void kindComesFromTheContentUnderAnyName() {
    byte[] wheel = wheel().build();
    byte[] sdist = sdist().build();

    PackageArtifact wheelAsSdist = ArtifactReader.create().read(wheel, "demo-1.0.tar.gz");
    PackageArtifact sdistAsWheel = ArtifactReader.create().read(sdist, "demo-1.0-py3-none-any.whl");

    assertThat(wheelAsSdist.kind()).isEqualTo(ArtifactKind.WHEEL);
    assertThat(wheelAsSdist.format()).isEqualTo(ArchiveFormat.ZIP);
    assertThat(wheelAsSdist).hasNoFindings();
    assertThat(sdistAsWheel.kind()).isEqualTo(ArtifactKind.SDIST);
    assertThat(sdistAsWheel.format()).isEqualTo(ArchiveFormat.TAR_GZIP);
    assertThat(sdistAsWheel).hasNoFindings();
  }

  @Test
  void archiveThatIsNoPackageIsOfUnknownKind() {
    PackageArtifact artifact =
        Archives.read(Archives.zip(Map.of("notes.txt", Archives.utf8("hello"))));

    assertThat(artifact.kind()).isEqualTo(ArtifactKind.UNKNOWN);
    assertThat(artifact).hasNoFindings().hasMember("notes.txt", "hello");
    assertThat(artifact.metadata().isEmpty()).isTrue();
  }

  @Test
  void looseFileIsItsOwnOnlyMember() {
    PackageArtifact artifact =
        ArtifactReader.create().read(Archives.utf8("import os\n"), "some/where/evil.py");

    assertThat(artifact)
        .hasOnlyFinding(ArchiveFindingType.NOT_AN_ARCHIVE, "")
        .hasPaths("evil.py")
        .hasMember("evil.py", "import os\n");
    assertThat(artifact.format()).isEqualTo(ArchiveFormat.NONE);
    assertThat(artifact.kind()).isEqualTo(ArtifactKind.UNKNOWN);
    assertThat(artifact.isComplete()).isFalse();
  }

  @Test
  void emptyFileIsNoArchive() {
    PackageArtifact artifact = Archives.read(new byte[0]);

    assertThat(artifact).hasOnlyFinding(ArchiveFindingType.NOT_AN_ARCHIVE, "");
    assertThat(artifact.size()).isZero();
  }

  @Test
  void emptyArchivesHaveNoMembers() {
    assertThat(Archives.read(Archives.zip(Map.of()))).hasPaths();
    assertThat(Archives.read(Archives.tar(Map.of()))).hasPaths();
  }

  @Test
  void missingFileIsAFinding(@TempDir Path temp) {
    PackageArtifact artifact = ArtifactReader.create().read(temp.resolve("absent.whl"));

    assertThat(artifact).hasFinding(ArchiveFindingType.UNREADABLE, "").hasPaths();
    assertThat(artifact.isComplete()).isFalse();
  }

  @Test
  void failingStreamIsAFinding() {
    InputStream failing =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("line is dead");
          }
        };

    PackageArtifact artifact = ArtifactReader.create().read(failing, Archives.NAME);

    assertThat(artifact).hasFinding(ArchiveFindingType.UNREADABLE, "", "line is dead");
  }

  @Test
  void streamIsNotClosed() {
    boolean[] closed = {false};
    InputStream in =
        new ByteArrayInputStream(sdist().build()) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };

    assertThat(ArtifactReader.create().read(in, Archives.NAME)).hasNoFindings();
    assertThat(closed[0]).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"FOLDER", "NONE"})
  void everyTruncationIsToldAndKeepsWhatIsWhole(ArchiveFormat format) throws IOException {
    byte[] whole = sdist().file("data.bin", Archives.noise(5_000)).format(format).build();
    // A plain tar file may end on a block: nobody can tell, and nobody asks for the zeros at its
    // end.
    boolean plain = format == ArchiveFormat.TAR;
    int end = plain ? whole.length - 2 * TarHeader.BLOCK : whole.length;
    for (int length = 1; length < end; length += 97) {
      if (plain && length % TarHeader.BLOCK == 0) {
        continue;
      }
      PackageArtifact artifact = Archives.read(Arrays.copyOf(whole, length));

      assertThat(artifact.isComplete())
          .as("%s cut to %d of %d bytes: %s", format, length, whole.length, artifact.findings())
          .isFalse();
      contents(artifact);
    }
  }

  private static PackageBuilder sdist() {
    return PackageBuilder.sdist("demo", "1.0")
        .file("setup.py", SETUP)
        .file("demo/__init__.py", "import os\n");
  }

  private static PackageBuilder wheel() {
    return PackageBuilder.wheel("demo", "1.0").file("demo/__init__.py", "import os\n");
  }

  private static Path unpack(Map<String, byte[]> files, String prefix, Path folder)
      throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey().substring(prefix.length()));
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return folder;
  }

  private static long totalSize(PackageArtifact artifact) {
    return artifact.members().stream().filter(Member::isFile).mapToLong(Member::size).sum();
  }

  private static Map<String, String> contents(PackageArtifact artifact) throws IOException {
    Map<String, String> contents = new HashMap<>();
    for (Member member : artifact.members()) {
      contents.put(member.path(), Arrays.toString(member.bytes()));
    }
    return contents;
  }
}
