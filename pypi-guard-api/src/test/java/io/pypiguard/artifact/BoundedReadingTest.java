package io.pypiguard.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pypiguard.testkit.PackageBuilder;
import io.pypiguard.testkit.TarHeader;
import io.pypiguard.testkit.TarWriter;
import io.pypiguard.testkit.ZipRecord;
import io.pypiguard.testkit.ZipWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is kept of an archive, and that it is the same each time. */
@Timeout(120)
class BoundedReadingTest {

  private static final int MANY = 50_000;

  @Test
  void manyOdditiesInAZipFileStayFewFindings() {
    ZipWriter zip = ZipWriter.create();
    for (int i = 0; i < MANY; i++) {
      zip.add(ZipRecord.stored("../" + i % 7 + "\\\u001b", new byte[1]).both(h -> h.crc(1)));
    }

    assertThat(Archives.read(zip.build()).findings()).isNotEmpty().hasSizeLessThan(1_000);
  }

  @Test
  void manyOdditiesInATarFileStayFewFindings() {
    TarWriter tar = TarWriter.create();
    for (int i = 0; i < MANY; i++) {
      tar.add(TarHeader.of("/" + i % 7, TarHeader.SYMBOLIC_LINK, 0), new byte[0]);
    }

    List<ArchiveFinding> findings = Archives.read(tar.build()).findings();

    assertThat(findings).isNotEmpty().hasSizeLessThan(1_000);
    assertThat(findings).extracting(ArchiveFinding::detail).anyMatch(d -> d.contains("more"));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"FOLDER", "NONE"})
  void readingTwiceGivesTheSame(ArchiveFormat format) throws IOException {
    byte[] archive = sample(format);

    assertThat(summary(Archives.read(archive))).isEqualTo(summary(Archives.read(archive)));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"FOLDER", "NONE"})
  void whatIsNotKeptInMemoryIsDecodedAgain(ArchiveFormat format, @TempDir Path temp)
      throws IOException {
    byte[] archive = sample(format);
    Path file = Files.write(temp.resolve(Archives.NAME), archive);
    Limits tight = Limits.defaults().withRetainedBytes(1);

    List<String> expected = summary(Archives.read(archive));

    assertThat(summary(Archives.read(archive, tight))).isEqualTo(expected);
    assertThat(summary(ArtifactReader.create(tight).read(file))).isEqualTo(expected);
  }

  @Test
  void headIsTheBeginningOfTheContent() throws IOException {
    for (long retained : new long[] {1, 1_000_000}) {
      PackageArtifact artifact =
          Archives.read(
              sample(ArchiveFormat.TAR_GZIP), Limits.defaults().withRetainedBytes(retained));
      Member member = artifact.member("demo-1.0/large.bin").orElseThrow();
      byte[] content = Archives.noise(70_000);

      assertThat(member.size()).isEqualTo(content.length);
      assertThat(member.head(0)).isEmpty();
      assertThat(member.head(100)).isEqualTo(Arrays.copyOf(content, 100));
      assertThat(member.head(1_000_000)).isEqualTo(content);
      try (InputStream in = member.open()) {
        assertThat(in.readAllBytes()).isEqualTo(content);
      }
    }
  }

  @Test
  void contentsCannotBeChangedByTheirReader() throws IOException {
    Member member = Archives.read(sample(ArchiveFormat.ZIP)).members().get(0);

    Arrays.fill(member.bytes(), (byte) 0);

    assertThat(member.bytes()).isEqualTo(Archives.noise(70_000));
  }

  @Test
  void contentOfAFileThatIsGoneCannotBeReadAgain(@TempDir Path temp) throws IOException {
    byte[] tooLargeForMemory = Archives.tar(Map.of("demo/large.bin", Archives.noise(40_000_000)));
    Path file = Files.write(temp.resolve(Archives.NAME), tooLargeForMemory);
    PackageArtifact artifact = ArtifactReader.create().read(file);
    Member member = artifact.member("demo/large.bin").orElseThrow();
    assertThat(member.bytes()).isEqualTo(Archives.noise(40_000_000));
    Files.delete(file);

    assertThatThrownBy(member::bytes).isInstanceOf(IOException.class);
  }

  private static byte[] sample(ArchiveFormat format) {
    return PackageBuilder.sdist("demo", "1.0")
        .format(format)
        .file("large.bin", Archives.noise(70_000))
        .file("setup.py", "import os\n".repeat(500))
        .file("nested.zip", Archives.zip(Map.of("../inner.py", Archives.noise(3_000))))
        .file(
            "nested.tar.gz",
            PackageBuilder.compress(
                ArchiveFormat.TAR_GZIP, Archives.tar(Map.of("/inner.py", Archives.noise(3_001)))))
        .file("empty.py", "")
        .build();
  }

  private static List<String> summary(PackageArtifact artifact) throws IOException {
    List<String> summary = new ArrayList<>();
    for (Member member : artifact.members()) {
      summary.add(member + " " + member.type() + " " + Arrays.hashCode(member.bytes()));
    }
    artifact.findings().forEach(finding -> summary.add(finding.toString()));
    summary.add(artifact.metadata().toString());
    return summary;
  }
}
