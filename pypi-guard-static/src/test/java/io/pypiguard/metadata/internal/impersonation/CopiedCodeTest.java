package io.pypiguard.metadata.internal.impersonation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pypiguard.analysis.ScanContext;
import io.pypiguard.metadata.internal.name.NameFacts;
import io.pypiguard.statics.internal.name.NameSearch;
import io.pypiguard.testkit.PackageBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CopiedCodeTest {

  /** A table in which flask has some code of its own, and shares other code with numpy. */
  private static KnownCode known;

  @BeforeAll
  static void makeTable(@TempDir Path folder) throws IOException {
    Path flask =
        write(
            folder,
            PackageBuilder.wheel("flask", "1.0")
                .file("flask/app.py", code("app", 200))
                .file("flask/shared.py", code("shared", 200)));
    Path numpy =
        write(
            folder,
            PackageBuilder.wheel("numpy", "1.0")
                .file("numpy/core.py", code("core", 200))
                .file("numpy/shared.py", code("shared", 200)));
    known = KnownCode.read(new ByteArrayInputStream(KnownCodeTable.of(List.of(flask, numpy))));
  }

  @Test
  void aCopyIsFoundUnderAnyModuleName() throws IOException {
    CopiedCode copy =
        find(PackageBuilder.wheel("rowtools", "1.0").file("rowtools/x.py", code("app", 200)));
    assertThat(copy.project()).isEqualTo("flask");
    assertThat(copy.member()).isEqualTo("rowtools/x.py");
    assertThat(copy.contained()).isEqualTo(1);
    assertThat(copy.share()).isCloseTo(1, within(0.1));
  }

  @Test
  void commentsBlanksAndStringsDoNotCount() throws IOException {
    String changed = code("app", 200).replace("\n", "  # changed\n\n").replace("'text'", "'other'");
    CopiedCode copy = find(PackageBuilder.wheel("rowtools", "1.0").file("rowtools/x.py", changed));
    assertThat(copy.contained()).isEqualTo(1);
  }

  @Test
  void aPartOfAPackageIsMeasuredAsSuch() throws IOException {
    CopiedCode copy =
        find(
            PackageBuilder.wheel("rowtools", "1.0")
                .file("rowtools/own.py", code("own", 600))
                .file("rowtools/x.py", code("app", 200)));
    assertThat(copy.contained()).isEqualTo(1);
    assertThat(copy.share()).isCloseTo(0.25, within(0.05));
  }

  @ParameterizedTest
  @ValueSource(strings = {"flask", "flask-rows"})
  void theProjectItselfAndItsRelativesCopyNothing(String name) throws IOException {
    CopiedCode copy = find(PackageBuilder.wheel(name, "1.0").file("rows/x.py", code("app", 200)));
    assertThat(copy.project()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rowtools/_vendor/flask/app.py", "rowtools/tests/app.py"})
  void copiesForUseAndTestsDoNotCount(String path) throws IOException {
    CopiedCode copy =
        find(
            PackageBuilder.wheel("rowtools", "1.0")
                .file("rowtools/__init__.py", code("own", 50))
                .file(path, code("app", 200)));
    assertThat(copy.project()).isEmpty();
  }

  @Test
  void codeThatTwoProjectsHaveIsOfNeither() throws IOException {
    CopiedCode copy =
        find(PackageBuilder.wheel("rowtools", "1.0").file("rowtools/x.py", code("shared", 200)));
    assertThat(copy.project()).isEmpty();
  }

  @Test
  void aPackageWithoutALibraryHasNoneToCopy() throws IOException {
    assertThat(found(PackageBuilder.wheel("rowtools", "1.0"))).isEmpty();
  }

  @Test
  void theShippedTableIsOfPopularProjects() {
    assertThat(KnownCode.shipped().samples())
        .hasSizeGreaterThan(200)
        .allSatisfy(
            sample -> {
              assertThat(NameSearch.popular().contains(sample.project())).isTrue();
              assertThat(sample.runs()).isGreaterThanOrEqualTo(sample.size());
            });
  }

  private static CopiedCode find(PackageBuilder builder) throws IOException {
    return found(builder).orElseThrow();
  }

  private static Optional<CopiedCode> found(PackageBuilder builder) throws IOException {
    ScanContext context = ScanContext.start(builder.artifact(), Duration.ofMinutes(5));
    return CopiedCode.find(context.get(NameFacts.DERIVATION), known, context);
  }

  /** Some functions that no other word gets. */
  private static String code(String word, int functions) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < functions; i++) {
      code.append(
          "def %s_%d(a, b):\n    return {'text': a.%s(b, %d)}\n".formatted(word, i, word, i));
    }
    return code.toString();
  }

  private static Path write(Path folder, PackageBuilder builder) throws IOException {
    return Files.write(folder.resolve(builder.fileName()), builder.build());
  }
}
