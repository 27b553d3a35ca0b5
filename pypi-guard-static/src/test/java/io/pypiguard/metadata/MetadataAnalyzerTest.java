package io.pypiguard.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.Observation;
import io.pypiguard.artifact.ArtifactReader;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.history.PackageHistory;
import io.pypiguard.history.PastRelease;
import io.pypiguard.history.ProjectStatus;
import io.pypiguard.testkit.PackageBuilder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataAnalyzerTest {

  /** A wheel that says all that is usual, and nothing odd. */
  private static PackageBuilder complete() {
    return PackageBuilder.wheel("demo", "1.2")
        .metadata("Summary", "Counts sheep in flocks")
        .metadata("Home-page", "https://sheep-counter.dev/demo")
        .metadata("Author", "Ann Miller")
        .metadata("Author-email", "ann@sheep-counter.dev")
        .metadata("License", "MIT")
        .metadata("Keywords", "sheep")
        .metadata("Classifier", "License :: OSI Approved :: MIT License")
        .metadata("Description", "A long story.");
  }

  @Test
  void aCompletePackageIsNotReported() {
    assertThat(Observed.of(complete()).observations()).isEmpty();
  }

  @Test
  void missingAddressesAreFacts() {
    assertThat(Observed.of(PackageBuilder.wheel("demo", "1.0")).types())
        .containsExactlyInAnyOrder(
            "home-page-missing", "email-missing", "incomplete-configuration");
  }

  @ParameterizedTest
  @CsvSource({
    "Home-page,     ht!tp//nowhere,                      url-invalid",
    "Home-page,     http://intranet/wiki,                url-invalid",
    "Home-page,     None,                                url-invalid",
    "Home-page,     https://example.com/demo,            url-placeholder",
    "Home-page,     http://localhost:8000/,              url-placeholder",
    "Home-page,     https://github.com/,                 url-placeholder",
    "Home-page,     https://github.com/yourusername/demo, url-placeholder",
    "Author-email,  not an address,                      email-invalid",
    "Author-email,  ann@host,                            email-invalid",
    "Author-email,  ann@@sheep-counter.dev,              email-invalid",
    "Author-email,  you@example.com,                     email-placeholder",
    "Author-email,  ann@demo.invalid,                    email-placeholder",
    "Author-email,  ann@mailinator.com,                  email-disposable",
    "Author,        Your Name,                           placeholder-metadata",
    "Summary,       A small example package,             placeholder-metadata",
    "Classifier,    Topic :: No Such Thing,              classifier-unknown",
    "Classifier,    Private :: Do Not Upload,            classifier-private",
    "Requires-Dist, other @ https://files.sheep-counter.dev/other.zip, dependency-from-url",
    "Requires-Dist, other (==99.99.99),                  dependency-odd-pin",
    "Keywords,      a\u202Eb,                            invisible-metadata-characters",
  })
  void oddValuesAreReportedWhereTheyStand(String field, String value, String type) {
    PackageBuilder builder = PackageBuilder.wheel("demo", "1.2").metadata(field, value);
    Observation found =
        Observed.of(builder).observations().stream()
            .filter(observation -> observation.type().id().equals(type))
            .findFirst()
            .orElseThrow();
    assertThat(found.location().member()).endsWith("METADATA");
    assertThat(found.location().line()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "99.0,       version-implausible",
    "99.99.99,   version-implausible",
    "999.0.0,    version-implausible",
    "9999.9.9,   version-implausible",
    "100.0.0,    version-implausible",
    "one point two, version-invalid",
  })
  void versionsThatOutbidOthersAreReported(String version, String type) {
    assertThat(Observed.of(PackageBuilder.wheel("demo", version)).types()).contains(type);
  }

  @ParameterizedTest
  @CsvSource({
    "2024.1",
    "20240131",
    "24042601",
    "235",
    "120.0.6099.71",
    "1.99",
    "9.9",
    "0.0.1",
    "2.0.post1",
    "1!2.0"
  })
  void versionsThatProjectsComeToAreNot(String version) {
    assertThat(Observed.of(PackageBuilder.wheel("demo", version)).types())
        .doesNotContain("version-implausible", "version-invalid");
  }

  @Test
  void severalStatesOfDevelopmentContradictEachOther() {
    PackageBuilder builder =
        complete()
            .metadata("Classifier", "Development Status :: 3 - Alpha")
            .metadata("Classifier", "Development Status :: 5 - Production/Stable");
    assertThat(Observed.of(builder).types()).containsExactly("classifier-contradiction");
  }

  @Test
  void licencesThatShareNoFamilyDisagree() {
    String apache = "Apache License\nVersion 2.0, January 2004\n";
    PackageBuilder builder = complete().infoFile("licenses/LICENSE", apache);
    Observation found = Observed.of(builder).observations().get(0);
    assertThat(found.type().id()).isEqualTo("licence-mismatch");
    assertThat(found.steps()).hasSize(2);
    PackageBuilder either =
        complete().metadata("License-Expression", "MIT OR Apache-2.0").infoFile("LICENSE", apache);
    assertThat(Observed.of(either).types()).isEmpty();
  }

  @Test
  void syntaxMustNotBeNewerThanThePythonAskedFor() {
    PackageBuilder builder =
        complete()
            .metadata("Requires-Python", ">=3.7")
            .file("demo/__init__.py", "if (n := 3) > 2:\n    pass\n");
    assertThat(Observed.of(builder).types()).containsExactly("python-version-contradiction");
  }

  @Test
  void syntaxMustNotBeOfPython2WhereOnlyALaterOneIsAskedFor() {
    PackageBuilder builder =
        complete().metadata("Requires-Python", ">=3.7").file("demo/__init__.py", "print 1\n");
    assertThat(Observed.of(builder).types()).containsExactly("python-version-contradiction");
  }

  @Test
  void someVersionInTheClassifiersMustReadTheSyntax() {
    PackageBuilder builder =
        complete()
            .metadata("Classifier", "Programming Language :: Python :: 2 :: Only")
            .file("demo/__init__.py", "x = f'{1}'\n");
    assertThat(Observed.of(builder).types()).containsExactly("python-version-contradiction");
  }

  @Test
  void someVersionInTheClassifiersMustInstallThePackage() {
    PackageBuilder builder =
        complete()
            .metadata("Requires-Python", ">=3.7")
            .metadata("Classifier", "Programming Language :: Python :: 2.7");
    assertThat(Observed.of(builder).types()).containsExactly("classifier-contradiction");
  }

  @Test
  void aSourceUnderAnotherLicenceIsReported() {
    PackageBuilder builder =
        complete()
            .file("demo/__init__.py", "x = 1\n")
            .file("demo/a.py", "y = 2\n")
            .file("demo/b.py", "# Licensed under the Apache License, Version 2.0\n");
    Observation found = Observed.of(builder).observations().get(0);
    assertThat(found.type().id()).isEqualTo("licence-header-mismatch");
    assertThat(found.location().member()).isEqualTo("demo/b.py");
    assertThat(found.message()).isEqualTo("the source says apache, the package mit");
  }

  @Test
  void importsOfOthersWithoutAnyRequirementAreReportedWhereTheyStand() {
    PackageBuilder builder =
        complete().file("demo/__init__.py", "import os\nimport numpy.random\n");
    Observation found = Observed.of(builder).observations().get(0);
    assertThat(found.type().id()).isEqualTo("import-undeclared");
    assertThat(found.location().line()).isEqualTo(2);
    assertThat(Observed.of(builder.metadata("Requires-Dist", "scipy")).types()).isEmpty();
  }

  @Test
  void whatOnlyTheInstallationImportsIsReported() {
    PackageBuilder builder =
        PackageBuilder.sdist("demo", "1.0")
            .file(
                "setup.py", "import requests\nfrom setuptools import setup\nsetup(name='demo')\n");
    assertThat(Observed.of(builder).types()).contains("setup-import-undeclared");
  }

  @Test
  void sourcesThatDisagreeAreReported() {
    PackageBuilder builder =
        PackageBuilder.sdist("demo", "1.0")
            .file("setup.py", "from setuptools import setup\nsetup(name='other', version='1.0')\n");
    Observation found =
        Observed.of(builder).observations().stream()
            .filter(observation -> observation.type().id().equals("metadata-disagreement"))
            .findFirst()
            .orElseThrow();
    assertThat(found.location().member()).endsWith("setup.py");
    assertThat(found.location().line()).isEqualTo(2);
    assertThat(found.snippet()).isEqualTo("other");
    assertThat(found.steps()).extracting(step -> step.message()).containsExactly("demo", "other");
  }

  @Test
  void aSetupScriptMustCallSetup() {
    PackageBuilder silent = Metadata.project().file("setup.py", "print('hello')\n");
    PackageBuilder hidden =
        Metadata.project()
            .file("setup.py", "from build_it import go\ngo()\n")
            .file("build_it.py", "import setuptools\ndef go():\n    setuptools.setup(name='a')\n");
    assertThat(Observed.of(silent).types()).contains("setup-not-called");
    assertThat(Observed.of(hidden).types()).doesNotContain("setup-not-called");
  }

  @Test
  void configurationThatDoesNotParseIsReportedWithItsLine() {
    PackageBuilder builder =
        Metadata.project()
            .file("pyproject.toml", "[project]\nname = 'demo'\nversion = = 1\n")
            .file("setup.cfg", "[metadata]\nname = demo\nwhat is this\n");
    assertThat(Observed.of(builder).observations())
        .filteredOn(observation -> observation.type().id().equals("unreadable-configuration"))
        .extracting(observation -> observation.location().line())
        .containsExactly(3, 3);
  }

  @Test
  void theTagsInAWheelAreThoseOfItsName() {
    PackageBuilder builder = complete();
    byte[] wheel = builder.build();
    assertThat(
            Observed.of(read(wheel, "demo-1.2-py3-none-any.whl"), PackageHistory.unknown()).types())
        .isEmpty();
    assertThat(
            Observed.of(read(wheel, "demo-1.2-cp39-cp39-win_amd64.whl"), PackageHistory.unknown())
                .types())
        .containsExactly("wheel-tag-mismatch");
  }

  private static PackageArtifact read(byte[] archive, String name) {
    return ArtifactReader.create().read(archive, name);
  }

  @Test
  void whatTheIndexSaysIsReported() {
    PackageHistory history =
        new PackageHistory(
            List.of(new PastRelease("1.2.0", Instant.EPOCH, true)),
            List.of(),
            -1,
            ProjectStatus.QUARANTINED);
    assertThat(Observed.of(complete().artifact(), history).types())
        .containsExactlyInAnyOrder("release-yanked", "project-quarantined");
  }

  @Test
  void whatIsNoPackageIsNotReported() {
    assertThat(Observed.of(read(new byte[100], "x"), PackageHistory.unknown()).types()).isEmpty();
  }
}
