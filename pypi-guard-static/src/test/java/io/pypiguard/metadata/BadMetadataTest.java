package io.pypiguard.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.history.PackageHistory;
import io.pypiguard.testkit.PackageBuilder;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Metadata that nobody should write is bounded, reported, and never an exception. */
class BadMetadataTest {

  private static PackageBuilder withMetadata(byte[] content) {
    return PackageBuilder.sdist("demo", "1.0").file("PKG-INFO", content).file("demo.py", "");
  }

  @Test
  void aHundredThousandFieldsAreCutToTenThousand() {
    StringBuilder text = new StringBuilder("Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n");
    for (int i = 0; i < 100_000; i++) {
      text.append("Classifier: No :: Such ").append(i).append('\n');
    }
    PackageArtifact artifact = withMetadata(text.toString().getBytes(UTF_8)).artifact();
    assertThat(Metadata.of(artifact).classifiers()).hasSize(9_997);
    assertThat(artifact.metadata().problems()).contains("has more than 10000 fields");
    assertThat(Observed.of(artifact, PackageHistory.unknown()).types())
        .filteredOn("classifier-unknown"::equals)
        .hasSize(10);
  }

  @Test
  void aHundredThousandPeopleKeywordsAndRequirementsAreBounded() {
    StringBuilder text = new StringBuilder("Name: demo\nVersion: 1.0\nAuthor-email: ");
    text.append("a@b.dev,".repeat(100_000)).append("\nAuthor: ").append("x ".repeat(100_000));
    text.append("\nHome-page: https://").append("a.".repeat(100_000)).append("dev\n");
    text.append("Keywords: ").append("k,".repeat(100_000)).append('\n');
    for (int i = 0; i < 100_000; i++) {
      text.append("Requires-Dist: p").append(i).append(" @ https://x.dev/").append(i).append('\n');
    }
    Observed observed = Observed.of(withMetadata(text.toString().getBytes(UTF_8)));
    assertThat(observed.types()).contains("url-invalid", "dependency-from-url");
    assertThat(observed.observations()).hasSizeLessThan(100);
  }

