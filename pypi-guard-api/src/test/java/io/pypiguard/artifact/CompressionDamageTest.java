package io.pypiguard.artifact;

import static io.pypiguard.testkit.ArtifactAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.testkit.PackageBuilder;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Streams that are oddly or badly compressed. */
class CompressionDamageTest {

  private static final String PATH = "demo/a.py";
  private static final byte[] CONTENT = Archives.noise(3_000);
  private static final byte[] TAR = Archives.tar(Map.of(PATH, CONTENT));
  private static final byte[] GARBAGE = Archives.utf8("garbage at the end");

  @Test
  void gzipOfSeveralMembersIsOneStream() {
    byte[] archive =
        concat(gzip(Arrays.copyOf(TAR, 1_000)), gzip(Arrays.copyOfRange(TAR, 1_000, TAR.length)));

    assertThat(Archives.read(archive)).hasPaths(PATH).hasMember(PATH, CONTENT);
    assertThat(Archives.read(archive).format()).isEqualTo(ArchiveFormat.TAR_GZIP);
    assertThat(Archives.read(archive).isComplete()).isTrue();
  }

  @Test
  void garbageBehindGzipIsTold() {
    assertThat(Archives.read(concat(gzip(TAR), GARBAGE)))
        .hasOnlyFinding(ArchiveFindingType.TRAILING_DATA, "", "" + GARBAGE.length)
        .hasMember(PATH, CONTENT);
  }

  @Test
  void zerosBehindGzipArePadding() {
    assertThat(Archives.read(concat(gzip(TAR), new byte[1_000]))).hasNoFindings().hasPaths(PATH);
  }

  @Test
  void wrongChecksumOfGzipIsTold() {
    byte[] archive = gzip(TAR);
    archive[archive.length - 8] ^= 1;

    assertThat(Archives.read(archive))
        .hasOnlyFinding(ArchiveFindingType.CHECKSUM_MISMATCH, "", "CRC-32")
        .hasMember(PATH, CONTENT);
  }

  @Test
  void wrongSizeOfGzipIsTold() {
    byte[] archive = gzip(TAR);
    archive[archive.length - 4] ^= 1;

    assertThat(Archives.read(archive))
        .hasOnlyFinding(ArchiveFindingType.SIZE_MISMATCH, "", "" + TAR.length)
        .hasMember(PATH, CONTENT);
  }

  @Test
  void optionalFieldsOfTheGzipHeaderAreSkipped() {
    byte[] plain = gzip(TAR);
    byte[] head = Arrays.copyOf(plain, 10);
    head[3] = 2 | 4 | 8 | 16;
    byte[] options = Archives.utf8("\3\0abcname.tar\0comment\0hc");

    assertThat(Archives.read(concat(head, options, Arrays.copyOfRange(plain, 10, plain.length))))
        .hasNoFindings()
        .hasMember(PATH, CONTENT);
  }

  @ParameterizedTest
  @EnumSource(names = {"TAR_GZIP", "TAR_BZIP2", "TAR_XZ", "TAR_ZSTD"})
  void streamCutOffIsTold(ArchiveFormat format) {
    byte[] whole = PackageBuilder.compress(format, TAR);

    PackageArtifact artifact = Archives.read(Arrays.copyOf(whole, whole.length - 9));

    assertThat(artifact.format()).isEqualTo(format);
    assertThat(artifact.isComplete()).isFalse();
    assertThat(artifact.findings())
        .extracting(ArchiveFinding::type)
        .contains(ArchiveFindingType.TRUNCATED_ARCHIVE);
  }

  @ParameterizedTest
  @EnumSource(names = {"TAR_BZIP2", "TAR_XZ", "TAR_ZSTD"})
  void corruptStreamIsTold(ArchiveFormat format) {
    byte[] archive = PackageBuilder.compress(format, TAR);
    archive[archive.length / 2] ^= 0x55;
    archive[archive.length / 2 + 1] ^= 0x55;

    assertThat(Archives.read(archive).findings()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"TAR_BZIP2", "TAR_XZ", "TAR_ZSTD"})
  void streamsBehindOneAnotherAreOneStream(ArchiveFormat format) {
    byte[] archive =
        concat(
            PackageBuilder.compress(format, Arrays.copyOf(TAR, 1_000)),
            PackageBuilder.compress(format, Arrays.copyOfRange(TAR, 1_000, TAR.length)));

    assertThat(Archives.read(archive)).hasPaths(PATH).hasMember(PATH, CONTENT);
  }

  @ParameterizedTest
  @EnumSource(names = {"TAR_BZIP2", "TAR_XZ", "TAR_ZSTD"})
  void garbageBehindOtherStreamsIsTold(ArchiveFormat format) {
    PackageArtifact artifact = Archives.read(concat(PackageBuilder.compress(format, TAR), GARBAGE));

    assertThat(artifact).hasMember(PATH, CONTENT);
    assertThat(artifact.findings()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"TAR_GZIP", "TAR_BZIP2", "TAR_XZ", "TAR_ZSTD"})
  void compressedFileThatIsNoTarIsNoArchive(ArchiveFormat format) {
    byte[] script = Archives.utf8("import os\n".repeat(200));

    PackageArtifact artifact = Archives.read(PackageBuilder.compress(format, script));

    assertThat(artifact.isComplete()).isFalse();
    assertThat(artifact.kind()).isEqualTo(ArtifactKind.UNKNOWN);
  }

  private static byte[] gzip(byte[] content) {
    return PackageBuilder.compress(ArchiveFormat.TAR_GZIP, content);
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
