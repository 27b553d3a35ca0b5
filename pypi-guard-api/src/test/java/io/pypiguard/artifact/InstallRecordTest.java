package io.pypiguard.artifact;

import static io.pypiguard.testkit.ArtifactAssert.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pypiguard.artifact.InstallRecord.Entry;
import io.pypiguard.artifact.InstallRecord.Mismatch;
import io.pypiguard.artifact.InstallRecord.Problem;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallRecordTest {

  private static final String RECORD = "demo-1.0.dist-info/RECORD";
  private static final String MODULE = "demo/__init__.py";

  @Test
  void linesAreReadWithHashAndSize() {
    InstallRecord record =
        parse("demo/a.py,sha256=AbC_-9,12\r\ndemo-1.0.dist-info/RECORD,,\ndemo/b.py,md5=xyz,\n");

    assertThat(record.entries())
        .containsExactly(
            new Entry("demo/a.py", "sha256", "AbC_-9", 12),
            new Entry(RECORD, "", "", -1),
            new Entry("demo/b.py", "md5", "xyz", -1));
  }

  @Test
  void quotedPathsAreUnquoted() {
    InstallRecord record = parse("\"a,b.py\",,1\n\"say \"\"hi\"\".py\",,2\n");

    assertThat(record.entries())
        .containsExactly(new Entry("a,b.py", "", "", 1), new Entry("say \"hi\".py", "", "", 2));
  }

  @Test
  void brokenLinesAreEntriesWithoutHash() {
    InstallRecord record = parse("just a path\n\na.py,sha256,many\n\"never ended,,\n");

    assertThat(record.entries())
        .isNotEmpty()
        .contains(new Entry("just a path", "", "", -1))
        .allSatisfy(entry -> assertThat(entry.size()).isEqualTo(-1));
  }

  @Test
  void emptyAndRandomFilesAreRead() {
    assertThat(parse("").entries()).isEmpty();
    for (int length = 1; length < 2_000; length += 41) {
      assertThat(InstallRecord.parse(Archives.noise(length)).entries()).isNotNull();
    }
  }

  @Test
  void honestWheelAgreesWithItsRecord() throws IOException {
    PackageArtifact artifact =
        wheel().file("demo/a,b \"c\".py", "x = 1\n").file("demo/empty.py", "").artifact();

    assertThat(artifact).hasNoFindings();
    assertThat(verify(artifact)).isEmpty();
  }

  @Test
  void signaturesNeedNotBeListed() throws IOException {
    // PEP 427: RECORD.jws and RECORD.p7s are not mentioned in RECORD.
    PackageArtifact honest = wheel().artifact();
    byte[] record = honest.member(RECORD).orElseThrow().bytes();

    PackageArtifact artifact =
        wheel()
            .file(RECORD, record)
            .infoFile("RECORD.jws", "{}")
            .infoFile("RECORD.p7s", "x")
            .artifact();

    assertThat(verify(artifact)).isEmpty();
  }

  @Test
  void changedContentIsAHashMismatch() throws IOException {
    String hash = "sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";

    PackageArtifact artifact = wheel().recordHash(MODULE, hash).artifact();

    assertThat(verify(artifact))
        .extracting(Mismatch::problem, Mismatch::path)
        .containsExactly(tuple(Problem.HASH, MODULE));
    assertThat(verify(artifact).get(0).detail()).contains(hash.substring(7));
  }

  @Test
  void fileAddedAfterwardsIsUnlisted() throws IOException {
    byte[] record = wheel().artifact().member(RECORD).orElseThrow().bytes();

    PackageArtifact artifact = wheel().file("late.pth", "import x").file(RECORD, record).artifact();

    assertThat(verify(artifact))
        .extracting(Mismatch::problem, Mismatch::path)
        .containsExactly(tuple(Problem.UNLISTED, "late.pth"));
  }

  @Test
  void removedFileIsMissing() throws IOException {
    byte[] record = wheel().file("gone.py", "x").artifact().member(RECORD).orElseThrow().bytes();

    PackageArtifact artifact = wheel().file(RECORD, record).artifact();

    assertThat(verify(artifact))
        .extracting(Mismatch::problem, Mismatch::path)
        .containsExactly(tuple(Problem.MISSING, "gone.py"));
  }

  @Test
  void wrongSizeIsASizeMismatch() throws IOException {
    PackageArtifact artifact = withRecordLine(MODULE + ",", ",10\n", ",11\n");

    assertThat(verify(artifact))
        .extracting(Mismatch::problem, Mismatch::path)
        .containsExactly(tuple(Problem.SIZE, MODULE));
    assertThat(verify(artifact).get(0).detail()).contains("10", "11");
  }

  @Test
  void lineWithoutHashIsTold() throws IOException {
    PackageArtifact artifact = wheel().recordHash(MODULE, "").artifact();

    assertThat(verify(artifact))
        .extracting(Mismatch::problem, Mismatch::path)
        .containsExactly(tuple(Problem.NO_HASH, MODULE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"md5=X03MO1qnZdYdgyfeuILPmQ", "sha1=2jmj7l5rSw0yVb_vlWAYkK_YBwk", "crc=1"})
  void weakHashIsTold(String hash) throws IOException {
    PackageArtifact artifact = wheel().recordHash(MODULE, hash).artifact();

    assertThat(verify(artifact)).extracting(Mismatch::problem).contains(Problem.WEAK_HASH);
  }

  @Test
  void strongerHashesAreChecked() throws IOException {
    PackageArtifact artifact =
        wheel()
            .file("demo/empty.py", "")
            .recordHash(
                "demo/empty.py",
                "sha512=z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg_SpIdNs6c5H0NE8XYXysP-DGNKHfuwvY7kxvUdBeoGlODJ6-SfaPg")
            .artifact();

    assertThat(verify(artifact)).isEmpty();
  }

  @Test
  void pathListedTwiceIsTold() throws IOException {
    PackageArtifact honest = wheel().artifact();
    String record = new String(honest.member(RECORD).orElseThrow().bytes(), UTF_8);

    PackageArtifact artifact =
        wheel().file(RECORD, record + record.lines().findFirst().orElseThrow() + "\n").artifact();

    assertThat(verify(artifact))
        .extracting(Mismatch::problem, Mismatch::path)
        .containsExactly(tuple(Problem.REPEATED, MODULE));
  }

  private static PackageArtifact withRecordLine(String line, String from, String to)
      throws IOException {
    String record = new String(wheel().artifact().member(RECORD).orElseThrow().bytes(), UTF_8);
    int at = record.indexOf(from, record.indexOf(line));
    String changed = record.substring(0, at) + to + record.substring(at + from.length());
    return wheel().file(RECORD, changed).artifact();
  }

  private static PackageBuilder wheel() {
    return PackageBuilder.wheel("demo", "1.0").file(MODULE, "import os\n");
  }

  private static InstallRecord parse(String text) {
    return InstallRecord.parse(Archives.utf8(text));
  }

  private static List<Mismatch> verify(PackageArtifact artifact) throws IOException {
    return artifact.installRecord().orElseThrow().verify(artifact);
  }
}
