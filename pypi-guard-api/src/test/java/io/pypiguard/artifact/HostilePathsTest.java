package io.pypiguard.artifact;

import static io.pypiguard.testkit.ArtifactAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.testkit.TarWriter;
import io.pypiguard.testkit.ZipWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of members that lead where they should not, or look like others. */
class HostilePathsTest {

  /** A way to pack files, several of which may have one name. */
  private enum Packing {
    ZIP {
      @Override
      byte[] pack(List<Map.Entry<String, byte[]>> files) {
        ZipWriter zip = ZipWriter.create();
        files.forEach(file -> zip.add(file.getKey(), file.getValue()));
        return zip.build();
      }
    },
    TAR {
      @Override
      byte[] pack(List<Map.Entry<String, byte[]>> files) {
        TarWriter tar = TarWriter.create();
        files.forEach(file -> tar.add(file.getKey(), file.getValue()));
        return tar.build();
      }
    };

    abstract byte[] pack(List<Map.Entry<String, byte[]>> files);

    PackageArtifact read(String... names) {
      return Archives.read(
          pack(Stream.of(names).map(name -> Map.entry(name, Archives.utf8("# " + name))).toList()));
    }
  }

  static Stream<Arguments> hostilePaths() {
    return Stream.of(
        Arguments.of(ArchiveFindingType.PATH_TRAVERSAL, "../evil.py"),
        Arguments.of(ArchiveFindingType.PATH_TRAVERSAL, "demo-1.0/../../etc/cron.d/evil"),
        Arguments.of(ArchiveFindingType.PATH_TRAVERSAL, "demo-1.0/a/../../../evil.py"),
        Arguments.of(ArchiveFindingType.ABSOLUTE_PATH, "/etc/passwd"),
        Arguments.of(ArchiveFindingType.DRIVE_PATH, "C:/Windows/evil.dll"),
        Arguments.of(ArchiveFindingType.DRIVE_PATH, "z:evil.dll"),
        Arguments.of(ArchiveFindingType.DRIVE_PATH, "c:\\Windows\\evil.dll"),
        Arguments.of(ArchiveFindingType.DRIVE_PATH, "\\\\server\\share\\evil.dll"),
        Arguments.of(ArchiveFindingType.BACKSLASH_PATH, "demo\\evil.py"),
        Arguments.of(ArchiveFindingType.BACKSLASH_PATH, "..\\..\\evil.py"),
        Arguments.of(ArchiveFindingType.PATH_TRAVERSAL, "..\\..\\evil.py"),
        Arguments.of(ArchiveFindingType.CONTROL_CHARACTER_NAME, "demo/a\u001b[2Jb.py"),
        Arguments.of(ArchiveFindingType.CONTROL_CHARACTER_NAME, "demo/a\nb.py"),
        Arguments.of(ArchiveFindingType.CONTROL_CHARACTER_NAME, "demo/a\u007fb.py"),
        Arguments.of(ArchiveFindingType.CONTROL_CHARACTER_NAME, "demo/a\u0085b.py"),
        Arguments.of(ArchiveFindingType.CONTROL_CHARACTER_NAME, "demo/\u202Egpj.py"),
        Arguments.of(ArchiveFindingType.CONTROL_CHARACTER_NAME, "demo/\u2066a\u2069.py"),
        Arguments.of(ArchiveFindingType.CONTROL_CHARACTER_NAME, "demo/\u200Fa.py"));
  }

  @ParameterizedTest
  @MethodSource("hostilePaths")
  void hostilePathIsToldAndItsContentKept(ArchiveFindingType type, String path) {
    for (Packing packing : Packing.values()) {
      PackageArtifact artifact = packing.read("demo-1.0/setup.py", path);

      assertThat(artifact)
          .hasFinding(type, path)
          .hasMember(path, "# " + path)
          .hasMember("demo-1.0/setup.py", "# demo-1.0/setup.py");
      assertThat(artifact.isComplete()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo-1.0/..hidden/a.py",
        "demo-1.0/a..b.py",
        "demo-1.0/.../a.py",
        "demo-1.0/.bashrc",
        "demo-1.0/a b.py",
        "demo-1.0/a:b.py",
        "demo-1.0/\u00fcn\u00efc\u00f6de.py",
        "demo-1.0/\u65e5\u672c\u8a9e/\ud83d\udc0d.py",
        "demo-1.0/~/a.py",
        "demo-1.0/$HOME/a.py"
      })
  void harmlessPathIsNotTold(String path) {
    for (Packing packing : Packing.values()) {
      assertThat(packing.read("demo-1.0/setup.py", path))
          .hasNoFindings()
          .hasPaths("demo-1.0/setup.py", path)
          .hasMember(path, "# " + path);
    }
  }

  @ParameterizedTest
  @EnumSource
  void redundantPartsOfAPathAreTakenOut(Packing packing) {
    assertThat(packing.read("./demo-1.0/setup.py", "demo-1.0//a/./b.py"))
        .hasNoFindings()
        .hasPaths("demo-1.0/setup.py", "demo-1.0/a/b.py");
  }

  @ParameterizedTest
  @EnumSource
  void laterOneOfTwoMembersWithOneNameCounts(Packing packing) {
    byte[] archive =
        packing.pack(
            List.of(
                Map.entry("demo/a.py", Archives.utf8("first")),
                Map.entry("demo/b.py", Archives.utf8("other")),
                Map.entry("demo/a.py", Archives.utf8("second"))));

    PackageArtifact artifact = Archives.read(archive);

    assertThat(artifact)
        .hasOnlyFinding(ArchiveFindingType.DUPLICATE_NAME, "demo/a.py")
        .hasPaths("demo/a.py", "demo/b.py", "demo/a.py")
        .hasMember("demo/a.py", "second");
  }

  @ParameterizedTest
  @EnumSource
  void duplicateInAnotherSpellingIsFound(Packing packing) {
    assertThat(packing.read("demo/a.py", "./demo//a.py"))
        .hasOnlyFinding(ArchiveFindingType.DUPLICATE_NAME, "demo/a.py");
  }

  @ParameterizedTest
  @EnumSource
  void namesThatDifferInCaseAloneCollide(Packing packing) {
    assertThat(packing.read("demo-1.0/setup.py", "demo-1.0/Setup.PY"))
        .hasOnlyFinding(ArchiveFindingType.CASE_COLLISION, "demo-1.0/Setup.PY", "setup.py");
  }

  @Test
  void foldersThatDifferInCaseAloneCollide() {
    PackageArtifact artifact = Packing.ZIP.read("demo/\u00c4/a.py", "demo/\u00e4/a.py");

    assertThat(artifact).hasFinding(ArchiveFindingType.CASE_COLLISION, "demo/\u00e4/a.py");
  }

  @Test
  void nulEndsTheNameOfAZipMemberAsInPython() {
    PackageArtifact artifact = Packing.ZIP.read("demo/a.py\0.txt");

    assertThat(artifact)
        .hasFinding(ArchiveFindingType.CONTROL_CHARACTER_NAME, "demo/a.py")
        .hasMember("demo/a.py", "# demo/a.py\0.txt");
  }

  @Test
  void nulInAPaxPathIsTold() {
    byte[] archive =
        TarWriter.create()
            .pax(Map.of("path", "demo/a.py\0.txt"))
            .add("demo/x", Archives.utf8("x"))
            .build();

    assertThat(Archives.read(archive).findings())
        .extracting(ArchiveFinding::type)
        .contains(ArchiveFindingType.CONTROL_CHARACTER_NAME);
  }
}
