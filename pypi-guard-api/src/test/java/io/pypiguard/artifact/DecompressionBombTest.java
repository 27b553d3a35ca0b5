package io.pypiguard.artifact;

import static io.pypiguard.testkit.ArtifactAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.testkit.PackageBuilder;
import io.pypiguard.testkit.TarHeader;
import io.pypiguard.testkit.TarWriter;
import io.pypiguard.testkit.ZipRecord;
import io.pypiguard.testkit.ZipWriter;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Small archives that would decode to much. The timeout only keeps a failing test from hanging. */
@Timeout(120)
class DecompressionBombTest {

  private static final byte[] ZEROS = new byte[60_000_000];
  private static final byte[] SETUP = Archives.utf8("from setuptools import setup\n");

  @ParameterizedTest
  @EnumSource(names = {"TAR_GZIP", "TAR_BZIP2", "TAR_XZ", "TAR_ZSTD"})
  void flatBombInATarFileIsStopped(ArchiveFormat format) {
    byte[] tar = TarWriter.create().add("demo/setup.py", SETUP).add("demo/bomb.bin", ZEROS).build();

    PackageArtifact artifact = Archives.read(PackageBuilder.compress(format, tar));

    assertStopped(artifact, ArchiveFindingType.LIMIT_RATIO);
    assertThat(artifact).hasMember("demo/setup.py", SETUP);
  }

  @Test
  void flatBombInAZipFileIsStoppedAndOtherMembersAreRead() {
    byte[] archive =
        ZipWriter.create().add("demo/bomb.bin", ZEROS).add("demo/setup.py", SETUP).build();

    PackageArtifact artifact = Archives.read(archive);

    assertStopped(artifact, ArchiveFindingType.LIMIT_RATIO);
    assertThat(artifact.member("demo/bomb.bin")).isPresent();
  }

  @Test
  void whatCompressesWellButStaysSmallIsNoBomb() {
    byte[] archive = ZipWriter.create().add("demo/zeros.bin", new byte[5_000_000]).build();

    assertThat(Archives.read(archive)).hasNoFindings();
  }

  @ParameterizedTest
  @EnumSource(names = {"TAR", "TAR_GZIP", "ZIP"})
  void totalOfDecodedBytesIsLimited(ArchiveFormat format) {
    byte[] archive =
        PackageBuilder.sdist("demo", "1.0")
            .format(format)
            .file("a.bin", Archives.noise(60_000))
            .file("b.bin", Archives.noise(60_001))
            .build();

    PackageArtifact artifact = Archives.read(archive, Limits.defaults().withTotalBytes(100_000));

    assertStopped(artifact, ArchiveFindingType.LIMIT_TOTAL_BYTES);
    assertThat(artifact).hasMember("demo-1.0/a.bin", Archives.noise(60_000));
    assertThat(artifact.members().stream().mapToLong(Member::size).sum())
        .isLessThanOrEqualTo(100_000);
  }

  @ParameterizedTest
  @EnumSource(names = {"TAR", "TAR_GZIP", "ZIP"})
  void archiveAboveTheLimitIsNotOpened(ArchiveFormat format) {
    byte[] archive =
        PackageBuilder.sdist("demo", "1.0").format(format).file("a", Archives.noise(999)).build();

    PackageArtifact artifact =
        Archives.read(archive, Limits.defaults().withArchiveBytes(archive.length - 1));
    PackageArtifact fitting =
        Archives.read(archive, Limits.defaults().withArchiveBytes(archive.length));

    assertStopped(artifact, ArchiveFindingType.LIMIT_ARCHIVE_BYTES);
    assertThat(fitting).hasNoFindings();
  }

  @ParameterizedTest
  @EnumSource(names = {"TAR", "ZIP"})
  void numberOfMembersIsLimited(ArchiveFormat format) {
    byte[] archive = emptyFiles(format, 200_000);

    PackageArtifact artifact = Archives.read(archive);

    assertStopped(artifact, ArchiveFindingType.LIMIT_MEMBERS, "100000");
    assertThat(artifact.members()).hasSize(100_000);
  }

  @ParameterizedTest
  @EnumSource(names = {"TAR", "ZIP"})
  void asManyMembersAsAllowedAreRead(ArchiveFormat format) {
    byte[] archive = emptyFiles(format, 10);

    assertThat(Archives.read(archive, Limits.defaults().withMembers(10))).hasNoFindings();
    assertStopped(
        Archives.read(archive, Limits.defaults().withMembers(9)), ArchiveFindingType.LIMIT_MEMBERS);
  }

  @Test
  void membersOfNestedArchivesCountToo() {
    byte[] inner = emptyFiles(ArchiveFormat.ZIP, 10);
    byte[] outer = Archives.zip(Map.of("inner.zip", inner));

    PackageArtifact artifact = Archives.read(outer, Limits.defaults().withMembers(6));

    assertThat(artifact.members()).hasSize(6);
    assertThat(artifact.isComplete()).isFalse();
  }

