package io.pypiguard.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pypiguard.PackageReport;
import io.pypiguard.PypiGuard;
import io.pypiguard.analysis.Moment;
import io.pypiguard.testkit.PackageBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NameAnalyzerTest {

  private final NameAnalyzer analyzer = new NameAnalyzer();

  @ParameterizedTest
  @CsvSource({
    "reqeusts,       medium",
    "request-dumps,  ",
    "requests-utils, info",
    "urlib3,         low",
  })
  void severityFollowsHowProbableImitationIs(String name, String severity) {
    assertThat(NameScan.findings(analyzer, PackageBuilder.wheel(name, "1.0")))
        .isEqualTo(severity == null ? List.of() : List.of("imitated-name " + severity));
  }

  @Test
  void theSentenceNamesTheOtherProjectAndTheTrick() {
    assertThat(NameScan.observations(analyzer, PackageBuilder.sdist("reqeusts", "1.0")))
        .singleElement()
        .satisfies(
            observation -> {
              assertThat(observation.message())
                  .isEqualTo("the name reqeusts is requests with two characters swapped");
              assertThat(observation.moment()).isEqualTo(Moment.INSTALL);
              assertThat(observation.confidence()).isBetween(0.9, 1.0);
              assertThat(observation.location().member()).endsWith("PKG-INFO");
            });
  }

  @Test
  void charactersOfAnotherScriptAreGraveIfTheyImitateAndOddIfNot() {
    assertThat(NameScan.findings(analyzer, PackageBuilder.wheel("rеquests", "1.0")))
        .containsExactly("confusable-name high", "imitated-name medium");
    assertThat(NameScan.findings(analyzer, PackageBuilder.wheel("zeitschloß", "1.0")))
        .containsExactly("confusable-name low");
  }

  @Test
  void aModuleOfAnotherProjectIsAFact() {
    assertThat(
            NameScan.findings(
                analyzer,
                PackageBuilder.wheel("rowtools", "1.0").file("yaml/__init__.py", "VALUE = 1")))
        .containsExactly("shadowed-import-name info");
  }

  @Test
  void theModuleOfTheVeryProjectThatTheNameImitatesWeighsMore() {
    assertThat(
            NameScan.findings(
                analyzer,
                PackageBuilder.wheel("reqeusts", "1.0").file("requests/__init__.py", "VALUE = 1")))
        .containsExactly("imitated-name medium", "shadowed-import-name low");
  }

  @Test
  void aModuleOfTheStandardLibraryIsAFact() {
    assertThat(
            NameScan.observations(
                analyzer,
                PackageBuilder.wheel("rowtools", "1.0").file("json/__init__.py", "VALUE = 1")))
        .extracting("message")
        .containsExactly("brings a module json, as the standard library does");
  }

  @ParameterizedTest
  @CsvSource({
    "json-rows,     json",
    "pyyaml-fork,   yaml_fork",
    "requests,      urllib3",
    "rowtools,      tests",
    "rowtools,      utils",
  })
  void modulesThatTheNameExplainsAndUsualOnesAreNot(String name, String module) {
    assertThat(
            NameScan.findings(
                analyzer,
                PackageBuilder.wheel(name, "1.0").file(module + "/__init__.py", "VALUE = 1")))
        .doesNotContain("shadowed-import-name info", "shadowed-import-name low");
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme-billing", "Acme.Billing", "acme_infra_dns", "ACME-infra-x"})
  void namesOfTheHouseAreGraveWhateverTheirForm(String name) {
    NameAnalyzer own = NameAnalyzer.withInternalNames(List.of("acme-billing", "acme-infra-*"));
    assertThat(NameScan.findings(own, PackageBuilder.wheel(name, "99.0")))
        .containsExactly("internal-name high");
  }

  @Test
  void namesThatImitateThoseOfTheHouseAreFoundToo() {
    NameAnalyzer own = NameAnalyzer.withInternalNames(List.of("acme-billing"));
    assertThat(NameScan.findings(own, PackageBuilder.wheel("acme-biling", "1.0")))
        .containsExactly("imitated-name medium");
    assertThat(NameScan.findings(own, PackageBuilder.wheel("rowtools", "1.0"))).isEmpty();
  }

  @Test
  void theAnalyzerWithNamesOfTheHouseTakesThePlaceOfTheUsualOne() {
    PackageReport report =
        PypiGuard.builder()
            .analyzer(NameAnalyzer.withInternalNames(List.of("acme-billing")))
            .build()
            .analyze(PackageBuilder.wheel("acme-billing", "1.0").build(), "acme");
    assertThat(report.observations())
        .extracting(observation -> observation.type().id())
        .containsOnlyOnce("internal-name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "-"})
  void aListEntryWithoutANameIsAMistake(String entry) {
    assertThatThrownBy(() -> NameAnalyzer.withInternalNames(List.of(entry)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("internal name must be a name")
        .hasMessageContaining('"' + entry + '"');
  }

  @Test
  void everyTypeThatIsReportedIsAnnounced() {
    assertThat(analyzer.types())
        .extracting("id")
        .containsExactly(
            "imitated-name", "confusable-name", "shadowed-import-name", "internal-name");
  }
}
