package io.pypiguard.behavior.internal.program;

import static io.pypiguard.behavior.internal.program.Programs.names;
import static io.pypiguard.behavior.internal.program.Programs.program;
import static io.pypiguard.behavior.internal.program.Programs.sdist;
import static io.pypiguard.behavior.internal.program.Programs.wheel;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.artifact.ArtifactReader;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.testkit.PackageBuilder;
import io.pypiguard.testkit.TarWriter;
import io.pypiguard.testkit.ZipWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramTest {

  private final Program program =
      program(
          sdist(
              "setup.py",
              "helper.py",
              "tools/__init__.py",
              "tools/deep.py",
              "loose/a.py",
              "loose/b.py",
              "src/demo/__init__.py",
              "src/demo/a.py",
              "src/demo/sub/__init__.py",
              "src/demo/sub/b.py",
              "src/demo/data.txt"));

  @Test
  void modulesAreFoundByName() {
    assertThat(path(program.find("demo"))).isEqualTo("src/demo/__init__.py");
    assertThat(path(program.find("demo.sub.b"))).isEqualTo("src/demo/sub/b.py");
    assertThat(program.find("src.demo")).isEmpty();
    assertThat(program.find("a")).isEmpty();
    assertThat(program.find("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "demo.sub.b, 1, '',     src/demo/sub/__init__.py",
    "demo.sub.b, 2, a,      src/demo/a.py",
    "demo.sub.b, 2, sub.b,  src/demo/sub/b.py",
    "demo.sub.b, 3, demo,   ''",
    "demo.sub.b, 1000000000, demo, ''",
    "demo.sub,   1, b,      src/demo/sub/b.py",
    "demo.sub,   2, a,      src/demo/a.py",
    "demo,       1, a,      src/demo/a.py",
    "demo,       0, demo.a, src/demo/a.py",
    "demo,       2, a,      ''",
    "helper,     1, demo,   ''",
  })
  void relativeImportsStartFromThePackage(String from, int level, String name, String expected) {
    ProgramModule module = program.find(from).orElseThrow();
    assertThat(path(program.findRelative(module, level, name))).isEqualTo(expected);
  }

  @Test
  void relativeImportOutsideOfPackagesMeansTheFolder() {
    ProgramModule loose =
        program.modules().stream().filter(module -> module.name().equals("a")).findFirst().get();
    assertThat(path(program.findRelative(loose, 1, "b"))).isEqualTo("loose/b.py");
    assertThat(path(program.findRelative(loose, 2, "helper"))).isEqualTo("helper.py");
    assertThat(program.findRelative(loose, 9, "helper")).isEmpty();
  }

  @Test
  void filesRunAsProgramsSeeTheirFolder() {
    ProgramModule setup = program.find("setup").orElseThrow();
    assertThat(path(program.findBeside(setup, "helper"))).isEqualTo("helper.py");
    assertThat(path(program.findBeside(setup, "tools.deep"))).isEqualTo("tools/deep.py");
    assertThat(path(program.findBeside(setup, "src.demo"))).isEqualTo("src/demo/__init__.py");
    assertThat(program.findBeside(setup, "demo")).isEmpty();
    assertThat(path(program.findIn("demo-1.0/src", "demo.a"))).isEqualTo("src/demo/a.py");
  }

  @Test
  void submodulesAreThoseDirectlyInside() {
    assertThat(program.submodules("demo"))
        .extracting(ProgramModule::name)
        .containsExactly("demo.a", "demo.sub");
    assertThat(program.submodules(""))
        .extracting(ProgramModule::name)
        .containsExactly("setup", "helper", "tools", "demo");
    assertThat(program.submodules("none")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "demo,     data.txt,              src/demo/data.txt",
    "demo,     ./data.txt,            src/demo/data.txt",
    "demo.sub, ../data.txt,           src/demo/data.txt",
    "demo.sub, ..\\data.txt,          src/demo/data.txt",
    "setup,    src/demo/data.txt,     src/demo/data.txt",
    "setup,    x/../src//demo/a.py,   src/demo/a.py",
    "demo,     src/demo/data.txt,     src/demo/data.txt",
    "setup,    data.txt,              ''",
    "setup,    src/demo,              ''",
    "setup,    ../../etc/passwd,      ''",
    "setup,    /src/demo/data.txt,    ''",
    "setup,    c:\\src,               ''",
    "setup,    '',                    ''",
  })
  void pathsInCodeMeanFiles(String from, String path, String expected) {
    ProgramModule module = program.find(from).orElseThrow();
    assertThat(
            program
                .file(module, path)
                .map(member -> member.path().substring("demo-1.0/".length()))
                .orElse(""))
        .isEqualTo(expected);
  }

  @Test
  void packageGoesBeforeModuleAndSourceBeforeCopyOfIt() {
    Program both = program(wheel("demo.py", "demo/__init__.py"));
    assertThat(both.find("demo")).hasValueSatisfying(m -> assertThat(m.isPackage()).isTrue());
    assertThat(both.submodules("")).hasSize(1);
    Program built = program(sdist("build/lib/demo/__init__.py", "demo/__init__.py"));
    assertThat(path(built.find("demo"))).isEqualTo("demo/__init__.py");
  }

  @Test
  void lastOfSeveralFilesWithOnePathIsTheOneInstalled() {
    byte[] tar =
        TarWriter.create()
            .add("demo-1.0/PKG-INFO", "Name: demo\n".getBytes(UTF_8))
            .add("demo-1.0/demo/__init__.py", "x = 1\n".getBytes(UTF_8))
            .add("demo-1.0/demo/__init__.py", "x = 22\n".getBytes(UTF_8))
            .build();
    Program read = Programs.derive(Program.DERIVATION, artifact(tar));
    assertThat(read.modules()).extracting(ProgramModule::isImportable).containsExactly(false, true);
    assertThat(read.find("demo").orElseThrow().member().size()).isEqualTo(7);
  }

  @Test
  void modulesInNestedArchivesAreNotImportedAsTheyAre() {
    byte[] inner = ZipWriter.create().add("demo/__init__.py", "x = 1\n".getBytes(UTF_8)).build();
    PackageBuilder builder = wheel("demo/__init__.py").file("demo/data.zip", inner);
    assertThat(names(builder)).containsExactly("demo", "[__init__]");
    assertThat(program(builder).findIn("demo/data.zip!", "demo")).isPresent();
  }

  @Test
  void pathsThatLeadOutOfTheArchiveMakeNoNames() {
    byte[] tar =
        TarWriter.create()
            .add("demo-1.0/PKG-INFO", "Name: demo\n".getBytes(UTF_8))
            .add("demo-1.0/../../evil/__init__.py", "x = 1\n".getBytes(UTF_8))
            .add("demo-1.0/a/" + "b/".repeat(2000) + "__init__.py", "x = 1\n".getBytes(UTF_8))
            .build();
    Program read = Programs.derive(Program.DERIVATION, artifact(tar));
    assertThat(read.modules()).hasSize(2);
    assertThat(read.find("evil"))
        .hasValueSatisfying(module -> assertThat(module.member().path()).contains(".."));
  }

  @Test
  void hundredThousandModulesAreRead() {
    TarWriter tar = TarWriter.create().add("demo-1.0/PKG-INFO", "Name: demo\n".getBytes(UTF_8));
    for (int module = 0; module < 100_000; module++) {
      tar.add("demo-1.0/p" + module % 1000 + "/m" + module + ".py", new byte[] {'x'});
    }
    PackageArtifact artifact = artifact(tar.build());
    assertThat(Programs.derive(Program.DERIVATION, artifact).modules())
        .hasSize((int) artifact.members().stream().filter(m -> m.path().endsWith(".py")).count());
    assertThat(Programs.derive(EntryPoints.DERIVATION, artifact).entries()).hasSizeGreaterThan(90);
  }

  private static PackageArtifact artifact(byte[] archive) {
    return ArtifactReader.create().read(archive, "demo-1.0.tar");
  }

  private static String path(Optional<ProgramModule> module) {
    return module.map(m -> m.member().path().substring("demo-1.0/".length())).orElse("");
  }
}
