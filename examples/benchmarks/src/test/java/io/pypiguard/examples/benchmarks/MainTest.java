package io.pypiguard.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.python.PythonParser;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MainTest {

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();

  @Test
  void readingMeasuresGeneratedArchivesWhenNoFolderIsGiven() {
    assertThat(run("reading", "--rounds", "1", "--warm-up", "0")).isZero();

    assertThat(out.toString())
        .startsWith(GeneratedPackages.COUNT + " archives, and 0 that cannot be decompressed")
        .contains("decompressing", "reading", "SHA-256", "RECORD", "whole scan", "CPU+GC");
  }

  @Test
  void readingLeavesOutWhatCannotBeDecompressed() throws IOException {
    write(PackageBuilder.sdist("whole", "1.0"));
    write(PackageBuilder.wheel("sound", "1.0"));
    byte[] archive = PackageBuilder.sdist("cut", "1.0").file("a.py", "print()\n").build();
    Files.write(folder.resolve("cut"), Arrays.copyOf(archive, archive.length / 2));
    Files.writeString(folder.resolve("text"), "no archive");

    assertThat(run("reading", "--rounds", "1", "--warm-up", "0", folder.toString())).isZero();

    assertThat(out.toString()).startsWith("2 archives, and 2 that cannot be decompressed");
  }

  @Test
  void corpusCountsWhatAgreesWithTheManifest() throws IOException {
    write(PackageBuilder.sdist("Right.Name", "1.0"));
    write(PackageBuilder.wheel("other", "2.0"));
    write(PackageBuilder.wheel("unseen", "2.0"));
    Path manifest =
        Files.writeString(
            folder.resolve("manifest.csv"),
            """
            path,kind,project,version,note,split
            right_name-1.0.tar.gz,repacked,right-name,right_name-1.0,"a ""b"", c",train
            other-2.0-py3-none-any.whl,sdist,other,2.1,,train
            unseen-2.0-py3-none-any.whl,sdist,unseen,,,forward
            """);

    assertThat(run("corpus", folder.toString(), "--manifest", manifest.toString(), "--list"))
        .isZero();

    assertThat(out.toString())
        .contains("3 archives, 3 reports, 0 exceptions")
        .contains("kind     1 of 3 right")
        .contains("name     3 of 3 right")
        .contains("version  1 of 2 right")
        .contains("kind of other-2.0-py3-none-any.whl should be \"sdist\", was \"wheel\"")
        .contains("version of other-2.0-py3-none-any.whl should be \"2.1\", was \"2.0\"")
        .doesNotContain("unseen");
  }

  @Test
  void corpusTellsMetadataThatCannotBeReadApart() throws IOException {
    write(PackageBuilder.sdist("whole", "1.0"));
    write(PackageBuilder.sdist("bare", "1.0").without("PKG-INFO").file("setup.py", "pass\n"));
    Path manifest =
        Files.writeString(
            folder.resolve("manifest.csv"),
            "path,kind,project,version\nwhole-1.0.tar.gz,sdist,whole,1.0\n"
                + "bare-1.0.tar.gz,sdist,bare,1.0\n");

    run("corpus", folder.toString(), "--manifest", manifest.toString());

    assertThat(out.toString())
        .contains("name     2 of 2 right (100.00 %); with readable metadata 1 of 1 right");
  }

  @Test
  void hostileScansTheBombsThatAreNamed() {
    run("hostile", "sparse-tar", "nested-zip");

    assertThat(out.toString().lines().skip(3))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("sparse-tar ").contains("sparse-entry"),
            line -> assertThat(line).startsWith("nested-zip ").contains("limit-"));
  }

  @Test
  void frontEndParsesTheSourcesOfArchives() throws IOException {
    write(PackageBuilder.sdist("demo", "1.0").without("PKG-INFO").file("a.py", "print(1)\n"));

    assertThat(run("front-end", "kept", "--corpus", folder.toString())).isZero();

    assertThat(out.toString()).contains("behind 1 Python files of archives, 0.0 MB of source");
  }

  @Test
  void behaviorIsMeasuredBesideParsing() throws IOException {
    write(PackageBuilder.sdist("demo", "1.0").file("a.py", "print(1)\n"));

    assertThat(
            run(
                "behavior",
                "speed",
                "--corpus",
                folder.toString(),
                "--rounds",
                "1",
                "--warm-up",
                "0"))
        .isZero();

    assertThat(out.toString())
        .startsWith("1 archives, 0.0 MB of Python source")
        .contains("read and parsed only")
        .contains("read, parsed and interpreted");
  }

  @Test
  void scoringIsMeasuredBesideBounds() {
    assertThat(run("scoring", "--rounds", "1", "--warm-up", "0")).isZero();

    assertThat(out.toString())
        .startsWith("model of ")
        .contains("over 331 inputs", "score a package and explain it exactly", "in a new JVM");
  }

  @ParameterizedTest
  @EnumSource
  void generatedSourcesAreWholePython(GeneratedSource shape) {
    String source = shape.source(5_000);

    assertThat(source).hasSizeBetween(5_000, 6_000);
    assertThat(PythonParser.parse(source).errors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "behavior no-such-part",
    "behavior --rounds 0",
    "front-end no-such-part",
    "front-end --rounds 0",
    "hostile no-such-bomb",
    "reading --rounds 0",
    "scoring --rounds 0",
    "reading /no/such/folder",
    "corpus /no/such/folder",
    "corpus . --threads 0",
    "corpus",
    "nothing",
    "''"
  })
  void wrongUsageEndsWithTwo(String arguments) {
    assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" "))).isEqualTo(2);
  }

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out), arguments);
  }

  private void write(PackageBuilder builder) throws IOException {
    Files.write(folder.resolve(builder.fileName()), builder.build());
  }
}
