package io.pypiguard.artifact;

import static io.pypiguard.testkit.ArtifactAssert.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that other programs and libraries made: nothing is odd about them. */
class HonestArchivesTest {

  private static final String TOP = "demo-1.0";
  private static final String SETUP = "from setuptools import setup\n";

  private static final String UNICODE = TOP + "/demo/\u00fcn\u00efc\u00f6de.py";

  @TempDir Path temp;
  private Path target;

  @BeforeEach
  void unpack() throws IOException {
    target = Files.createDirectory(temp.resolve("target"));
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Path path = temp.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  @Test
  void archivesOfPythonAreHonest() throws IOException, InterruptedException {
    Tools.runPython(temp, "honest_archives.py", temp.resolve(TOP), target);

    assertThat(assertAllHonest()).isEqualTo(24);
  }

  @Test
  void archivesOfPythonsCommandLineAreHonest() throws IOException, InterruptedException {
    Tools.run(temp, List.of("python3", "-m", "zipfile", "-c", "target/a.zip", TOP));
    Tools.run(temp, List.of("python3", "-m", "tarfile", "-c", "target/a.tar.gz", TOP));

    assertThat(assertAllHonest()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v7", "oldgnu", "gnu", "ustar", "posix"})
  void archivesOfGnuTarAreHonest(String format) throws IOException, InterruptedException {
    Tools.run(temp, List.of("tar", "--format=" + format, "-cf", "target/a.tar", TOP));
    Tools.run(temp, List.of("tar", "--format=" + format, "-czf", "target/a.tar.gz", TOP));

    assertThat(assertAllHonest()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bzip2", "xz", "zstd"})
  void archivesOfCompressionProgramsAreHonest(String program)
      throws IOException, InterruptedException {
    Tools.assumeInstalled(program);
    Tools.run(temp, List.of("tar", "--use-compress-program=" + program, "-cf", "target/a", TOP));

    assertThat(assertAllHonest()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-9", "-0", "-fz", "-X", "-D"})
  void archivesOfInfoZipAreHonest(String option) throws IOException, InterruptedException {
    Map<String, byte[]> files = withoutUnicodeName();
    Tools.run(temp, List.of("zip", "-q", "-r", option, "target/a.zip", TOP));

    assertThat(assertAllHonest(files)).isEqualTo(1);
  }

  @Test
  void archivesOfInfoZipOnAPipeAreHonest() throws IOException, InterruptedException {
    Tools.assumeInstalled("zip");
    Map<String, byte[]> files = withoutUnicodeName();
    Tools.run(temp, List.of("sh", "-c", "zip -q -r - " + TOP + " | cat > target/a.zip"));

    assertThat(assertAllHonest(files)).isEqualTo(1);
  }

  @Test
  void archivesOfTheJdkAreHonest() throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(open("a.zip"))) {
      zip.putNextEntry(new ZipEntry(TOP + "/"));
      zip.closeEntry();
      for (Map.Entry<String, byte[]> file : files().entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }

    assertThat(assertAllHonest()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void zipFilesOfCommonsCompressAreHonest(Zip64Mode mode) throws IOException {
    try (ZipArchiveOutputStream seekable =
            new ZipArchiveOutputStream(target.resolve("a.zip").toFile());
        ZipArchiveOutputStream streamed = new ZipArchiveOutputStream(open("b.zip"))) {
      for (ZipArchiveOutputStream zip : List.of(seekable, streamed)) {
        zip.setUseZip64(mode);
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
          zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
          zip.write(file.getValue());
          zip.closeArchiveEntry();
        }
      }
    }

    assertThat(assertAllHonest()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {TarArchiveOutputStream.LONGFILE_GNU, TarArchiveOutputStream.LONGFILE_POSIX})
  void tarFilesOfCommonsCompressAreHonest(int longFileMode) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(open("a.tar"), "UTF-8")) {
      tar.setLongFileMode(longFileMode);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(longFileMode == TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, byte[]> file : files().entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }

    assertThat(assertAllHonest()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--format=oldgnu",
        "--sparse-version=0.0",
        "--sparse-version=0.1",
        "--sparse-version=1.0"
      })
  void sparseFilesOfGnuTarAreFilledWithZeros(String option)
      throws IOException, InterruptedException {
    byte[] content = new byte[300_000];
    System.arraycopy(Archives.noise(5_000), 0, content, 100_000, 5_000);
    Path file = temp.resolve("sparse.bin");
    try (var channel =
        Files.newByteChannel(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE)) {
      channel.position(100_000);
      channel.write(ByteBuffer.wrap(content, 100_000, 5_000));
      channel.position(content.length - 1L);
      channel.write(ByteBuffer.wrap(new byte[1]));
    }
    String format = option.startsWith("--sparse") ? "--format=posix" : option;
    Tools.run(temp, List.of("tar", "-S", format, option, "-cf", "target/a.tar", "sparse.bin", TOP));

    PackageArtifact artifact = ArtifactReader.create().read(target.resolve("a.tar"));

    assertThat(artifact)
        .hasOnlyFinding(ArchiveFindingType.SPARSE_ENTRY, "sparse.bin")
        .hasMember("sparse.bin", content)
        .hasMember(TOP + "/setup.py", SETUP);
  }

  /** Info-ZIP writes names in UTF-8 without saying so, so that Python reads them as CP437. */
  private Map<String, byte[]> withoutUnicodeName() throws IOException {
    Map<String, byte[]> files = files();
    files.remove(UNICODE);
    Files.delete(temp.resolve(UNICODE));
    return files;
  }

  private OutputStream open(String name) throws IOException {
    return Files.newOutputStream(target.resolve(name));
  }

  /** Returns how many archives there were. */
  private int assertAllHonest() throws IOException {
    return assertAllHonest(files());
  }

  private int assertAllHonest(Map<String, byte[]> files) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    files.forEach((path, content) -> expected.put(path, new String(content, ISO_8859_1)));
    int count = 0;
    try (Stream<Path> archives = Files.list(target).sorted()) {
      for (Path archive : archives.toList()) {
        PackageArtifact artifact =
            ArtifactReader.create().read(Files.readAllBytes(archive), Archives.NAME);
        Map<String, String> read = new TreeMap<>();
        for (Member member : artifact.members()) {
          if (member.isFile()) {
            read.put(member.path(), new String(member.bytes(), ISO_8859_1));
          } else {
            assertThat(member.type()).isEqualTo(MemberType.DIRECTORY);
          }
        }

        assertThat(artifact).as(archive.getFileName().toString()).hasNoFindings();
        assertThat(artifact.kind()).isEqualTo(ArtifactKind.SDIST);
        assertThat(read).as(archive.getFileName().toString()).isEqualTo(expected);
        count++;
      }
    }
    return count;
  }

  /** Returns files with names that need no more than the oldest of the formats. */
  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        TOP + "/PKG-INFO", Archives.utf8("Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n"));
    files.put(TOP + "/setup.py", Archives.utf8(SETUP));
    files.put(TOP + "/demo/__init__.py", new byte[0]);
    files.put(TOP + "/demo/a b.bin", Archives.noise(70_000));
    files.put(TOP + "/demo/zeros.bin", new byte[200_000]);
    files.put(TOP + "/demo/block.bin", Archives.noise(512));
    files.put(UNICODE, Archives.utf8("x = 1\n"));
    return files;
  }
}
