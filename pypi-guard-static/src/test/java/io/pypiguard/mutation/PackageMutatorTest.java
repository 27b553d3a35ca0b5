package io.pypiguard.mutation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pypiguard.artifact.ArchiveFormat;
import io.pypiguard.artifact.ArtifactReader;
import io.pypiguard.artifact.Limits;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.testkit.PackageBuilder;
import io.pypiguard.testkit.TarWriter;
import io.pypiguard.testkit.ZipWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageMutatorTest {

  private static final String CODE = "import os\n\nprint(os.getcwd())\n";

  /** Does something to all texts. */
  private record Custom(UnaryOperator<Map<String, String>> change) implements Mutation {

    @Override
    public String id() {
      return "custom";
    }

    @Override
    public Map<String, String> apply(Map<String, String> files, SplittableRandom random) {
      return change.apply(files);
    }
  }

  private static PackageMutator commenting() {
    return mutator(
        files -> {
          files.replaceAll((path, text) -> path.endsWith(".py") ? "# new\n" + text : text);
          return files;
        });
  }

  private static PackageMutator mutator(UnaryOperator<Map<String, String>> change) {
    return PackageMutator.of(new Custom(change));
  }

  private static PackageBuilder sdist() {
    return PackageBuilder.sdist("demo", "1.0")
        .file("setup.py", CODE)
        .file("demo/__init__.py", "")
        .file("demo/table.bin", new byte[] {0, 1, 2, (byte) 0xff});
  }

  private static PackageArtifact read(MutatedPackage rewritten, String name) {
    return ArtifactReader.create().read(rewritten.archive(), name);
  }

  private static String text(PackageArtifact artifact, String path) throws IOException {
    return new String(artifact.member(path).orElseThrow().bytes(), UTF_8);
  }

  private static List<String> paths(PackageArtifact artifact) {
    return artifact.members().stream().map(Member::path).toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = ArchiveFormat.class,
      names = {"TAR", "TAR_GZIP", "TAR_BZIP2", "TAR_XZ", "ZIP"})
  void whatIsNotChangedStaysInItsPlace(ArchiveFormat format) throws IOException {
    byte[] original = sdist().format(format).build();
    PackageArtifact before = ArtifactReader.create().read(original, "demo-1.0");
    MutatedPackage rewritten = commenting().mutate(original, "demo-1.0").orElseThrow();
    PackageArtifact after = read(rewritten, "demo-1.0");
    assertThat(after.format())
        .isEqualTo(rewritten.format())
        .isEqualTo(format == ArchiveFormat.ZIP ? format : ArchiveFormat.TAR_GZIP);
    assertThat(after.isComplete()).isTrue();
    assertThat(paths(after)).isEqualTo(paths(before));
    assertThat(text(after, "demo-1.0/setup.py")).isEqualTo("# new\n" + CODE);
    assertThat(after.member("demo-1.0/demo/table.bin").orElseThrow().bytes())
        .containsExactly(0, 1, 2, 0xff);
    assertThat(rewritten.changed())
        .containsExactlyInAnyOrder("demo-1.0/setup.py", "demo-1.0/demo/__init__.py");
    assertThat(rewritten.dropped()).isEmpty();
  }

  @Test
  void theRecordOfAWheelFollows() throws IOException {
    byte[] wheel =
        PackageBuilder.wheel("demo", "1.0")
            .file("demo/__init__.py", CODE)
            .file("demo/old.py", "")
            .file("demo/a,b.py", CODE)
            .recordHash("demo/same.py", "sha256=wrong")
            .file("demo/same.py", "pass\n")
            .build();
    PackageMutator mutator =
        mutator(
            files -> {
              files.put("demo/__init__.py", "changed = 1\n");
              files.put("demo/a,b.py", "changed = 2\n");
              files.put("demo/new.py", "new = 1\n");
              files.remove("demo/old.py");
              return files;
            });
    PackageArtifact after = read(mutator.mutate(wheel, "demo.whl").orElseThrow(), "demo.whl");
    assertThat(after.member("demo/old.py")).isEmpty();
    assertThat(after.installRecord().orElseThrow().verify(after))
        .as("what was wrong stays wrong")
        .extracting(mismatch -> mismatch.path())
        .containsExactly("demo/same.py");
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    byte[] original = sdist().build();
    PackageMutator mutator = PackageMutator.of(Mutations.byId("strings-in-pieces"));
    PackageMutator diluting = PackageMutator.of(Mutations.byId("honest-code"));
    for (PackageMutator each : List.of(mutator, diluting)) {
      assertThat(bytes(each.withSeed(5), original)).isEqualTo(bytes(each.withSeed(5), original));
    }
    assertThat(bytes(diluting.withSeed(5), original))
        .isNotEqualTo(bytes(diluting.withSeed(6), original));
  }

  private static byte[] bytes(PackageMutator mutator, byte[] original) {
    return mutator.mutate(original, "demo-1.0.tar.gz").orElseThrow().archive();
  }

  @Test
  void whereThereIsNothingToRewriteItSaysSo() {
    byte[] original = PackageBuilder.sdist("demo", "1.0").file("notes.txt", "one").build();
    MutatedPackage same = commenting().mutate(original, "demo-1.0.tar.gz").orElseThrow();
    assertThat(same.isChanged()).isFalse();
    assertThat(paths(read(same, "demo-1.0.tar.gz"))).contains("demo-1.0/notes.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no archive", "PK\u0003\u0004", "\u001f\u008b\b"})
  void whatIsNoArchiveGivesNothing(String content) {
    assertThat(commenting().mutate(content.getBytes(ISO_8859_1), "demo.whl")).isEmpty();
  }

  @Test
  void whatIsNotThereOrAFolderGivesNothing(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("setup.py"), CODE);
    assertThat(commenting().mutate(folder)).isEmpty();
    assertThat(commenting().mutate(folder.resolve("gone.tar.gz"))).isEmpty();
  }

  @Test
  void aTruncatedArchiveIsRewrittenOnlyIfToldSo() {
    byte[] original = sdist().format(ArchiveFormat.TAR).build();
    byte[] half = Arrays.copyOf(original, original.length / 2);
    assertThat(commenting().mutate(half, "demo.tar")).isEmpty();
    assertThat(commenting().dropUnreadable().mutate(half, "demo.tar")).isPresent();
  }

  @Test
  void whatCannotBeWrittenIsDroppedOnlyIfToldSo() {
    byte[] original =
        TarWriter.create()
            .add("demo/setup.py", CODE.getBytes(UTF_8))
            .link("demo/odd", 'Z', "")
            .link("demo/link", '2', "setup.py")
            .link("demo/hard", '1', "demo/setup.py")
            .link("demo/pipe", '6', "")
            .build();
    PackageArtifact before = ArtifactReader.create().read(original, "demo.tar");
    PackageArtifact after =
        read(commenting().dropUnreadable().mutate(original, "demo.tar").orElseThrow(), "demo.tar");
    assertThat(after.members())
        .extracting(Member::path, Member::type, Member::linkTarget)
        .containsSubsequence(
            before.members().stream()
                .filter(member -> !member.path().equals("demo/odd"))
                .map(m -> tuple(m.path(), m.type(), m.linkTarget()))
                .toArray(Tuple[]::new));
  }

  @Test
  void ofMembersWithOnePathTheLastIsRewritten() throws IOException {
    byte[] original =
        ZipWriter.create()
            .add("demo/setup.py", "first = 1\n".getBytes(UTF_8))
            .add("demo/setup.py", "second = 2\n".getBytes(UTF_8))
            .build();
    PackageArtifact after = read(commenting().mutate(original, "demo.zip").orElseThrow(), "d.zip");
    List<String> texts =
        List.of(
            new String(after.members().get(0).bytes(), UTF_8),
            new String(after.members().get(1).bytes(), UTF_8));
    assertThat(texts).containsExactly("first = 1\n", "# new\nsecond = 2\n");
  }

  @Test
  void hostilePathsAreKept() {
    String longName = "demo/" + "x".repeat(300) + ".py";
    byte[] original =
        TarWriter.create()
            .add("demo/setup.py", CODE.getBytes(UTF_8))
            .add("demo/../../escape.py", CODE.getBytes(UTF_8))
            .add("demo/\u202e\u0007.py", CODE.getBytes(UTF_8))
            .gnuLong('L', longName)
            .add("demo/short.py", CODE.getBytes(UTF_8))
            .build();
    PackageArtifact before = ArtifactReader.create().read(original, "demo.tar");
    PackageArtifact after =
        read(commenting().mutate(original, "demo.tar").orElseThrow(), "demo.tar");
    assertThat(paths(after)).isEqualTo(paths(before)).contains(longName);
  }

  @Test
  void aSourceStaysInItsEncoding() throws IOException {
    byte[] source = "# -*- coding: latin-1 -*-\nname = 'Zo\u00eb'\n".getBytes(ISO_8859_1);
    PackageMutator mutator =
        mutator(
            files -> {
              files.replaceAll((path, text) -> text.replace("name", "other"));
              return files;
            });
    byte[] original = PackageBuilder.wheel("demo", "1.0").file("demo.py", source).build();
    PackageArtifact after = read(mutator.mutate(original, "demo.whl").orElseThrow(), "demo.whl");
    assertThat(new String(after.member("demo.py").orElseThrow().bytes(), ISO_8859_1))
        .endsWith("other = 'Zo\u00eb'\n");
  }

  @Test
  void pathsBeginBelowTheTopFolder() {
    Map<String, String> seen = new LinkedHashMap<>();
    PackageMutator mutator =
        mutator(
            files -> {
              seen.putAll(files);
              return files;
            });
    mutator.mutate(sdist().build(), "demo-1.0.tar.gz");
    assertThat(seen).containsKeys("setup.py", "PKG-INFO").doesNotContainKey("demo/table.bin");
  }

  @Test
  void aMutationThatFailsCostsThePackageOnly() {
    PackageMutator failing =
        mutator(
            files -> {
              throw new IllegalStateException("no");
            });
    assertThat(failing.mutate(sdist().build(), "demo-1.0.tar.gz")).isEmpty();
  }

  @Test
  void limitsAreKept() {
    Limits small = Limits.defaults().withArchiveBytes(10);
    assertThat(commenting().withLimits(small).mutate(sdist().build(), "demo.tar.gz")).isEmpty();
  }
}