  @Test
  void aDescriptionOfFiftyMegabytesIsCut() {
    byte[] head = "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n\n".getBytes(UTF_8);
    byte[] content = new byte[50 << 20];
    new SplittableRandom(1).nextBytes(content);
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) ('a' + (content[i] & 15));
    }
    System.arraycopy(head, 0, content, 0, head.length);
    PackageArtifact artifact = withMetadata(content).artifact();
    assertThat(Metadata.of(artifact).description().length()).isBetween(1, 16 << 20);
    assertThat(artifact.findings())
        .anyMatch(finding -> finding.detail().contains("bytes only the first"));
    assertThat(Observed.of(artifact, PackageHistory.unknown()).feature("description-given"))
        .hasValue(1);
  }

  /** Lines that continue a field and hold no colon: each must be looked at once. */
  @Test
  void millionsOfContinuationLinesAreReadInOneGo() {
    String text = "Name: demo\nVersion: 1.0\nSummary: a\n" + " b\n".repeat(3_000_000);
    assertThat(Metadata.of(withMetadata(text.getBytes(UTF_8))).summary()).startsWith("a\n b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        " continues nothing\n",
        "Name\n",
        "Name: \nVersion:\n",
        "Content-Type: multipart/mixed; boundary=x\n\n--x\nName: demo\n--x--\n",
        "Name: =?utf-8?q?d=C3?=\nSummary: =?x?y?z?=\n",
        "Name: demo\r\rVersion: 1\r",
        "\u0000\u0000Name: demo\n",
        "Name: \u202eomed\nSummary: \u001b[31m\u2066red\u2069\n",
        "Author-email: <<>>,\"a,b\" <@>,@,\"\nHome-page: ://\nProject-URL: ,\nRequires-Dist: @ ://\n",
        "Version: 9999999999999999999999999999999999999999.1\nName: demo\n",
        "Requires-Python: >=99999999999.1\nName: demo\n",
      })
  void brokenMetadataIsReadAsFarAsItGoes(String text) {
    assertThat(Observed.of(withMetadata(text.getBytes(UTF_8))).observations()).isNotNull();
    assertThat(Observed.of(withMetadata(text.getBytes(UTF_16LE))).observations()).isNotNull();
    assertThat(Observed.of(withMetadata(text.getBytes(ISO_8859_1))).observations()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[project\nname = 'x'\n",
        "[project]\nname = 'x'\nname = 'y'\n",
        "[project.urls]\na.b = 'c'\n[[project.urls]]\n",
        "\u0000",
      })
  void brokenPyprojectIsReported(String text) {
    Observed observed =
        Observed.of(Metadata.project().file("demo.py", "").file("pyproject.toml", text));
    assertThat(observed.types()).contains("unreadable-configuration");
    assertThat(observed.feature("description-given")).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "project = 3\n",
        "[project]\nauthors = 3\nurls = 4\ndependencies = {a = 1}\nreadme = [1]\nlicense = 5\n",
        "[project]\nname = \"\\ud800\"\n",
        "[tool.poetry]\ndependencies = [1, 2]\nauthors = [[[]]]\n",
      })
  void oddPyprojectIsReadAsFarAsItGoes(String text) {
    Observed observed =
        Observed.of(Metadata.project().file("demo.py", "").file("pyproject.toml", text));
    assertThat(observed.feature("description-given")).hasValue(0);
    assertThat(observed.feature("configuration-completeness").orElse(1)).isLessThan(0.5);
  }

  @Test
  void deepAndLongPyprojectIsBounded() {
    String deep = "a = " + "[".repeat(100_000) + "\n";
    String dotted = "[" + "a.".repeat(100_000) + "a]\n";
    String many = "[project]\ndependencies = [" + "'a',".repeat(200_000) + "]\n";
    for (String text : List.of(deep, dotted, many)) {
      ProjectMetadata metadata = Metadata.of(Metadata.project().file("pyproject.toml", text));
      assertThat(metadata.dependencies()).hasSizeLessThan(2);
    }
  }

  /** A path that leads out of the package is no file of it. */
  @Test
  void aReadmeElsewhereIsNotRead() {
    ProjectMetadata metadata =
        Metadata.ofPyproject("[project]", "readme = '../../../../etc/passwd'");
    assertThat(metadata.states("Description")).isTrue();
    assertThat(metadata.description()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name = demo\n",
        "[metadata\nname = demo\n",
        "[metadata]\n= nothing\n: nothing\n",
        "[metadata]\nlong_description = file: ../../etc/passwd, , \nclassifiers = file:\n",
        "[metadata]\nauthor = attr:\nproject_urls =\n  a\n  = b\n",
        "[options]\ninstall_requires =\n  %(x)s\n[options.extras_require]\n=\n",
        "\u0000\u202e[metadata]\n",
      })
  void brokenSetupConfigIsReadAsFarAsItGoes(String text) {
    Observed observed = Observed.of(Metadata.project().file("demo.py", "").file("setup.cfg", text));
    assertThat(observed.feature("configuration-completeness").orElse(1)).isLessThan(0.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "setup(",
        "from setuptools import setup\nsetup(**unknown())\n",
        "from setuptools import setup\nsetup(name=3, version=None, author=[], url={}, keywords=1.5)\n",
        "from setuptools import setup\nx = []\nx.append(x)\nsetup(install_requires=x, classifiers=x)\n",
        "from setuptools import setup\nd = {}\nd['a'] = d\nsetup(extras_require=d, project_urls=d)\n",
        "from setuptools import setup\nsetup(version='9' * 10**7, name='a' * 10**7)\n",
        "from setuptools import setup\nsetup(project_urls={1: 2, None: None}, extras_require={b'x': 'y'})\n",
      })
  void oddSetupCallsAreReadAsFarAsTheyGo(String text) {
    Observed observed = Observed.of(Metadata.project().file("setup.py", text));
    assertThat(observed.feature("setup-called")).isNotEmpty();
    assertThat(observed.feature("version-implausible").orElse(0)).isZero();
  }

  @Test
  void anyBytesAreMetadata() {
    for (int seed = 0; seed < 60; seed++) {
      byte[] noise = new byte[2_000];
      new SplittableRandom(seed).nextBytes(noise);
      PackageBuilder builder =
          withMetadata(noise).file("pyproject.toml", noise).file("setup.cfg", noise);
      Observed observed = Observed.of(builder);
      assertThat(observed.feature("configuration-completeness")).as("seed " + seed).isNotEmpty();
    }
  }

  @Test
  void theSamePackageGivesTheSameReport() {
    PackageBuilder builder =
        Metadata.project()
            .file("setup.py", "from setuptools import setup\nsetup(name='other', version='99')\n")
            .file("setup.cfg", "[metadata]\nname = third\nauthor = Your Name\n");
    assertThat(Observed.of(builder)).isEqualTo(Observed.of(builder));
  }
}
