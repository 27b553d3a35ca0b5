package io.pypiguard.metadata.internal.impersonation;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.statics.internal.name.NameSearch;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KnownProjectsTest {

  @Test
  void allOfThemArePopularAndHaveAFingerprintOrNone() {
    assertThat(KnownProjects.descriptions())
        .hasSizeGreaterThan(300)
        .allSatisfy(
            (project, fingerprint) -> {
              assertThat(NameSearch.popular().contains(project)).isTrue();
              assertThat(fingerprint.similarity(fingerprint)).isEqualTo(1);
            });
  }

  @Test
  void sourceOfAKnownProjectIsFoundByItsPlace() {
    assertThat(
            KnownProjects.keptAt(
                Repository.of("https://github.com/tartley/colorama").orElseThrow()))
        .containsExactly("colorama");
    assertThat(KnownProjects.keptAt(Repository.of("https://github.com/a/colorama").orElseThrow()))
        .isEmpty();
  }

  @Test
  void theCommandMakesARowOfEachPopularArchive(@TempDir Path folder) throws IOException {
    Path known =
        write(
            folder,
            PackageBuilder.sdist("flask", "1.0")
                .metadata("Home-page", "https://github.com/pallets/flask")
                .metadata("Author-email", "Someone <Some.One@example.org>"));
    Path unknown = write(folder, PackageBuilder.wheel("rowtools-of-nobody", "1.0"));
    assertThat(
            KnownProjectTable.of(List.of(known, unknown))
                .lines()
                .filter(line -> !line.startsWith("#")))
        .containsExactly(
            String.join(
                "\t",
                "flask",
                KnownProjects.NONE,
                KnownProjects.hash("github.com/pallets/flask"),
                KnownProjects.hash("some.one@example.org")));
  }

  private static Path write(Path folder, PackageBuilder builder) throws IOException {
    return Files.write(folder.resolve(builder.fileName()), builder.build());
  }
}
