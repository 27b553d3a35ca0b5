package io.pypiguard.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pypiguard.artifact.Mutation.Kind;
import io.pypiguard.testkit.PackageBuilder;
import io.pypiguard.testkit.TarHeader;
import io.pypiguard.testkit.TarWriter;
import io.pypiguard.testkit.ZipRecord;
import io.pypiguard.testkit.ZipWriter;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Real archives with a few bytes or fields changed. Tar files are changed before they are
 * compressed and their checksums made right again, so that the changes reach the reader's deeper
 * parts.
 */
class BrokenArchivesTest {

  private static final Limits LIMITS =
      Limits.defaults().withTotalBytes(4 << 20).withMembers(2_000).withRatio(1_000);
  private static final Limits TIGHT = LIMITS.withRetainedBytes(1);

  private static final byte[] NESTED =
      Archives.zip(Map.of("inner/a.py", Archives.utf8("import os\n")));
  private static final List<byte[]> ZIPS = List.of(wheel(), oddZip(), NESTED);
  private static final List<byte[]> TARS = List.of(sdist(), oddTar());
  private static final List<ArchiveFormat> TAR_FORMATS =
      List.of(
          ArchiveFormat.TAR,
          ArchiveFormat.TAR_GZIP,
          ArchiveFormat.TAR_BZIP2,
          ArchiveFormat.TAR_XZ,
          ArchiveFormat.TAR_ZSTD);

  @Test
  void brokenZipFilesAreRead() {
    forCases(6_000, random -> check(mutate(oneOf(ZIPS, random), random)));
  }

  @Test
  void brokenTarFilesAreRead() {
    forCases(
        5_000,
        random ->
            check(
                PackageBuilder.compress(
                    oneOf(TAR_FORMATS, random), mutate(oneOf(TARS, random), random))));
  }

  @Test
  void brokenCompressedStreamsAreRead() {
    forCases(
        3_000,
        random ->
            check(
                mutate(
                    PackageBuilder.compress(oneOf(TAR_FORMATS, random), oneOf(TARS, random)),
                    random)));
  }

  @Test
  void brokenArchivesInsideOthersAreRead() {
    forCases(
        1_000,
        random -> {
          TarWriter outer =
              TarWriter.create()
                  .add("demo-1.0/a.zip", mutate(oneOf(ZIPS, random), random))
                  .add("demo-1.0/b.tar", mutate(oneOf(TARS, random), random));
          check(PackageBuilder.compress(ArchiveFormat.TAR_GZIP, outer.build()));
        });
  }

  /** Reads one broken archive. */
  @FunctionalInterface
  private interface Case {
    void run(SplittableRandom random) throws IOException;
  }

  /**
   * Runs cases each of which depends on its number alone, so that one that fails can be repeated.
   */
  private static void forCases(int count, Case body) {
    for (int number = 0; number < count; number++) {
      try {
        body.run(new SplittableRandom(number));
      } catch (IOException | RuntimeException | AssertionError e) {
        throw new AssertionError("case " + number + ": " + e.getMessage(), e);
      }
    }
  }

  private static <T> T oneOf(List<T> choices, SplittableRandom random) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Changes one to five places. */
  private static byte[] mutate(byte[] archive, SplittableRandom random) {
    byte[] broken = archive;
    int places = 1 + random.nextInt(5);
    for (int i = 0; i < places; i++) {
      Kind kind = oneOf(List.of(Kind.values()), random);
      // Short stretches change a field, long ones take a whole member.
      int length = 1 + random.nextInt(random.nextBoolean() ? 8 : 700);
      broken = new Mutation(kind, random.nextDouble(), length, random.nextInt()).applyTo(broken);
    }
    return broken;
  }

