package io.pypiguard.files;

import static io.pypiguard.files.EmbeddedExecutableAnalyzer.BATCH_SCRIPT;
import static io.pypiguard.files.EmbeddedExecutableAnalyzer.DISGUISED_EXECUTABLE;
import static io.pypiguard.files.EmbeddedExecutableAnalyzer.EMBEDDED_EXECUTABLE;
import static io.pypiguard.files.EmbeddedExecutableAnalyzer.FOREIGN_BYTECODE;
import static io.pypiguard.files.EmbeddedExecutableAnalyzer.NATIVE_MODULE;
import static io.pypiguard.files.EmbeddedExecutableAnalyzer.SHELL_SCRIPT;
import static io.pypiguard.files.EmbeddedExecutableAnalyzer.WINDOWS_SHORTCUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pypiguard.analysis.Moment;
import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.Severity;
import io.pypiguard.testkit.PackageBuilder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedExecutableAnalyzerTest {

  private static final byte[] PE = windowsProgram();
  private static final byte[] ELF = hex("7f454c46020101000000000000000000");
  private static final byte[] JAVA_CLASS = hex("cafebabe00000034");
  private static final byte[] FAT_MACH_O = hex("cafebabe00000002");
  private static final byte[] SHORTCUT = hex("4c0000000114020000000000c000000000000046");

  private final EmbeddedExecutableAnalyzer analyzer = new EmbeddedExecutableAnalyzer();

  @ParameterizedTest
  @CsvSource({"logo.png", "data.txt", "module.py", "archive.zip", "run.bat", "LOGO.PNG"})
  void programUnderAFalseNameIsGrave(String name) {
    assertThat(inSdist("demo/" + name, PE))
        .singleElement()
        .satisfies(
            observation -> {
              assertThat(observation.type()).isEqualTo(DISGUISED_EXECUTABLE);
              assertThat(observation.severity()).isEqualTo(Severity.HIGH);
              assertThat(observation.location().member()).isEqualTo("demo-1.0/demo/" + name);
            });
  }

  @ParameterizedTest
  @CsvSource({"tool.exe", "tool", "libtool.so", "libtool.so.1.2", "tool.dat"})
  void programInASourceDistributionIsWorthALook(String name) {
    assertThat(inSdist("demo/" + name, ELF))
        .extracting(Observation::type, Observation::severity)
        .containsExactly(tuple(EMBEDDED_EXECUTABLE, Severity.MEDIUM));
  }

  @Test
  void extensionModulesInAWheelForAPlatformAreOneFact() {
    PackageBuilder wheel =
        PackageBuilder.wheel("demo", "1.0")
            .tag("cp311-cp311-manylinux2014_x86_64")
            .file("demo/_a.cpython-311-x86_64-linux-gnu.so", ELF)
            .file("demo/_b.cpython-311-x86_64-linux-gnu.so", ELF);
    assertThat(Analysis.of(analyzer, wheel))
        .singleElement()
        .satisfies(
            observation -> {
              assertThat(observation.type()).isEqualTo(NATIVE_MODULE);
              assertThat(observation.moment()).isEqualTo(Moment.IMPORT);
              assertThat(observation.message()).endsWith("(and 1 more like it)");
            });
  }

  @Test
  void extensionModuleInAWheelForAnyPlatformIsWorthALook() {
    PackageBuilder wheel = PackageBuilder.wheel("demo", "1.0").file("demo/_a.pyd", PE);
    assertThat(Analysis.of(analyzer, wheel))
        .extracting(Observation::type)
        .containsExactly(EMBEDDED_EXECUTABLE);
  }

  @Test
  void launcherThatBuildToolsBundleWeighsLess() {
    assertThat(inSdist("demo/_vendor/distlib/t64.exe", PE))
        .extracting(Observation::severity)
        .containsExactly(Severity.LOW);
  }

  @Test
  void sameFirstBytesOfJavaAndMacOsAreTold() {
    assertThat(typesInSdist("demo/Main.class", JAVA_CLASS)).containsExactly(FOREIGN_BYTECODE);
    assertThat(typesInSdist("demo/tool", FAT_MACH_O)).containsExactly(EMBEDDED_EXECUTABLE);
  }

  @Test
  void textThatBeginsLikeAProgramIsNone() {
    byte[] text = "MZ is how a DOS program begins. ".repeat(10).getBytes(StandardCharsets.UTF_8);
    assertThat(inSdist("demo/notes.txt", text)).isEmpty();
  }

  @Test
  void shortcutIsWorthALook() {
    assertThat(typesInSdist("demo/Start.lnk", SHORTCUT)).containsExactly(WINDOWS_SHORTCUT);
  }

  @Test
  void scriptsOfOtherLanguagesAreKnownByExtensionOrFirstLine() {
    assertThat(typesInSdist("make.bat", bytes("@echo off\n"))).containsExactly(BATCH_SCRIPT);
    assertThat(typesInSdist("bin/demo", bytes("#!/usr/bin/env bash\necho\n")))
        .containsExactly(SHELL_SCRIPT);
    assertThat(typesInSdist("bin/demo", bytes("#!/usr/bin/env python3\nprint()\n"))).isEmpty();
  }

  private List<ObservationType> typesInSdist(String path, byte[] content) {
    return inSdist(path, content).stream().map(Observation::type).toList();
  }

  private List<Observation> inSdist(String path, byte[] content) {
    return Analysis.of(
        analyzer, PackageBuilder.sdist("demo", "1.0").file("setup.py", "").file(path, content));
  }

  /** The marks of a PE file and nothing else. */
  private static byte[] windowsProgram() {
    byte[] program = new byte[0x44];
    program[0] = 'M';
    program[1] = 'Z';
    program[0x3c] = 0x40;
    program[0x40] = 'P';
    program[0x41] = 'E';
    return program;
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
