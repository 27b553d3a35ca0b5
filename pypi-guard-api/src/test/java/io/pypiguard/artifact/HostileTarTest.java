package io.pypiguard.artifact;

import static io.pypiguard.testkit.ArtifactAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.testkit.TarHeader;
import io.pypiguard.testkit.TarWriter;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tar files whose structure lies, and such as only look as if it did. */
class HostileTarTest {

  private static final String PATH = "demo/a.py";
  private static final byte[] CONTENT = Archives.utf8("print('content of the file')\n");
  private static final long TEN_GB = 10_000_000_000L;

  @Test
  void bytesBehindTheEndAreTold() {
    byte[] second = TarWriter.create().add("demo/later.py", CONTENT).build();
    byte[] archive = concat(TarWriter.create().add(PATH, CONTENT).build(), second);

    assertThat(Archives.read(archive))
        .hasOnlyFinding(ArchiveFindingType.TRAILING_DATA, "")
        .hasMember(PATH, CONTENT);
  }

  @Test
  void zerosBehindTheEndArePadding() {
    byte[] archive = TarWriter.create().add(PATH, CONTENT).end(new byte[10_240]).build();

    assertThat(Archives.read(archive)).hasNoFindings().hasPaths(PATH);
  }

  @Test
  void archiveWithoutEndBlocksKeepsItsMembers() {
    byte[] archive = TarWriter.create().add(PATH, CONTENT).end(new byte[0]).build();

    assertThat(Archives.read(archive)).hasMember(PATH, CONTENT);
  }

  @Test
  void contentCutOffIsToldAndItsBeginningKept() {
    byte[] archive =
        TarWriter.create().add(PATH, CONTENT).add("demo/b.py", Archives.noise(2_000)).build();

    PackageArtifact artifact = Archives.read(Arrays.copyOf(archive, 512 * 3 + 700));

    assertThat(artifact)
        .hasFinding(ArchiveFindingType.TRUNCATED_ARCHIVE, "", "demo/b.py", "700", "2000")
        .hasMember(PATH, CONTENT)
        .hasMember("demo/b.py", Arrays.copyOf(Archives.noise(2_000), 700));
  }

  @Test
  void sizeBeyondTheEndIsTold() {
    byte[] archive =
        TarWriter.create().add(TarHeader.of(PATH, TarHeader.FILE, TEN_GB / 2), CONTENT).build();

    PackageArtifact artifact = Archives.read(archive);

    assertThat(artifact).hasFinding(ArchiveFindingType.TRUNCATED_ARCHIVE, "", PATH);
    assertThat(artifact.isComplete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, -512, Long.MIN_VALUE, Long.MAX_VALUE})
  void impossibleSizeIsTold(long size) {
    byte[] archive =
        TarWriter.create()
            .add("demo/first.py", CONTENT)
            .add(TarHeader.of(PATH, TarHeader.FILE, 0).binarySize(size), CONTENT)
            .build();

    PackageArtifact artifact = Archives.read(archive);

    assertThat(artifact).hasMember("demo/first.py", CONTENT);
    assertThat(artifact.isComplete()).isFalse();
  }

  @Test
  void binarySizeIsRead() {
    byte[] archive =
        TarWriter.create()
            .add(TarHeader.of(PATH, TarHeader.FILE, 0).binarySize(CONTENT.length), CONTENT)
            .add("demo/b.py", CONTENT)
            .build();

    assertThat(Archives.read(archive))
        .hasNoFindings()
        .hasMember(PATH, CONTENT)
        .hasMember("demo/b.py", CONTENT);
  }