  @Test
  void nestedBombIsStopped() {
    // As 42.zip: sixteen archives in each archive, zeros at the bottom.
    byte[] archive = ZipWriter.create().add("0.dll", new byte[30_000_000]).build();
    for (int level = 0; level < 5; level++) {
      ZipWriter zip = ZipWriter.create();
      for (int i = 0; i < 16; i++) {
        zip.add("lib " + i + ".zip", archive);
      }
      archive = zip.build();
    }

    PackageArtifact shallow = Archives.read(archive);
    PackageArtifact deep = Archives.read(archive, Limits.defaults().withDepth(10));

    assertThat(shallow.isComplete()).isFalse();
    assertThat(deep.isComplete()).isFalse();
    assertThat(total(shallow)).isLessThanOrEqualTo(Limits.defaults().totalBytes());
    assertThat(total(deep)).isLessThanOrEqualTo(Limits.defaults().totalBytes());
  }

  @Test
  void overlappingBombIsStopped() {
    // After David Fifield, "A better zip bomb": each file quotes the local headers behind it and
    // then shares one kernel of zeros.
    byte[] archive = overlappingBomb(400, 4_000_000);

    PackageArtifact artifact = Archives.read(archive);

    assertThat(artifact.findings())
        .extracting(ArchiveFinding::type)
        .contains(ArchiveFindingType.OVERLAPPING_ENTRIES);
    assertThat(artifact.isComplete()).isFalse();
    assertThat(total(artifact)).isLessThanOrEqualTo(Limits.defaults().totalBytes());
  }

  @Test
  void manyMembersWithTheSameBytesAreStopped() {
    byte[] content = new byte[1_000_000];
    byte[] payload = ZipRecord.deflate(content);
    ZipWriter zip = ZipWriter.create().add("demo/0", content);
    for (int i = 1; i < 2_000; i++) {
      zip.add(
          ZipRecord.encoded("demo/" + i, ZipRecord.DEFLATED, payload, content)
              .withoutLocal()
              .offset(0));
    }

    PackageArtifact artifact = Archives.read(zip.build());

    assertThat(artifact.isComplete()).isFalse();
    assertThat(total(artifact)).isLessThanOrEqualTo(Limits.defaults().totalBytes());
  }

  @Test
  void nestedTarOfZerosIsStopped() {
    byte[] inner =
        PackageBuilder.compress(ArchiveFormat.TAR_GZIP, Archives.tar(Map.of("z.bin", ZEROS)));
    byte[] outer =
        Archives.zip(Map.of("inner.tar.gz", inner, "noise.bin", Archives.noise(2_000_000)));

    assertStopped(Archives.read(outer), ArchiveFindingType.LIMIT_RATIO);
  }

  private static void assertStopped(
      PackageArtifact artifact, ArchiveFindingType limit, String... words) {
    assertThat(artifact.findings()).extracting(ArchiveFinding::type).contains(limit);
    for (String word : words) {
      assertThat(artifact.findings())
          .extracting(ArchiveFinding::detail)
          .anyMatch(d -> d.contains(word));
    }
    assertThat(artifact.isComplete()).isFalse();
    assertThat(total(artifact)).isLessThanOrEqualTo(Limits.defaults().totalBytes());
  }

  private static long total(PackageArtifact artifact) {
    return artifact.members().stream().mapToLong(Member::size).sum();
  }

  private static byte[] emptyFiles(ArchiveFormat format, int count) {
    if (format == ArchiveFormat.ZIP) {
      ZipWriter zip = ZipWriter.create();
      for (int i = 0; i < count; i++) {
        zip.add(ZipRecord.stored("d/" + i, new byte[0]));
      }
      return zip.build();
    }
    TarWriter tar = TarWriter.create();
    for (int i = 0; i < count; i++) {
      tar.add(TarHeader.of("d/" + i, TarHeader.FILE, 0), new byte[0]);
    }
    return tar.build();
  }

  private static byte[] overlappingBomb(int files, int zeros) {
    byte[] kernel = ZipRecord.deflate(new byte[zeros]);
    byte[] chain = localPart(name(files - 1), kernel.length, zeros, kernel);
    int[] lengths = new int[files];
    lengths[files - 1] = chain.length;
    for (int i = files - 2; i >= 0; i--) {
      byte[] quoting = concat(storedBlockOf(30 + name(i + 1).length()), chain);
      chain = localPart(name(i), quoting.length, zeros, quoting);
      lengths[i] = chain.length;
    }
    ZipWriter zip = ZipWriter.create().raw(chain);
    for (int i = 0; i < files; i++) {
      long compressedSize = lengths[i] - 30L - name(i).length();
      zip.add(
          ZipRecord.encoded(name(i), ZipRecord.DEFLATED, new byte[0], new byte[0])
              .both(header -> header.compressedSize(compressedSize).size(zeros))
              .withoutLocal()
              .offset(lengths[0] - lengths[i]));
    }
    return zip.build();
  }

  /** Returns the beginning of a stored deflate block, whose content follows. */
  private static byte[] storedBlockOf(int length) {
    return new byte[] {
      0, (byte) length, (byte) (length >> 8), (byte) ~length, (byte) (~length >> 8)
    };
  }

  /** Returns a local header that claims to be of zeros, and what is behind it. */
  private static byte[] localPart(String name, long compressedSize, long size, byte[] behind) {
    ZipWriter zip =
        ZipWriter.create()
            .add(
                ZipRecord.encoded(name, ZipRecord.DEFLATED, new byte[0], new byte[0])
                    .local(header -> header.compressedSize(compressedSize).size(size)));
    return concat(Arrays.copyOf(zip.build(), zip.position()), behind);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static String name(int index) {
    return "demo/" + (1_000 + index);
  }
}
