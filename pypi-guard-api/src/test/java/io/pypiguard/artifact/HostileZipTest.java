package io.pypiguard.artifact;

import static io.pypiguard.testkit.ArtifactAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.testkit.ZipRecord;
import io.pypiguard.testkit.ZipWriter;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zip files whose structure lies. */
class HostileZipTest {

  private static final String PATH = "demo/a.py";
  private static final byte[] CONTENT = Archives.utf8("print('content of the file')\n");
  private static final byte[] GARBAGE = Archives.utf8("garbage that belongs to nothing");

  @Test
  void bytesBehindTheEndAreTold() {
    assertThat(read(ZipWriter.create().add(PATH, CONTENT).trailer(GARBAGE)))
        .hasOnlyFinding(ArchiveFindingType.TRAILING_DATA, "", "" + GARBAGE.length)
        .hasMember(PATH, CONTENT);
  }

  @Test
  void bytesBeforeTheFirstMemberAreTold() {
    assertThat(read(ZipWriter.create().raw(GARBAGE).add(PATH, CONTENT)))
        .hasOnlyFinding(ArchiveFindingType.HIDDEN_DATA, "", "" + GARBAGE.length)
        .hasMember(PATH, CONTENT);
  }

  @Test
  void archivePutBehindOtherBytesIsReadAsPythonReadsIt() {
    // Its offsets count from where the archive was before something was put in front of it.
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(GARBAGE);
    out.writeBytes(ZipWriter.create().add(PATH, CONTENT).build());

    assertThat(Archives.read(out.toByteArray()))
        .hasOnlyFinding(ArchiveFindingType.HIDDEN_DATA, "", "" + GARBAGE.length)
        .hasMember(PATH, CONTENT);
  }

  @Test
  void bytesBetweenMembersAreTold() {
    assertThat(read(ZipWriter.create().add(PATH, CONTENT).raw(GARBAGE).add("demo/b.py", CONTENT)))
        .hasOnlyFinding(ArchiveFindingType.HIDDEN_DATA, "", "" + GARBAGE.length)
        .hasMember("demo/b.py", CONTENT);
  }

  @Test
  void bytesBehindTheLastMemberAreTold() {
    assertThat(read(ZipWriter.create().add(PATH, CONTENT).raw(GARBAGE)))
        .hasOnlyFinding(ArchiveFindingType.HIDDEN_DATA, "", "" + GARBAGE.length);
  }

  @Test
  void bytesBehindTheDirectoryAreTold() {
    PackageArtifact artifact =
        read(ZipWriter.create().add(PATH, CONTENT).gapBehindDirectory(GARBAGE));

    assertThat(artifact).hasFinding(ArchiveFindingType.HIDDEN_DATA, "", "" + GARBAGE.length);
  }

  @Test
  void memberThatTheDirectoryDoesNotListIsTold() {
    ZipRecord hidden = ZipRecord.deflated("demo/hidden.py", CONTENT).withoutCentral();

    assertThat(read(ZipWriter.create().add(PATH, CONTENT).add(hidden)))
        .hasFinding(ArchiveFindingType.HIDDEN_DATA, "demo/hidden.py")
        .hasMember("demo/hidden.py", CONTENT);
  }

  @Test
  void anotherNameInTheLocalHeaderIsTold() {
    ZipRecord entry = honest().local(header -> header.name("demo/z.py"));

    assertThat(read(entry))
        .hasOnlyFinding(ArchiveFindingType.HEADER_MISMATCH, PATH, "demo/z.py")
        .hasMember(PATH, CONTENT);
  }

  @Test
  void anotherMethodInTheLocalHeaderIsTold() {
    ZipRecord entry = honest().local(header -> header.method(ZipRecord.STORED));

    assertThat(read(entry))
        .hasOnlyFinding(ArchiveFindingType.HEADER_MISMATCH, PATH, "method")
        .hasMember(PATH, CONTENT);
  }

  @Test
  void anotherSizeInTheLocalHeaderIsTold() {
    assertThat(read(honest().local(header -> header.size(7))))
        .hasOnlyFinding(ArchiveFindingType.HEADER_MISMATCH, PATH, "7", "" + CONTENT.length)
        .hasMember(PATH, CONTENT);
    assertThat(read(honest().local(header -> header.compressedSize(7))))
        .hasOnlyFinding(ArchiveFindingType.HEADER_MISMATCH, PATH, "7")
        .hasMember(PATH, CONTENT);
  }

  @Test
  void anotherChecksumInTheLocalHeaderIsTold() {
    assertThat(read(honest().local(header -> header.crc(0x1234_5678))))
        .hasOnlyFinding(ArchiveFindingType.HEADER_MISMATCH, PATH, "12345678");
  }

