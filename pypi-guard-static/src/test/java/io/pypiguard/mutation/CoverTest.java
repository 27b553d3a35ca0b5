package io.pypiguard.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pypiguard.PypiGuard;
import io.pypiguard.analysis.Severity;
import io.pypiguard.artifact.ArtifactReader;
import io.pypiguard.artifact.CoreMetadata;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.python.PythonParser;
import io.pypiguard.testkit.PackageBuilder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is put around the code of a package. */
class CoverTest {

  private static final String SETUP =
      """
      import os
      from setuptools import setup

      setup(
          name='rows',
          version='0.1',
          author='',
          description=os.environ.get('ABOUT'),
      )
      """;

  private static final String HEADER =
      """
      Metadata-Version: 1.0
      Name: rows
      Version: 0.1
      Summary: short
      Author: UNKNOWN
      Requires-Dist: six
      """;

  private static Map<String, String> apply(String id, Map<String, String> files) {
    return Mutations.byId(id).apply(new LinkedHashMap<>(files), new SplittableRandom(3));
  }

  private static CoreMetadata metadata(String text) {
    return CoreMetadata.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void honestCodeIsAHundredKilobytesOfModulesThatDiffer() {
    Map<String, String> files = apply("honest-code", Map.of("rows/__init__.py", "x = 1\n"));
    assertThat(files).containsEntry("rows/__init__.py", "x = 1\n");
    Map<String, String> added = new LinkedHashMap<>(files);
    added.remove("rows/__init__.py");
    assertThat(added.keySet()).allMatch(path -> path.startsWith("rows/"));
    assertThat(added.values().stream().mapToInt(String::length).sum()).isBetween(90_000, 120_000);
    assertThat(added.values())
        .doesNotHaveDuplicates()
        .noneMatch(text -> text.matches("(?s).*\\$\\w+\\$.*"));
    assertThat(added.values())
        .allMatch(text -> PythonParser.parse(text).errors().isEmpty())
        .allMatch(text -> text.startsWith("\"\"\""));
  }

  @Test
  void honestCodeStandsInNobodysWay() {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : List.of("core", "common", "library", "support", "toolkit")) {
      files.put("rows/" + name + ".py", "");
    }
    files.put("rows/__init__.py", "");
    assertThat(apply("honest-code", files)).containsKey("rows/components/__init__.py");
  }

  @Test
  void honestCodeLooksHonest() {
    byte[] plain =
        PackageBuilder.wheel("rows", "1.0").file("rows/__init__.py", "WIDTH = 8\n").build();
    byte[] covered =
        PackageMutator.of(Mutations.byId("diluted-and-documented"))
            .mutate(plain, "rows-1.0-py3-none-any.whl")
            .orElseThrow()
            .archive();
    PypiGuard guard = PypiGuard.builder().build();
    assertThat(guard.analyze(covered, "rows-1.0-py3-none-any.whl").observations())
        .noneMatch(observation -> observation.severity().compareTo(Severity.MEDIUM) >= 0);
  }

  @Test
  void metadataIsFilledInEverywhereAlike() {
    Map<String, String> files =
        apply("full-metadata", Map.of("setup.py", SETUP, "PKG-INFO", HEADER));
    CoreMetadata metadata = metadata(files.getOrDefault("PKG-INFO", ""));
    assertThat(metadata.problems()).isEmpty();
    assertThat(metadata.name()).isEqualTo("rows");
    assertThat(metadata.all("Requires-Dist")).containsExactly("six");
    assertThat(metadata.all("Author")).singleElement().asString().contains(" ");
    assertThat(metadata.first("Author-email")).contains("@");
    assertThat(metadata.all("Classifier")).hasSizeGreaterThan(5);
    assertThat(metadata.description()).contains("## Installation").hasSizeGreaterThan(2000);
    assertThat(files.getOrDefault("setup.py", ""))
        .contains("author='" + metadata.first("Author") + "'")
        .contains("url='" + metadata.first("Home-page") + "'");
    assertThat(PythonParser.parse(files.getOrDefault("setup.py", "")).errors()).isEmpty();
    assertThat(files)
        .containsKeys("LICENSE", "README.md", "pyproject.toml", "tests/test_basics.py");
    assertThat(files.get("LICENSE")).contains(metadata.first("Author"));
  }

  @Test
  void whatCodeWorksOutStays() {
    Map<String, String> files =
        apply("full-metadata", Map.of("setup.py", SETUP, "PKG-INFO", HEADER));
    assertThat(files.getOrDefault("setup.py", "")).contains("description=os.environ.get('ABOUT')");
    assertThat(metadata(files.getOrDefault("PKG-INFO", "")).first("Summary")).isEqualTo("short");
  }

  @Test
  void whatPyprojectSaysStays() {
    String pyproject = "[project]\nname = \"rows\"\nversion = \"0.1\"\ndescription = \"short\"\n";
    Map<String, String> files =
        apply("full-metadata", Map.of("pyproject.toml", pyproject, "PKG-INFO", HEADER));
    assertThat(files).containsEntry("pyproject.toml", pyproject);
    CoreMetadata metadata = metadata(files.getOrDefault("PKG-INFO", ""));
    assertThat(metadata.first("Summary")).isEqualTo("short");
    assertThat(metadata.first("Author")).isNotEqualTo("UNKNOWN");
  }

  @Test
  void aWheelGetsWhatWheelsHave() {
    byte[] plain =
        PackageBuilder.wheel("rows", "1.0").file("rows/__init__.py", "WIDTH = 8\n").build();
    byte[] covered =
        PackageMutator.of(Mutations.byId("full-metadata"))
            .mutate(plain, "rows-1.0-py3-none-any.whl")
            .orElseThrow()
            .archive();
    PackageArtifact artifact = ArtifactReader.create().read(covered, "rows-1.0-py3-none-any.whl");
    assertThat(artifact.member("rows-1.0.dist-info/LICENSE")).isPresent();
    assertThat(artifact.member("pyproject.toml")).isEmpty();
    assertThat(artifact.metadata().all("Project-URL")).isNotEmpty();
  }

  @Test
  void documentationKeepsTheCode() {
    String code =
        """
        import os

        @staticmethod
        def sendRow(row, *rest, size=1, **more):
            return os.path.join(row, str(size))


        class Row:
            def clear(self): pass
        """;
    String documented =
        apply("docstrings-and-comments", Map.of("rows.py", code)).getOrDefault("rows.py", "");
    assertThat(PythonParser.parse(documented).errors()).isEmpty();
    assertThat(documented)
        .startsWith("\"\"\"")
        .contains("send row", "(row: ", "size: ", "*rest,", "**more) -> object:");
    assertThat(documented.lines().filter(line -> line.contains("#")).count()).isPositive();
  }

  @Test
  void sourcesThatAreNoPythonStay() {
    Map<String, String> broken = Map.of("rows.py", "def (:\n", "more.py", "print 'two'\n");
    for (Mutation mutation : Mutations.all()) {
      assertThat(mutation.apply(new LinkedHashMap<>(broken), new SplittableRandom(1)))
          .as(mutation.id())
          .containsEntry("rows.py", "def (:\n");
    }
  }

  @Test
  void anUnknownIdNamesTheKnownOnes() {
    assertThatThrownBy(() -> Mutations.byId("invisible"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("invisible")
        .hasMessageContaining("honest-code");
  }
}