  @Test
  void wrongChecksumOfAHeaderIsTold() {
    byte[] archive =
        TarWriter.create()
            .add(PATH, CONTENT)
            .add(TarHeader.of("demo/b.py", TarHeader.FILE, CONTENT.length).checksum(1), CONTENT)
            .build();

    PackageArtifact artifact = Archives.read(archive);

    assertThat(artifact)
        .hasFinding(ArchiveFindingType.MALFORMED_ARCHIVE, "")
        .hasMember(PATH, CONTENT);
    assertThat(artifact.isComplete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(chars = {'Z', '7', '\0', '@'})
  void contentOfUnknownTypesIsReadAsThatOfFiles(char type) {
    // tarfile of CPython extracts every type that it does not know as a regular file.
    byte[] archive =
        TarWriter.create()
            .add(TarHeader.of(PATH, type, CONTENT.length), CONTENT)
            .add("demo/b.py", CONTENT)
            .build();

    assertThat(Archives.read(archive)).hasMember(PATH, CONTENT).hasMember("demo/b.py", CONTENT);
  }

  @Test
  void foldersAreMembersWithoutASlash() {
    byte[] archive =
        TarWriter.create()
            .add(TarHeader.of("demo/", TarHeader.DIRECTORY, 0), new byte[0])
            .add(TarHeader.of("demo/old/", '\0', 0), new byte[0])
            .add(PATH, CONTENT)
            .build();

    PackageArtifact artifact = Archives.read(archive);

    assertThat(artifact).hasNoFindings().hasPaths("demo", "demo/old", PATH);
    assertThat(artifact.members())
        .extracting(Member::type)
        .containsExactly(MemberType.DIRECTORY, MemberType.DIRECTORY, MemberType.FILE);
  }

  @Test
  void paxHeaderOverridesPathAndSize() {
    Map<String, String> records = new LinkedHashMap<>();
    records.put("path", PATH);
    records.put("size", "" + CONTENT.length);
    byte[] archive =
        TarWriter.create()
            .pax(records)
            .add(TarHeader.of("harmless.txt", TarHeader.FILE, 3), CONTENT)
            .add("demo/b.py", CONTENT)
            .build();

    assertThat(Archives.read(archive)).hasPaths(PATH, "demo/b.py").hasMember(PATH, CONTENT);
  }

  @Test
  void paxHeaderOverridesLinkTarget() {
    byte[] archive =
        TarWriter.create()
            .pax(Map.of("linkpath", "../../../etc/passwd"))
            .link("demo/link", TarHeader.SYMBOLIC_LINK, "harmless")
            .build();

    assertThat(Archives.read(archive))
        .hasFinding(ArchiveFindingType.LINK_ESCAPE, "demo/link", "../../../etc/passwd");
  }

  @Test
  void globalPaxHeaderIsNoMember() {
    byte[] archive =
        TarWriter.create()
            .globalPax(Map.of("comment", "0123456789abcdef0123456789abcdef01234567"))
            .add(PATH, CONTENT)
            .build();

    assertThat(Archives.read(archive)).hasNoFindings().hasPaths(PATH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no record", "999999 path=x\n", "-5 path=x\n", "0 path=x\n", "7 path\n", "5 "})
  void brokenPaxHeaderIsTold(String records) {
    byte[] archive =
        TarWriter.create().pax(TarHeader.PAX, Archives.utf8(records)).add(PATH, CONTENT).build();

    assertThat(Archives.read(archive).findings()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "many", "99999999999999999999"})
  void brokenPaxSizeIsTold(String size) {
    byte[] archive = TarWriter.create().pax(Map.of("size", size)).add(PATH, CONTENT).build();

    assertThat(Archives.read(archive).findings()).isNotEmpty();
  }

  @Test
  void longNamesOfGnuAndPaxAreRead() {
    String name = "demo/" + "long/".repeat(60) + "name.py";
    byte[] archive =
        TarWriter.create()
            .gnuLong(TarHeader.GNU_LONG_NAME, name)
            .add(TarHeader.of("demo/cut", TarHeader.FILE, CONTENT.length), CONTENT)
            .add("pax/" + name, CONTENT)
            .add(
                TarHeader.of("name.py", TarHeader.FILE, CONTENT.length).prefix("demo/prefix"),
                CONTENT)
            .build();

    assertThat(Archives.read(archive))
        .hasNoFindings()
        .hasPaths(name, "pax/" + name, "demo/prefix/name.py")
        .hasMember(name, CONTENT);
  }

  @Test
  void longLinkOfGnuIsRead() {
    String target = "x/".repeat(80) + "../".repeat(90) + "etc";
    byte[] archive =
        TarWriter.create()
            .gnuLong(TarHeader.GNU_LONG_LINK, target)
            .link("demo/link", TarHeader.SYMBOLIC_LINK, "short")
            .build();

    assertThat(Archives.read(archive).member("demo/link").orElseThrow().linkTarget())
        .isEqualTo(target);
    assertThat(Archives.read(archive)).hasFinding(ArchiveFindingType.LINK_ESCAPE, "demo/link");
  }

  @Test
  void nameOfManyMegabytesIsNotKept() {
    byte[] archive =
        TarWriter.create()
            .gnuLong(TarHeader.GNU_LONG_NAME, "x".repeat(20_000_000))
            .add(PATH, CONTENT)
            .build();

    PackageArtifact artifact = Archives.read(archive);

    assertThat(artifact.members()).allSatisfy(m -> assertThat(m.path()).hasSizeLessThan(2_000_000));
    assertThat(artifact.findings()).isNotEmpty();
  }

  @Test
  void nameInLatin1IsRead() {
    byte[] name = {'d', 'e', 'm', 'o', '/', (byte) 0xE9, '.', 'p', 'y'};
    byte[] archive =
        TarWriter.create()
            .add(TarHeader.of("", TarHeader.FILE, CONTENT.length).name(name), CONTENT)
            .build();

    assertThat(Archives.read(archive)).hasMember("demo/\u00e9.py", CONTENT);
  }

  @Test
  void sparseFileOfOldGnuIsToldAndFilledWithZeros() {
    TarHeader header =
        TarHeader.of(PATH, TarHeader.GNU_SPARSE, 8)
            .magic("ustar  \0")
            .octal(386, 12, 4)
            .octal(398, 12, 4)
            .octal(410, 12, 12)
            .octal(422, 12, 4)
            .octal(483, 12, 20);
    byte[] archive =
        TarWriter.create().add(header, Archives.utf8("abcdefgh")).add("demo/b.py", CONTENT).build();

    assertThat(Archives.read(archive))
        .hasFinding(ArchiveFindingType.SPARSE_ENTRY, PATH)
        .hasMember(PATH, "\0\0\0\0abcd\0\0\0\0efgh\0\0\0\0")
        .hasMember("demo/b.py", CONTENT);
  }

  @Test
  void sparseFilesOfPaxAreToldAndFilledWithZeros() {
    String expected = "\0\0\0\0abcd\0\0\0\0efgh\0\0\0\0";

    for (byte[] archive : new byte[][] {paxSparse01(20), paxSparse10(20)}) {
      assertThat(Archives.read(archive))
          .hasFinding(ArchiveFindingType.SPARSE_ENTRY, PATH)
          .hasMember(PATH, expected)
          .hasMember("demo/b.py", CONTENT);
    }
  }

  @Test
  void sparseFileWithoutItsSizeIsAsLongAsItsData() {
    // CPython then takes the size of the tar header.
    byte[] archive =
        TarWriter.create()
            .pax(Map.of("GNU.sparse.map", "0,8"))
            .add(TarHeader.of(PATH, TarHeader.FILE, 8), Archives.utf8("abcdefgh"))
            .build();

    assertThat(Archives.read(archive))
        .hasFinding(ArchiveFindingType.SPARSE_ENTRY, PATH)
        .hasMember(PATH, "abcdefgh");
  }

  @Test
  void stretchBehindTheEndOfASparseFileTakesItsData() {
    TarHeader header =
        TarHeader.of(PATH, TarHeader.GNU_SPARSE, 8)
            .magic("ustar  \0")
            .octal(386, 12, 4_000)
            .octal(398, 12, 4)
            .octal(410, 12, 2)
            .octal(422, 12, 4)
            .octal(483, 12, 7);
    byte[] archive = TarWriter.create().add(header, Archives.utf8("abcdefgh")).build();

    assertThat(Archives.read(archive)).hasMember(PATH, "\0\0efgh\0");
  }

  @Test
  void sparseBombsAreToldAndNotFilled() {
    TarHeader oldGnu =
        TarHeader.of(PATH, TarHeader.GNU_SPARSE, 8)
            .magic("ustar  \0")
            .octal(386, 12, 4)
            .octal(398, 12, 8)
            .binary(483, 12, TEN_GB);
    byte[] oldArchive = TarWriter.create().add(oldGnu, Archives.utf8("abcdefgh")).build();

    for (byte[] archive : new byte[][] {oldArchive, paxSparse01(TEN_GB), paxSparse10(TEN_GB)}) {
      PackageArtifact artifact = Archives.read(archive);

      // What is left out are zeros, so nothing is hidden.
      assertThat(artifact)
          .hasOnlyFinding(ArchiveFindingType.SPARSE_ENTRY, PATH, "" + TEN_GB)
          .hasMember(PATH, "abcdefgh");
    }
  }

  private static byte[] paxSparse01(long realSize) {
    Map<String, String> records = new LinkedHashMap<>();
    records.put("GNU.sparse.major", "0");
    records.put("GNU.sparse.minor", "1");
    records.put("GNU.sparse.name", PATH);
    records.put("GNU.sparse.size", "" + realSize);
    records.put("GNU.sparse.numblocks", "2");
    records.put("GNU.sparse.map", "4,4,12,4");
    return TarWriter.create()
        .pax(records)
        .add(TarHeader.of("GNUSparseFile.1/a.py", TarHeader.FILE, 8), Archives.utf8("abcdefgh"))
        .add("demo/b.py", CONTENT)
        .build();
  }

  private static byte[] paxSparse10(long realSize) {
    Map<String, String> records = new LinkedHashMap<>();
    records.put("GNU.sparse.major", "1");
    records.put("GNU.sparse.minor", "0");
    records.put("GNU.sparse.name", PATH);
    records.put("GNU.sparse.realsize", "" + realSize);
    byte[] map = Arrays.copyOf(Archives.utf8("2\n4\n4\n12\n4\n"), 512);
    return TarWriter.create()
        .pax(records)
        .add(
            TarHeader.of("GNUSparseFile.1/a.py", TarHeader.FILE, 520),
            concat(map, Archives.utf8("abcdefgh")))
        .add("demo/b.py", CONTENT)
        .build();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
