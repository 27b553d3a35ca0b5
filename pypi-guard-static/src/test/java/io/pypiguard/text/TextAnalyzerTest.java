package io.pypiguard.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.analysis.Severity;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextAnalyzerTest {

  private static final String HONEST = "Reads tables of numbers, and writes them.";

  @Test
  void anHonestDescriptionIsNotReported() {
    assertThat(found(described(HONEST + "\n\npip install demo\n\nhttps://discord.gg/demo\n")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "A proof of concept package., research-disclaimer",
    "A small example package, template-leftover",
    "lorem ipsum dolor sit amet, placeholder-text",
    "Watch online free in HD, spam-text"
  })
  void aTellingPhraseIsReportedAtTheMetadata(String description, String type) {
    assertThat(found(described(description)))
        .extracting(o -> o.type().id())
        .contains(type)
        .containsOnly(type);
  }

  @Test
  void aDisclaimerInTheSetupScriptIsReportedAtItsLine() {
    PackageBuilder sdist =
        PackageBuilder.sdist("demo", "1.0")
            .metadata("Summary", HONEST)
            .file("setup.py", "import os\n# Part of a Bug  Bounty program\n");
    assertThat(found(sdist))
        .extracting(o -> o.type().id(), o -> o.location().member(), o -> o.location().line())
        .containsExactly(tuple("research-disclaimer", "demo-1.0/setup.py", 2));
  }

  @Test
  void whatAPackageDoesAndDoesNotSayIsReported() {
    String sends = "import urllib.request\nurllib.request.urlopen('https://example.org')\n";
    String both = sends + "import os\nos.system('true')\n";
    assertThat(found(summarized("Colors for text").file("demo/__init__.py", sends)))
        .extracting(o -> o.type().id(), Observation::severity)
        .containsExactly(tuple("claim-mismatch", Severity.LOW));
    assertThat(found(summarized("Colors for text").file("demo/__init__.py", both)))
        .singleElement()
        .satisfies(found -> assertThat(found.message()).contains("network, process"));
    assertThat(found(summarized("A client for HTTP").file("demo/__init__.py", sends))).isEmpty();
  }

  @Test
  void invisibleCharactersAreAFactAndAMessageOfThemIsMore() {
    assertThat(found(described(HONEST + "\u200b")))
        .extracting(o -> o.type().id())
        .containsExactly("invisible-characters");
    String tags = new String(Character.toChars(0xe0041)).repeat(40);
    PackageBuilder wheel = summarized(HONEST).file("demo/__init__.py", "x = '" + tags + "'\n");
    assertThat(found(wheel))
        .extracting(o -> o.type().id(), o -> o.location().member())
        .containsExactly(tuple("invisible-message", "demo/__init__.py"));
  }

  @Test
  void namesThatMixAlphabetsAreReported() {
    assertThat(found(summarized(HONEST).file("demo/__init__.py", "p\u0430ss = 1\n")))
        .extracting(o -> o.type().id())
        .containsExactly("mixed-alphabet-name");
    assertThat(found(summarized(HONEST).file("demo/__init__.py", "\u0394t = 1\n"))).isEmpty();
    assertThat(found(described(HONEST + " p\u0430ypal\n")))
        .extracting(o -> o.type().id())
        .containsExactly("mixed-alphabet-name");
  }

  @Test
  void aPackageThatSaysNothingIsAFact() {
    assertThat(found(PackageBuilder.wheel("demo", "1.0").file("demo/__init__.py", "")))
        .extracting(o -> o.type().id(), Observation::severity)
        .containsExactly(tuple("no-description", Severity.INFO));
  }

  @Test
  void aBinaryReadmeCannotBeRead() {
    byte[] binary = new byte[5000];
    for (int i = 0; i < binary.length; i++) {
      binary[i] = (byte) (i * 7);
    }
    assertThat(found(PackageBuilder.sdist("demo", "1.0").file("README.md", binary)))
        .extracting(o -> o.type().id())
        .contains("unreadable-description");
  }

  @Test
  void aReadmeInAnotherEncodingIsRead() {
    byte[] latin = "Zum Verwenden f\u00fcr Gr\u00f6\u00dfen.".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(found(PackageBuilder.sdist("demo", "1.0").file("README.md", latin)))
        .extracting(o -> o.severity())
        .doesNotContain(Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL);
  }

  @Test
  void anEndlessDescriptionIsReadToABoundAndToldOf() {
    String line = "spam and eggs ".repeat(40) + "\n";
    String description = line.repeat(50_000_000 / line.length());
    assertThat(found(described(description)))
        .extracting(o -> o.type().id())
        .contains("text-unread");
  }

  @Test
  void hostileTextsEndInObservationsAlone() {
    for (String text :
        List.of(
            "\ud800".repeat(1000),
            "`".repeat(100_000),
            "://".repeat(50_000),
            "#".repeat(100_000),
            "\u0000\u0001\u0002".repeat(1000),
            "\u202e" + HONEST,
            "=\n".repeat(50_000),
            "[![".repeat(50_000),
            "a".repeat(250_000))) {
      for (Observation observation : found(described(text))) {
        assertThat(observation.severity()).isLessThanOrEqualTo(Severity.MEDIUM);
      }
    }
  }

  private static PackageBuilder described(String description) {
    return PackageBuilder.wheel("demo", "1.0").metadata("Description", description);
  }

  private static PackageBuilder summarized(String summary) {
    return PackageBuilder.wheel("demo", "1.0").metadata("Summary", summary);
  }

  private static List<Observation> found(PackageBuilder builder) {
    PackageArtifact artifact = builder.artifact();
    ScanContext context = ScanContext.start(artifact, Duration.ofMinutes(5));
    List<Observation> observations = new ArrayList<>();
    try {
      new TextAnalyzer().analyze(artifact, context, observations::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return observations;
  }
}
