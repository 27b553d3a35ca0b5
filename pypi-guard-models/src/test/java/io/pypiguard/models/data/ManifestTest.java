package io.pypiguard.models.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {

  @TempDir private Path folder;

  private Path file(String... lines) throws IOException {
    return Files.writeString(folder.resolve("manifest.csv"), String.join("\n", lines) + "\n");
  }

  @Test
  void rowsKeepTheirOrderAndColumns() throws IOException {
    Manifest manifest =
        Manifest.read(
            file(
                "label,path,sha256,campaign,family,group,kind,first_seen,split,more",
                "benign,\"a, b.whl\",00ff,b:a,repo:a,popular,wheel,2024-07-01,train,x",
                "malicious,c.tar.gz,,m:c,,,sdist,,forward,"));
    assertThat(manifest.packages())
        .containsExactly(
            new LabeledPackage(
                "a, b.whl",
                "00ff",
                false,
                "b:a",
                "repo:a",
                "popular",
                "wheel",
                "2024-07-01",
                "train"),
            new LabeledPackage(
                "c.tar.gz", "", true, "m:c", "m:c", "malicious", "sdist", "", "forward"));
  }

  @Test
  void withoutCampaignAPackageIsOneOfItsOwn() throws IOException {
    LabeledPackage only = Manifest.read(file("path,label", "x.whl,benign")).packages().get(0);
    assertThat(only.campaign()).isEqualTo("x.whl");
    assertThat(only.family()).isEqualTo("x.whl");
    assertThat(only.group()).isEqualTo("benign");
  }

  @Test
  void itKnowsWhetherCampaignsAreTold() throws IOException {
    assertThat(Manifest.read(file("path,label", "x.whl,benign")).hasCampaigns()).isFalse();
    assertThat(Manifest.read(file("path,label,campaign", "x.whl,benign,x")).hasCampaigns())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "path,label         | x.whl,bad    | row 1: label must be malicious or benign, was \"bad\"",
        "path,kind          | x.whl,wheel  | row 1: column label is missing or empty",
        "path,label         | ,benign      | row 1: column path is missing or empty",
        "path,label         | x.whl        | manifest.csv is no table",
      })
  void whatIsWrongIsNamed(String header, String row, String message) throws IOException {
    Path file = file(header, row);
    assertThatThrownBy(() -> Manifest.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aManifestWithoutRowsIsRefused() throws IOException {
    Path file = file("path,label");
    assertThatThrownBy(() -> Manifest.read(file)).hasMessageContaining("manifest.csv has no rows");
  }

  @Test
  void aPathTwiceIsRefused() throws IOException {
    Path file = file("path,label", "x.whl,benign", "x.whl,malicious");
    assertThatThrownBy(() -> Manifest.read(file))
        .hasMessageContaining("row 2: path \"x.whl\" is there twice");
  }

  @Test
  void hashesToLeaveOutAreReadByTheirColumn() throws IOException {
    assertThat(Manifest.readHashes(file("reason,sha256", "empty,aa", "empty,bb")))
        .containsExactlyInAnyOrder("aa", "bb");
    Path file = file("reason,hash", "empty,aa");
    assertThatThrownBy(() -> Manifest.readHashes(file))
        .hasMessageContaining("column sha256 is missing");
  }
}
