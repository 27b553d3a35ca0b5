package io.pypiguard.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.artifact.ArchiveFormat;
import io.pypiguard.artifact.Limits;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Small bombs, taken apart by other libraries: they must be archives, or they would prove nothing.
 */
class BombTest {

  private static final int SIZE = 1 << 24;

  @TempDir private Path folder = Path.of("");

  @Test
  void flatTarHoldsAsManyZerosAsItSays() throws IOException {
    byte[] archive = bytes(out -> TarBombs.flat(SIZE, out));

    assertThat(archive).hasSizeLessThan(SIZE / 500);
    assertThat(tarFiles(new GZIPInputStream(new ByteArrayInputStream(archive))))
        .containsExactly("demo-1.0/PKG-INFO 46", "demo-1.0/zeros.bin " + SIZE);
  }

  @ParameterizedTest
  @EnumSource(names = {"TAR_BZIP2", "TAR_XZ", "TAR_ZSTD"})
  void flatTarOfManyStreamsIsOneTar(ArchiveFormat format) throws IOException {
    byte[] archive = bytes(out -> TarBombs.flat(format, 2L * SIZE, out));

    long headers = 4 * 512;
    assertThat(Decompression.decode(archive)).isEqualTo(2L * SIZE + headers + 512);
  }

  @Test
  void recompressedTarComesOutAfterAsManyRounds() throws IOException {
    byte[] archive = bytes(out -> TarBombs.recompressed(3, SIZE, out));

    InputStream in = new ByteArrayInputStream(archive);
    for (int i = 0; i < 3; i++) {
      in = new GZIPInputStream(in);
    }
    assertThat(tarFiles(in)).contains("demo-1.0/zeros.bin " + SIZE);
  }

  @Test
  void crowdedTarHoldsAsManyFilesAsItSays() throws IOException {
    byte[] archive = bytes(out -> TarBombs.crowded(1000, out));

    assertThat(tarFiles(new GZIPInputStream(new ByteArrayInputStream(archive))))
        .hasSize(1000)
        .doesNotHaveDuplicates();
  }

  @Test
  void sparseTarIsLargeOnlyByItsHole() throws IOException {
    long size = 4L << 30;
    byte[] archive = bytes(out -> TarBombs.sparse(size, out));

    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)))) {
      tar.getNextEntry();
      TarArchiveEntry hole = tar.getNextEntry();
      assertThat(hole.isSparse()).isTrue();
      assertThat(hole.getRealSize()).isEqualTo(size);
    }
  }

  @Test
  void flatZipHoldsAsManyZerosAsItSays() throws IOException {
    assertThat(zipFiles(bytes(out -> ZipBombs.flat(SIZE, out))))
        .containsExactly("demo-1.0.dist-info/METADATA 46", "demo/zeros.bin " + SIZE);
  }

  @Test
  void sharingZipHoldsEveryFile() throws IOException {
    assertThat(zipFiles(bytes(out -> ZipBombs.sharing(5, SIZE, out))))
        .contains("demo/0.bin " + SIZE, "demo/4.bin " + SIZE)
        .hasSize(6);
  }

  @Test
  void quotingZipHoldsEveryFileWithTheRightChecksum() throws IOException {
    byte[] archive = bytes(out -> ZipBombs.quoting(5, SIZE, out));

    assertThat(archive).hasSizeLessThan(SIZE / 500);
    long header = 30L + "demo/0.py".length();
    assertThat(zipFiles(archive))
        .contains("demo/0.py " + (SIZE + 4 * header), "demo/3.py " + (SIZE + header))
        .contains("demo/4.py " + SIZE)
        .hasSize(6);
  }

  @Test
  void wordyZipHoldsSourceThatIsNoBombByItsRatio() throws IOException {
    byte[] archive = bytes(out -> ZipBombs.wordy(3, SIZE, out));

    assertThat(zipFiles(archive)).hasSize(4);
    assertThat(Decompression.decode(archive) / archive.length)
        .isBetween(50L, (long) Limits.defaults().ratio());
  }

  @Test
  void crowdedZipHoldsMoreFilesThanItsOldEndRecordCanCount() throws IOException {
    assertThat(zipFiles(bytes(out -> ZipBombs.crowded(70_000, out)))).hasSize(70_000);
  }

  @Test
  void nestedZipHoldsAsManyFilesAsItsLevelsMultiply() throws IOException {
    byte[] archive = bytes(out -> ZipBombs.nested(4, 2, SIZE, out));

    assertThat(zerosInside(archive)).isEqualTo(2L * 2 * 2 * SIZE);
  }

  private static long zerosInside(byte[] archive) throws IOException {
    long total = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".zip")) {
          total += zerosInside(zip.readAllBytes());
        } else if (entry.getName().endsWith(".bin")) {
          total += zip.transferTo(OutputStream.nullOutputStream());
        }
      }
    }
    return total;
  }

  private static List<String> tarFiles(InputStream in) throws IOException {
    List<String> files = new ArrayList<>();
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new BufferedInputStream(in))) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        files.add(e.getName() + " " + tar.transferTo(OutputStream.nullOutputStream()));
      }
    }
    return files;
  }

  /** Returns names and true sizes, and makes sure that the archive tells both and the checksum. */
  private List<String> zipFiles(byte[] archive) throws IOException {
    Path file = Files.write(folder.resolve("archive"), archive);
    List<String> files = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
        long size = in.transferTo(OutputStream.nullOutputStream());
        assertThat(size).isEqualTo(entry.getSize());
        assertThat(in.getChecksum().getValue()).isEqualTo(entry.getCrc());
        files.add(entry.getName() + " " + size);
      }
    }
    return files;
  }

  private static byte[] bytes(Bomb.Generator generator) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new BufferedOutputStream(bytes)) {
      generator.write(out);
    }
    return bytes.toByteArray();
  }
}
