package io.pypiguard.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pypiguard.models.data.LabeledPackage;
import io.pypiguard.models.data.Manifest;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CorpusOptionsTest {

  private static final String ROWS =
      """
      path,sha256,label,campaign,group
      a-1.whl,aa,malicious,a,found
      b-1.whl,bb,benign,b,popular
      c-1.whl,cc,benign,c,fixture
      d-1.whl,dd,benign,d,hard
      """;

  @TempDir Path folder;

  @Test
  void rowsOfTheGroupAndOfTheListsAreLeftOut() throws IOException {
    Path without = Files.writeString(folder.resolve("labels.csv"), "sha256,reason\ndd,doubtful\n");

    assertThat(paths(options(ROWS, "--without", without).manifest()))
        .containsExactly("a-1.whl", "b-1.whl");
    assertThat(paths(options(ROWS, "--without-group", "popular").manifest()))
        .containsExactly("a-1.whl", "c-1.whl", "d-1.whl");
  }

  @Test
  void archivesLieBesideTheManifestUnlessAFolderIsGiven() throws IOException {
    LabeledPackage row = options(ROWS).manifest().packages().get(0);

    assertThat(options(ROWS).archive(row)).isEqualTo(folder.resolve("a-1.whl"));
    assertThat(options(ROWS, "--folder", "else").archive(row))
        .isEqualTo(Path.of("else", "a-1.whl"));
  }

  @Test
  void aManifestMustHaveBothClasses() throws IOException {
    CorpusOptions options = options("path,label\na-1.whl,malicious\n");

    assertThatThrownBy(options::manifest)
        .isInstanceOf(UsageException.class)
        .hasMessageEndingWith(
            "must have malicious and benign packages, has 1 malicious and 0 benign ones besides"
                + " those left out");
  }

  @Test
  void packagesThatShareCodeAreACampaignWhereNobodySaysSo() throws IOException {
    String code = "import os\nfor name in os.listdir('.'):\n    os.remove(name)\n";
    for (String name : List.of("one", "two", "good")) {
      PackageBuilder builder = PackageBuilder.wheel(name, "1.0");
      builder.file(name + ".py", name.equals("good") ? "VERSION = '1.0'\n" : code);
      Files.write(folder.resolve(name + ".whl"), builder.build());
    }

    Manifest manifest =
        options("path,label\none.whl,malicious\ngood.whl,benign\ntwo.whl,malicious\n").manifest();

    assertThat(manifest.packages())
        .extracting(LabeledPackage::campaign)
        .containsExactly("one.whl", "good.whl", "one.whl");
  }

  @Test
  void aMalformedManifestIsNamed() throws IOException {
    assertUsageError(options("path,label\n"), "has no rows");
    assertUsageError(options("name,label\na,benign\n"), "row 1: column path is missing or empty");
    assertUsageError(
        options("path,label\na,bad\n"), "row 1: label must be malicious or benign, was \"bad\"");
    assertUsageError(
        CommandLine.populateCommand(new CorpusOptions(), folder.resolve("missing.csv").toString()),
        "missing.csv: no such file");
  }

  @Test
  void aMissingArchiveIsNamed() throws IOException {
    CorpusOptions options = options(ROWS);

    assertThatThrownBy(() -> options.measure(options.manifest(), Shell.ofProcess()))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("no archive " + folder.resolve("a-1.whl") + ", which ");
  }

  private CorpusOptions options(String rows, Object... arguments) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Files.writeString(folder.resolve("manifest.csv"), rows).toString());
    for (Object argument : arguments) {
      words.add(argument.toString());
    }
    return CommandLine.populateCommand(new CorpusOptions(), words.toArray(String[]::new));
  }

  private static List<String> paths(Manifest manifest) {
    return manifest.packages().stream().map(LabeledPackage::path).toList();
  }

  private static void assertUsageError(CorpusOptions options, String message) {
    assertThatThrownBy(options::manifest)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message);
  }
}
