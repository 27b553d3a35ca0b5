package io.pypiguard.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.SourceLocation;
import io.pypiguard.metadata.internal.impersonation.CopiedCode;
import io.pypiguard.metadata.internal.impersonation.ImpersonationFacts;
import io.pypiguard.metadata.internal.impersonation.ImpersonationFacts.Links;
import io.pypiguard.metadata.internal.name.NameFacts;
import io.pypiguard.statics.internal.name.NameSearch;
import io.pypiguard.testkit.PackageBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ImpersonationAnalyzerTest {

  private final ImpersonationAnalyzer analyzer = new ImpersonationAnalyzer();

  @ParameterizedTest
  @CsvSource({
    "rowtools,  https://github.com/pallets/flask,                  low",
    "rowtools,  https://github.com/someone/numpy.git,              low",
    "rowtools,  git+https://gitlab.com/a/pandas/-/issues?x=1,      low",
    "reqeusts,  https://github.com/psf/requests,                   medium",
  })
  void aLinkToTheSourceOfAPopularProjectIsReported(String name, String url, String severity) {
    assertThat(NameScan.findings(analyzer, linking(name, url)))
        .containsExactly("foreign-repository " + severity);
  }

  @ParameterizedTest
  @CsvSource({
    "flask,                https://github.com/pallets/flask",
    "flask-rows,           https://github.com/pallets/flask",
    "pallets-rows,         https://github.com/pallets/flask",
    "rowtools,             https://github.com/someone/rowtools",
    "rowtools,             https://github.com/someone/monorepo",
    "types-rows,           https://github.com/python/typeshed",
    "certbot-dns-rows,     https://github.com/certbot/certbot",
    "rowtools,             https://github.com/pallets",
    "rowtools,             https://example.org/pallets/flask",
    "rowtools,             not an address",
  })
  void ownPlacesCollectionsOrganizationsAndExtensionsAreNot(String name, String url) {
    assertThat(NameScan.findings(analyzer, linking(name, url))).isEmpty();
  }

  @Test
  void theMessageSaysWhereTheLinkLeads() {
    assertThat(
            NameScan.observations(
                analyzer, linking("rowtools", "https://github.com/pallets/flask")))
        .extracting("message")
        .containsExactly("links to github.com/pallets/flask, where the source of flask is");
  }

  @Test
  void withoutLinksDescriptionAndAuthorsThereIsNothingToSay() {
    assertThat(NameScan.findings(analyzer, PackageBuilder.wheel("rowtools", "1.0"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "rowtools, 0.9, 0.9, low",
    "reqeusts, 0.9, 0.9, medium",
    "rowtools, 0.9, 0.1, ",
    "rowtools, 0.1, 0.9, ",
  })
  void codeIsCopiedIfItIsMostOfBoth(
      String name, double contained, double share, @Nullable String severity) {
    CopiedCode copy = new CopiedCode("requests", contained, share, "rowtools/api.py");
    ImpersonationFacts facts =
        new ImpersonationFacts(Optional.empty(), Optional.of(copy), Links.NONE, "", "", false, "");
    NameFacts names = new NameFacts(name, NameSearch.popular().find(name), 1, 0, List.of());
    List<Observation> found = new ArrayList<>();
    ImpersonationAnalyzer.observe(facts, names, SourceLocation.wholePackage(), found::add);
    assertThat(found)
        .map(observation -> observation.type().id() + " " + observation.severity().id())
        .containsExactlyElementsOf(
            severity == null ? List.of() : List.of("copied-code " + severity));
  }

  private static PackageBuilder linking(String name, String url) {
    return PackageBuilder.wheel(name, "1.0").metadata("Project-URL", "Source, " + url);
  }
}
