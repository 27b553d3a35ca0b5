package io.pypiguard.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.feature.Feature;
import io.pypiguard.feature.FeatureVector;
import io.pypiguard.statics.internal.name.Naturalness;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextFeatureExtractorTest {

  private static final TextFeatureExtractor EXTRACTOR = new TextFeatureExtractor();

  private static final String PROSE =
      "This is the text of a package that you can use for all of it. It is not a list.\n";

  private static final String SENDS =
      "import urllib.request\nurllib.request.urlopen('https://example.org')\n";

  static Stream<Arguments> packagesWithTheirValues() {
    return Stream.of(
        row("description-length", Math.log10(6), described("a\nb c\n")),
        row("description-length", 0, source("x = 1\n")),
        row("summary-length", Math.log10(4), summarized("abc")),
        row("description-headings", Math.log10(4), described("# A\n\nB\n===\n\n<h1>C</h1>\n#no\n")),
        row(
            "description-code-blocks",
            Math.log10(4),
            described("```\n# x\n```\n\n.. code-block:: python\n\nAs here::\n")),
        row(
            "description-links",
            Math.log10(3),
            described("[a](https://a.example/x) and <http://b.example> and c.example\n")),
        row(
            "description-badges",
            Math.log10(2),
            described("[![x](https://img.shields.io/x.svg)](https://a.example)\n")),
        row("description-usage", 1, described("## Usage\n")),
        row("description-usage", 0, described("Usage is plain.\n")),
        row("description-install", 1, described("Run `pip  install demo`.\n")),
        row("description-install", 0, described("Run it.\n")),
        row(
            "description-repeated-share",
            1 / 3.0,
            described("the same line, and a long one\n".repeat(2) + "another line\n")),
        row(
            "description-suspicious-links",
            Math.log10(2),
            described("https://bit.ly/abc https://bit.ly/abc https://python.org\n")),
        row("description-names-project", 1, described("About Demo.\n")),
        row("description-names-project", 0, described("About something.\n")),
        row("description-latin-share", 0.5, described("abcd абвг\n")),
        row("description-alphabets", 2, described("abcd абвг\n")),
        row("description-capitals-share", 0.5, described("GREAT thing\n")),
        row("description-exclamations", 500, described("Great thing!\n")),
        row("description-common-words-share", 17 / 20.0, described(PROSE)),
        row("description-english", 1, described(PROSE)),
        row(
            "description-english",
            0,
            described("und die Worte der Sprache sind nicht von hier und das ist gut\n")),
        row("description-variety", 2 / 12.0, described("one two ".repeat(6))),
        row("description-reading-ease", 107.855, described(PROSE)),
        row("phrases-placeholder", Math.log10(2), described("Test package.\n")),
        row("phrases-template", Math.log10(2), described("A small example  package\n")),
        row(
            "phrases-promotion",
            Math.log10(3),
            described("Join https://discord.gg/abc for the best Online Casino.\n")),
        row("phrases-research", Math.log10(2), described("A test of dependency confusion\n")),
        row("claims", Math.log10(3), summarized("Colors for dates")),
        row("claims", 0, summarized("Something else")),
        row("claims-mismatches", 1, summarized("Colors for text").file("demo/__init__.py", SENDS)),
        row(
            "claims-mismatches",
            0,
            summarized("A client for HTTP").file("demo/__init__.py", SENDS)),
        row("source-research-phrases", Math.log10(2), source("# for a bug bounty\n")),
        row("source-research-phrases", 0, source("# for fun\n")),
        row("comments-share", 0.5, source("# 456\nx=1\n")),
        row("documentation-share", 1 / 3.0, source("'''12345'''\n# 3")),
        row("documented-share", 0.5, source("def f():\n  'x'\ndef g(): pass\ndef _h(): pass\n")),
        row("comments-latin-share", 0.5, source("# abcd абвг\n")),
        row("comments-alphabets", 2, source("# abcd абвг\n")),
        row("comments-english", 1, source("# " + PROSE)),
        row("comments-common-words-share", 17 / 20.0, source("# " + PROSE)),
        row("source-invisible", Math.log10(3), source("x = '\u200b\u200d'\n")),
        row("names-bits", Naturalness.bitsPerCharacter("counter"), source("counter = ab = 1\n")),
        row("names-unnatural-share", 0.5, source("counter = 1\ndef qzxjvkwq(): pass\n")));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @MethodSource("packagesWithTheirValues")
  void theFeatureHasItsValue(String name, double value, PackageBuilder builder) {
    assertThat(measured(builder, name)).as(name).isPresent();
    assertThat(measured(builder, name).getAsDouble()).as(name).isCloseTo(value, within(0.01));
  }

  @Test
  void everyFeatureIsInTheTableOfPackages() {
    List<String> tested =
        packagesWithTheirValues().map(row -> "text." + row.get()[0]).distinct().toList();
    assertThat(EXTRACTOR.schema().features())
        .extracting(Feature::id)
        .containsExactlyInAnyOrderElementsOf(tested);
  }

  @Test
  void whatThereIsNotIsMissing() {
    PackageBuilder empty = PackageBuilder.wheel("demo", "1.0").file("demo/data.txt", "x");
    for (String name :
        List.of(
            "description-headings",
            "description-latin-share",
            "phrases-template",
            "claims-mismatches",
            "comments-share",
            "documented-share",
            "names-bits")) {
      assertThat(measured(empty, name)).as(name).isEmpty();
    }
    assertThat(measured(described("few words\n"), "description-english")).isEmpty();
  }

  private static Arguments row(String name, double value, PackageBuilder builder) {
    return Arguments.of(name, value, builder);
  }

  private static OptionalDouble measured(PackageBuilder builder, String name) {
    return vector(builder).value("text." + name);
  }

  private static FeatureVector vector(PackageBuilder builder) {
    PackageArtifact artifact = builder.artifact();
    ScanContext context = ScanContext.start(artifact, Duration.ofMinutes(5));
    try {
      return EXTRACTOR.extract(artifact, List.of(), context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PackageBuilder described(String description) {
    return PackageBuilder.wheel("demo", "1.0").metadata("Description", description);
  }

  private static PackageBuilder summarized(String summary) {
    return PackageBuilder.wheel("demo", "1.0").metadata("Summary", summary);
  }

  private static PackageBuilder source(String source) {
    return PackageBuilder.wheel("demo", "1.0").file("demo/__init__.py", source);
  }
}