  @Test
  void encryptionFlagInOneHeaderAloneIsTold() {
    assertThat(read(honest().local(header -> header.flags(ZipRecord.ENCRYPTED_FLAG))))
        .hasFinding(ArchiveFindingType.HEADER_MISMATCH, PATH);
  }

  @Test
  void dataDescriptorThatLiesIsTold() {
    byte[] lie =
        descriptorParts(
            out -> {
              put(out, 4, 0x0807_4B50L);
              put(out, 4, 0xBAD);
              put(out, 4, 1);
              put(out, 4, 2);
            });

    assertThat(read(honest().withDescriptor().descriptor(lie)))
        .hasOnlyFinding(ArchiveFindingType.HEADER_MISMATCH, PATH, "descriptor")
        .hasMember(PATH, CONTENT);
  }

  @Test
  void missingLocalHeaderIsTold() {
    PackageArtifact artifact = read(honest().withoutLocal().offset(5_000));

    assertThat(artifact.isComplete()).isFalse();
    assertThat(artifact.findings()).isNotEmpty();
  }

  @Test
  void wrongChecksumIsToldAndTheContentKept() {
    assertThat(read(honest().both(header -> header.crc(0x1234_5678))))
        .hasOnlyFinding(ArchiveFindingType.CHECKSUM_MISMATCH, PATH, "12345678")
        .hasMember(PATH, CONTENT);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 5, 1_000, 3_000_000_000L})
  void wrongSizeIsToldAndTheContentKept(long size) {
    assertThat(read(honest().both(header -> header.size(size))))
        .hasFinding(ArchiveFindingType.SIZE_MISMATCH, PATH, "" + size, "" + CONTENT.length)
        .hasMember(PATH, CONTENT);
  }

  @Test
  void compressedSizeBeyondTheEndIsTold() {
    PackageArtifact artifact = read(honest().both(header -> header.compressedSize(1_000_000)));

    assertThat(artifact.findings()).isNotEmpty();
    assertThat(artifact.member(PATH)).isPresent();
  }

  @Test
  void corruptContentKeepsWhatCouldBeDecoded() {
    byte[] content = Archives.noise(10_000);
    byte[] payload = ZipRecord.deflate(content);
    byte[] cut = Arrays.copyOf(payload, payload.length / 2);
    ZipRecord entry = ZipRecord.encoded(PATH, ZipRecord.DEFLATED, cut, content);

    PackageArtifact artifact = read(entry);

    assertThat(artifact.isComplete()).isFalse();
    assertThat(artifact.member(PATH).orElseThrow().size()).isPositive().isLessThan(content.length);
  }

  @Test
  void bytesBehindTheCompressedContentAreTold() {
    byte[] payload = ZipRecord.deflate(CONTENT);
    byte[] longer = Arrays.copyOf(payload, payload.length + 500);
    ZipRecord entry = ZipRecord.encoded(PATH, ZipRecord.DEFLATED, longer, CONTENT);

    assertThat(read(entry)).hasMember(PATH, CONTENT);
    assertThat(read(entry).findings()).isNotEmpty();
  }

  @Test
  void encryptedMemberIsToldAndMakesThePackageIncomplete() {
    PackageArtifact artifact =
        read(honest().both(header -> header.flags(ZipRecord.ENCRYPTED_FLAG)));

    assertThat(artifact).hasOnlyFinding(ArchiveFindingType.ENCRYPTED_ENTRY, PATH);
    assertThat(artifact.isComplete()).isFalse();
    assertThat(artifact.member(PATH).orElseThrow().size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 97, 99, 65_535})
  void unsupportedCompressionIsToldAndMakesThePackageIncomplete(int method) {
    PackageArtifact artifact =
        read(ZipRecord.encoded(PATH, method, Archives.noise(100), CONTENT), other());

    assertThat(artifact)
        .hasFinding(ArchiveFindingType.UNSUPPORTED_COMPRESSION, PATH, "" + method)
        .hasMember("demo/other.py", CONTENT);
    assertThat(artifact.isComplete()).isFalse();
  }

  @Test
  void membersThatShareTheirBytesAreTold() {
    PackageArtifact artifact =
        read(honest(), ZipRecord.deflated("demo/b.py", CONTENT).withoutLocal().offset(0));

    assertThat(artifact).hasFinding(ArchiveFindingType.OVERLAPPING_ENTRIES, "demo/b.py");
  }

  @Test
  void memberInsideTheContentOfAnotherIsTold() {
    byte[] inner = ZipWriter.create().add("demo/b.py", CONTENT).build();
    ZipRecord outer = ZipRecord.stored(PATH, inner);
    long inside = 30L + PATH.length();

    PackageArtifact artifact =
        read(outer, ZipRecord.deflated("demo/b.py", CONTENT).withoutLocal().offset(inside));

    assertThat(artifact)
        .hasFinding(ArchiveFindingType.OVERLAPPING_ENTRIES, "demo/b.py")
        .hasMember(PATH, inner)
        .hasMember("demo/b.py", CONTENT);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 3, 60_000, 5_000_000_000L})
  void wrongNumberOfEntriesIsToldAndAllMembersRead(long count) {
    PackageArtifact artifact = read(writer(honest(), other()).entryCount(count));

    assertThat(artifact.findings()).isNotEmpty();
    assertThat(artifact).hasPaths(PATH, "demo/other.py");
  }

  @Test
  void archiveInTheCommentOfAnotherIsNotMissed() {
    byte[] inner = ZipWriter.create().add("demo/inner.py", CONTENT).build();

    PackageArtifact artifact = read(ZipWriter.create().add(PATH, CONTENT).comment(inner));

    // Python takes the last end record, and with it the inner archive.
    assertThat(artifact).hasMember("demo/inner.py", CONTENT);
    assertThat(artifact.findings()).isNotEmpty();
  }

  @Test
  void honestCommentIsNothingOdd() {
    assertThat(read(ZipWriter.create().add(PATH, CONTENT).comment(Archives.utf8("made by hand"))))
        .hasNoFindings();
  }

  @Test
  void directoryCutOffIsTold() {
    byte[] archive = writer(honest(), other()).build();
    byte[] withoutEnd = Arrays.copyOf(archive, archive.length - 22);

    PackageArtifact artifact = Archives.read(withoutEnd);

    assertThat(artifact).hasFinding(ArchiveFindingType.TRUNCATED_ARCHIVE, "");
    assertThat(artifact.format()).isEqualTo(ArchiveFormat.ZIP);
    assertThat(artifact).hasMember(PATH, CONTENT).hasMember("demo/other.py", CONTENT);
  }

  @Test
  void zip64IsRead() {
    ZipRecord large = honest().withZip64();

    assertThat(read(ZipWriter.create().add(large).add(other()).zip64()))
        .hasNoFindings()
        .hasMember(PATH, CONTENT)
        .hasMember("demo/other.py", CONTENT);
  }

  @Test
  void dataDescriptorsAreRead() {
    byte[] zip64Descriptor =
        descriptorParts(
            out -> {
              put(out, 4, 0x0807_4B50L);
              put(out, 4, crc());
              put(out, 8, ZipRecord.deflate(CONTENT).length);
              put(out, 8, CONTENT.length);
            });

    assertThat(
            read(
                honest().withDescriptor(),
                ZipRecord.deflated("demo/b.py", CONTENT)
                    .withDescriptor()
                    .descriptor(descriptor(crc(), ZipRecord.deflate(CONTENT).length)),
                ZipRecord.deflated("demo/c.py", CONTENT)
                    .withDescriptor()
                    .descriptor(zip64Descriptor)))
        .hasMember(PATH, CONTENT)
        .hasMember("demo/b.py", CONTENT)
        .hasMember("demo/c.py", CONTENT)
        .hasNoFindings();
  }

  private static ZipRecord honest() {
    return ZipRecord.deflated(PATH, CONTENT);
  }

  private static ZipRecord other() {
    return ZipRecord.deflated("demo/other.py", CONTENT);
  }

  private static PackageArtifact read(ZipRecord... entries) {
    return read(writer(entries));
  }

  private static PackageArtifact read(ZipWriter writer) {
    return Archives.read(writer.build());
  }

  private static ZipWriter writer(ZipRecord... entries) {
    ZipWriter writer = ZipWriter.create();
    List.of(entries).forEach(writer::add);
    return writer;
  }

  private static long crc() {
    CRC32 crc = new CRC32();
    crc.update(CONTENT);
    return crc.getValue();
  }

  /** Returns a data descriptor without signature. */
  private static byte[] descriptor(long crc, long compressedSize) {
    return descriptorParts(
        out -> {
          put(out, 4, crc);
          put(out, 4, compressedSize);
          put(out, 4, CONTENT.length);
        });
  }

  private static byte[] descriptorParts(Consumer<ByteArrayOutputStream> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    parts.accept(out);
    return out.toByteArray();
  }

  private static void put(ByteArrayOutputStream out, int width, long value) {
    for (int i = 0; i < width; i++) {
      out.write((int) (value >>> (8 * i)));
    }
  }
}
