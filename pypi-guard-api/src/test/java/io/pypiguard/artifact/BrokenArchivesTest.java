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
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

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

  @Property(
      tries = 6_000,
      seed = "4711",
      edgeCases = EdgeCasesMode.NONE,
      generation = GenerationMode.RANDOMIZED)
  void brokenZipFilesAreRead(@ForAll("zips") byte[] base, @ForAll("mutations") List<Mutation> all)
      throws IOException {
    check(mutate(base, all));
  }

  @Property(
      tries = 5_000,
      seed = "4712",
      edgeCases = EdgeCasesMode.NONE,
      generation = GenerationMode.RANDOMIZED)
  void brokenTarFilesAreRead(
      @ForAll("tars") byte[] base,
      @ForAll("tarFormats") ArchiveFormat format,
      @ForAll("mutations") List<Mutation> all)
      throws IOException {
    check(PackageBuilder.compress(format, mutate(base, all)));
  }

  @Property(
      tries = 3_000,
      seed = "4713",
      edgeCases = EdgeCasesMode.NONE,
      generation = GenerationMode.RANDOMIZED)
  void brokenCompressedStreamsAreRead(
      @ForAll("tars") byte[] base,
      @ForAll("tarFormats") ArchiveFormat format,
      @ForAll("mutations") List<Mutation> all)
      throws IOException {
    check(mutate(PackageBuilder.compress(format, base), all));
  }

  @Property(
      tries = 1_000,
      seed = "4714",
      edgeCases = EdgeCasesMode.NONE,
      generation = GenerationMode.RANDOMIZED)
  void brokenArchivesInsideOthersAreRead(
      @ForAll("zips") byte[] zip,
      @ForAll("tars") byte[] tar,
      @ForAll("mutations") List<Mutation> all)
      throws IOException {
    TarWriter outer =
        TarWriter.create()
            .add("demo-1.0/a.zip", mutate(zip, all))
            .add("demo-1.0/b.tar", mutate(tar, all));

    check(PackageBuilder.compress(ArchiveFormat.TAR_GZIP, outer.build()));
  }

  @Provide
  Arbitrary<byte[]> zips() {
    return Arbitraries.of(ZIPS);
  }

  @Provide
  Arbitrary<byte[]> tars() {
    return Arbitraries.of(TARS);
  }

  @Provide
  Arbitrary<ArchiveFormat> tarFormats() {
    return Arbitraries.of(
        ArchiveFormat.TAR,
        ArchiveFormat.TAR_GZIP,
        ArchiveFormat.TAR_BZIP2,
        ArchiveFormat.TAR_XZ,
        ArchiveFormat.TAR_ZSTD);
  }

  @Provide
  Arbitrary<List<Mutation>> mutations() {
    return Combinators.combine(
            Arbitraries.of(Kind.values()),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.integers().between(1, 700).withDistribution(RandomDistribution.biased()),
            Arbitraries.integers())
        .as(Mutation::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  private static byte[] mutate(byte[] archive, List<Mutation> mutations) {
    byte[] broken = archive;
    for (Mutation mutation : mutations) {
      broken = mutation.applyTo(broken);
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
