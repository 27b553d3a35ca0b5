package io.pypiguard.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.feature.Feature;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FilesFeatureExtractorTest {

  private static final FilesFeatureExtractor EXTRACTOR = new FilesFeatureExtractor();

  private static final List<PackageAnalyzer> ANALYZERS =
      List.of(
          new ArchiveAnalyzer(),
          new CompiledOnlyAnalyzer(),
          new EmbeddedExecutableAnalyzer(),
          new FormatAnalyzer(),
          new HiddenSourceAnalyzer(),
          new LayoutAnalyzer(),
          new PlacementAnalyzer(),
          new StartupHookAnalyzer());

  private static final String PNG_HEAD = "\u0089PNG\r\n\u001a\n";

  static Stream<Arguments> packagesWithTheirValues() {
    return Stream.of(
        // The source distribution has PKG-INFO besides.
        row("python-share", 2 / 4.0, sdist("a.py", "b.pyi", "c.md")),
        row("code-share", 0.5, sdist("a.js")),
        row("page-share", 0.5, sdist("a.html")),
        row("prose-share", 0.5, sdist("README.md")),
        row("settings-share", 0.5, sdist("a.toml")),
        row(
            "program-share",
            0.5,
            sdist().file("a.exe", Programs.windows(".text", new byte[9], new byte[0]))),
        row("media-share", 0.5, sdist().file("a.bin", latin(PNG_HEAD))),
        row("archive-share", 0.5, sdist().file("a.bin", latin("7z\u00bc\u00af'\u001c"))),
        row("python-bytes-share", 0.8, bare().file("a.py", "12345678").file("b.txt", "12")),
        row("largest-share", 0.8, bare().file("a.py", "12345678").file("b.txt", "12")),
        row("size-evenness", 1, bare().file("a.py", "1234").file("b.txt", "1234")),
        row("size-evenness", 0, bare().file("a.py", "1234").file("b.txt", "")),
        row("empty-modules-share", 0.5, sdist().file("a.py", "").file("b.py", "x = 1\n")),
        row("extensions", Math.log10(3), bare().file("a.py", "").file("b.py", "").file("c.md", "")),
        row("tests-share", 0.5, sdist("demo/a.py", "tests/test_a.py")),
        row("license-file", 1, sdist("LICENSE.txt")),
        row("license-file", 0, sdist("demo/a.py")),
        row("documents", 1, sdist("docs/index.rst")),
        row("documents", 0, sdist("demo/a.py")),
        row("readme-file", 1, sdist("README.rst")),
        row("readme-file", 0, sdist("demo/a.py")),
        row("changes-file", 1, sdist("CHANGELOG.md")),
        row("changes-file", 0, sdist("demo/a.py")),
        row(
            "outside-packages-share",
            0.25,
            sdist().file("demo/__init__.py", "123").file("a.py", "1").file("tests/b.py", "1")),
        row(
            "setup-script-share",
            0.75,
            sdist().file("setup.py", "123").file("a.py", "1").file("tests/b.py", "1")),
        row("hidden-share", 0.5, sdist(".secret")),
        row("hidden-share", 0, sdist(".gitignore")),
        row("odd-names-share", 0.5, sdist("my file.py")),
        row("depth-mean", 1, sdist("a/b/c.py")),
        row("top-level-modules", Math.log10(3), wheel("a.py", "b/__init__.py")),
        row("top-level-generic", 1, wheel("utils.py")),
        row("top-level-generic", 0, wheel("demo.py")),
        row("top-level-standard", 1, wheel("json.py")),
        row("top-level-standard", 0, wheel("demo.py")),
        row("top-level-own", 1, wheel("demo_core.py")),
        row("top-level-own", 0, wheel("other.py")),
        row(
            "absolute-data-files",
            Math.log10(2),
            sdist().file("setup.py", "setup(data_files=[('/etc', ['a']), ('etc', ['b'])])")),
        row("encrypted-share", 1, bare().file("a", noise())),
        row("encrypted-share", 0, bare().file("a", "text")),
        row("windows-scripts", Math.log10(3), sdist("a.ps1", "b.bat")),
        row("shell-scripts", Math.log10(2), sdist("a.sh")),
        row("packed-source-share", 1, sdist().file("a.py", "x".repeat(2000))),
        row("packed-source-share", 0, sdist().file("a.py", "x = 1\n")),
        row("minified-share", 1, sdist().file("a.js", "x".repeat(2000))),
        row("program-entropy", 0, program(new byte[4096])),
        row("program-entropy", 8, program(everyByte())),
        row("archive-worst", 4, sdist().file("../../../a.py", "")),
        row("archive-worst", 0, sdist("a.py")),
        row("bytecode-worst", 3, wheel().file("demo/a.pyc", bytecode())),
        row("bytecode-worst", 0, sdist("a.py")),
        row("formats-worst", 3, sdist("a.pdf.exe")),
        row("formats-worst", 0, sdist("a.py")),
        row("hidden-source-worst", 4, sdist().file("a.py", "x = 1" + " ".repeat(300) + ";f()\n")),
        row("hidden-source-worst", 0, sdist("a.py")),
        row("layout-worst", 2, sdist("setup.py").without("PKG-INFO")),
        row("layout-worst", 0, sdist("a.py")),
        row("placement-worst", 3, wheel("requests/__init__.py")),
        row("placement-worst", 0, wheel("demo/__init__.py")),
        row("programs-worst", 4, program("logo.png")),
        row("programs-worst", 0, sdist("a.py")),
        row("startup-worst", 5, wheel().file("a.pth", "import os; exec(b64decode('x'))\n")),
        row("startup-worst", 0, sdist("a.py")));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @MethodSource("packagesWithTheirValues")
  void theFeatureHasItsValue(String name, double value, PackageBuilder builder) {
    assertThat(measured(builder, name)).as(name).isPresent();
    assertThat(measured(builder, name).getAsDouble()).as(name).isCloseTo(value, within(1e-3));
  }

  @Test
  void everyFeatureIsInTheTableOfPackages() {
    List<String> tested =
        packagesWithTheirValues().map(row -> "files." + row.get()[0]).distinct().toList();
    assertThat(EXTRACTOR.schema().features())
        .extracting(Feature::id)
        .containsExactlyInAnyOrderElementsOf(tested);
  }

  @Test
  void whatAPackageCannotHaveIsMissing() {
    for (String name : List.of("documents", "readme-file", "changes-file", "setup-script-share")) {
      assertThat(measured(wheel("demo/__init__.py"), name)).as(name).isEmpty();
    }
    assertThat(measured(sdist("a.py"), "program-entropy")).isEmpty();
    assertThat(measured(sdist("a.txt"), "tests-share")).isEmpty();
    assertThat(measured(bare().file("a.py", "x"), "size-evenness")).isEmpty();
  }

  @Test
  void aPackageWithoutFilesHasNoFeatures() {
    assertThat(vector(bare()).toArray()).containsOnly(Double.NaN);
  }

  private static Arguments row(String name, double value, PackageBuilder builder) {
    return Arguments.of(name, value, builder);
  }

  private static OptionalDouble measured(PackageBuilder builder, String name) {
    return vector(builder).value("files." + name);
  }

  private static FeatureVector vector(PackageBuilder builder) {
    PackageArtifact artifact = builder.artifact();
    ScanContext context = ScanContext.start(artifact, Duration.ofMinutes(5));
    List<Observation> observations = new ArrayList<>();
    try {
      for (PackageAnalyzer analyzer : ANALYZERS) {
        analyzer.analyze(artifact, context, observations::add);
      }
      return EXTRACTOR.extract(artifact, observations, context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PackageBuilder sdist(String... paths) {
    return with(PackageBuilder.sdist("demo", "1.0"), paths);
  }

  private static PackageBuilder wheel(String... paths) {
    return with(PackageBuilder.wheel("demo", "1.0"), paths);
  }

  private static PackageBuilder bare() {
    return PackageBuilder.sdist("demo", "1.0").without("PKG-INFO");
  }

  private static PackageBuilder with(PackageBuilder builder, String... paths) {
    for (String path : paths) {
      builder.file(path, "x = 1\n");
    }
    return builder;
  }

  private static PackageBuilder program(byte[] code) {
    return sdist().file("a.exe", Programs.windows(".text", code, new byte[0]));
  }

  private static PackageBuilder program(String path) {
    return sdist().file(path, Programs.windows(".text", new byte[9], new byte[0]));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] noise() {
    byte[] noise = new byte[20_000];
    new SplittableRandom(4).nextBytes(noise);
    noise[0] = 0;
    noise[1] = 0;
    return noise;
  }

  private static byte[] everyByte() {
    byte[] bytes = new byte[4096];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  /** The header of Python 3.8 before a code object. */
  private static byte[] bytecode() {
    byte[] bytes = new byte[32];
    bytes[0] = 0x55;
    bytes[1] = 0x0d;
    bytes[2] = '\r';
    bytes[3] = '\n';
    bytes[16] = 'c';
    return bytes;
  }
}