  private static void check(byte[] archive) throws IOException {
    PackageArtifact artifact = Archives.read(archive, LIMITS);
    PackageArtifact tight = Archives.read(archive, TIGHT);
    Set<String> sparse = new HashSet<>();
    for (ArchiveFinding finding : artifact.findings()) {
      if (finding.type() == ArchiveFindingType.SPARSE_ENTRY) {
        sparse.add(finding.member());
      }
    }

    assertThat(artifact.findings()).hasSizeLessThan(1_000);
    assertThat(tight.findings())
        .extracting(ArchiveFinding::type, ArchiveFinding::member)
        .isEqualTo(artifact.findings().stream().map(f -> tuple(f.type(), f.member())).toList());
    assertThat(tight.members()).hasSameSizeAs(artifact.members()).hasSizeLessThanOrEqualTo(2_000);
    long total = 0;
    for (int i = 0; i < artifact.members().size(); i++) {
      Member member = artifact.members().get(i);
      Member again = tight.members().get(i);
      byte[] content = contentOf(member);
      // The holes of a sparse file are filled only where memory suffices.
      if (sparse.contains(member.path())) {
        contentOf(again);
      } else {
        assertThat(contentOf(again)).as(member.path()).isEqualTo(content);
        total += content.length;
      }
    }
    assertThat(total).isLessThanOrEqualTo(LIMITS.totalBytes());
    if (artifact.installRecord().isPresent()) {
      assertThat(artifact.installRecord().get().verify(artifact)).isNotNull();
    }
    assertThat(tight.coordinates()).isEqualTo(artifact.coordinates());
    assertThat(tight.entryPoints()).isEqualTo(artifact.entryPoints());
    assertThat(tight.topLevelNames()).isEqualTo(artifact.topLevelNames());
  }

  private static byte[] contentOf(Member member) throws IOException {
    byte[] content = member.bytes();
    assertThat(content.length).as(member.path()).isEqualTo((int) member.size());
    return content;
  }

  private static byte[] wheel() {
    return PackageBuilder.wheel("demo", "1.0")
        .file("demo/__init__.py", "import os\n".repeat(40))
        .file("demo/data.bin", Archives.noise(600))
        .infoFile("entry_points.txt", "[console_scripts]\ndemo = demo:main\n")
        .build();
  }

  private static byte[] oddZip() {
    return ZipWriter.create()
        .add(ZipRecord.deflated("demo-1.0/PKG-INFO", metadata()).withDescriptor())
        .add(ZipRecord.stored("demo-1.0/nested.zip", NESTED))
        .add(ZipRecord.deflated("demo-1.0/\u00fc.py", Archives.utf8("x = 1\n")).withZip64())
        .add(
            ZipRecord.stored("demo-1.0/link", Archives.utf8("../x")).both(h -> h.unixMode(0120777)))
        .add(ZipRecord.stored("demo-1.0/folder/", new byte[0]).both(h -> h.unixMode(040755)))
        .comment(Archives.utf8("a comment"))
        .zip64()
        .build();
  }

  private static byte[] metadata() {
    return Archives.utf8("Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n\nbody\n");
  }

  private static byte[] sdist() {
    return PackageBuilder.sdist("demo", "1.0")
        .format(ArchiveFormat.TAR)
        .file("setup.py", "import os\n".repeat(70))
        .file("demo/" + "long/".repeat(30) + "\u00fc.py", "x = 1\n")
        .file("data.bin", Archives.noise(600))
        .build();
  }

  private static byte[] oddTar() {
    TarHeader sparse =
        TarHeader.of("demo-1.0/sparse", TarHeader.GNU_SPARSE, 8)
            .magic("ustar  \0")
            .octal(386, 12, 4)
            .octal(398, 12, 4)
            .octal(410, 12, 12)
            .octal(422, 12, 4)
            .octal(483, 12, 20);
    return TarWriter.create()
        .globalPax(Map.of("comment", "global"))
        .add("demo-1.0/PKG-INFO", metadata())
        .gnuLong(TarHeader.GNU_LONG_NAME, "demo-1.0/" + "name/".repeat(30))
        .add("demo-1.0/name", Archives.utf8("x = 1\n"))
        .add(sparse, Archives.utf8("abcdefgh"))
        .pax(new TreeMap<>(Map.of("GNU.sparse.map", "4,4", "GNU.sparse.size", "10")))
        .add("demo-1.0/pax-sparse", Archives.utf8("abcd"))
        .link("demo-1.0/link", TarHeader.SYMBOLIC_LINK, "../x")
        .link("demo-1.0/hard", TarHeader.HARD_LINK, "demo-1.0/PKG-INFO")
        .add(TarHeader.of("demo-1.0/dev", TarHeader.BLOCK_DEVICE, 0), new byte[0])
        .add("demo-1.0/nested.zip", NESTED)
        .build();
  }
}
