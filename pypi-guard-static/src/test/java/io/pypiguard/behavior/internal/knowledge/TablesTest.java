package io.pypiguard.behavior.internal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.Iterables;
import io.pypiguard.statics.internal.ResourceTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TablesTest {

  private static final int LONG = 1 << 20;

  @ParameterizedTest
  @CsvSource({
    "functions.tsv, 5, 1",
    "aliases.tsv, 3, 1",
    "secret-paths.tsv, 5, 1",
    "autostart-paths.tsv, 5, 1",
    "variables.tsv, 3, 1",
    "parameters.tsv, 3, 1",
    "hosts.tsv, 3, 1",
    "ports.tsv, 2, 1",
    "obfuscators.tsv, 3, 2",
    "terms.tsv, 3, 1",
    "wallet-patterns.tsv, 3, 2",
    "wallet-addresses.tsv, 6, 2",
    "host-classes.tsv, 3, 1",
    "programs.tsv, 3, 1",
    "protectors.tsv, 3, 1",
    "author-secrets.tsv, 3, 1",
    "purposes.tsv, 3, 1"
  })
  void rowsAreSortedAndUniqueAndGiveAReason(String table, int columns, int keys) {
    List<List<String>> rows = ResourceTable.read(Libraries.class, table, columns);
    List<String> sorted =
        rows.stream().map(row -> String.join("\t", row.subList(0, keys))).toList();
    assertThat(sorted).isNotEmpty().doesNotHaveDuplicates().isSorted();
    assertThat(rows)
        .allSatisfy(
            row -> assertThat(row.get(columns - 1)).matches("\\S.+\\S").doesNotEndWith("."));
  }

  @ParameterizedTest
  @CsvSource({
    "secret-paths.tsv, 5, 2",
    "secret-paths.tsv, 5, 3",
    "autostart-paths.tsv, 5, 2",
    "autostart-paths.tsv, 5, 3",
    "variables.tsv, 3, 1",
    "parameters.tsv, 3, 1",
    "terms.tsv, 3, 1",
    "obfuscators.tsv, 3, 0",
    "wallet-patterns.tsv, 3, 0",
    "wallet-addresses.tsv, 6, 0",
    "host-classes.tsv, 3, 0",
    "protectors.tsv, 3, 0",
    "protectors.tsv, 3, 1",
    "author-secrets.tsv, 3, 0",
    "purposes.tsv, 3, 0"
  })
  void idsAreLowerCaseWords(String table, int columns, int column) {
    assertThat(ResourceTable.read(Libraries.class, table, columns))
        .allSatisfy(row -> assertThat(row.get(column)).matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @Test
  void classesOfHostsAreLowerCaseWords() {
    assertThat(ResourceTable.read(Destinations.class, "hosts.tsv", 3))
        .allSatisfy(row -> assertThat(row.get(1)).matches("[a-z]+(-[a-z]+)*(,[a-z]+(-[a-z]+)*)*"));
  }

  @Test
  void classesOfHostsThatMeanSomethingAreThoseOfHosts() {
    Set<String> classes =
        Stream.concat(
                ResourceTable.read(Destinations.class, "hosts.tsv", 3).stream(),
                ResourceTable.read(Destinations.class, "networks.tsv", 3).stream())
            .flatMap(row -> Splitter.on(',').splitToStream(row.get(1)))
            .collect(Collectors.toSet());
    assertThat(ResourceTable.read(Destinations.class, "host-classes.tsv", 3))
        .extracting(row -> row.get(0))
        .isSubsetOf(Iterables.concat(classes, List.of("raw-ip")));
  }

  @Test
  void protectorsAreObfuscators() {
    assertThat(ResourceTable.read(Obfuscators.class, "protectors.tsv", 3))
        .extracting(row -> row.get(0))
        .isSubsetOf(
            ResourceTable.read(Obfuscators.class, "obfuscators.tsv", 3).stream()
                .map(row -> row.get(0))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "/",
        "\\",
        "://",
        "http://",
        ".",
        "../",
        "{}",
        "(",
        "#line:1 ",
        "4[0-9",
        "_",
        "Aa"
      })
  void aMegabyteOfAnythingIsLookedThroughToItsEnd(String piece) {
    String filling = piece.repeat(LONG / piece.length());
    String text =
        filling
            + " ~/.aws/credentials ~/.config/autostart/x https://webhook.site/x xmrig exec(marshal.loads( ^bc1[a-z]";
    assertThat(Secrets.paths(text)).extracting(KnownPath::id).contains("aws");
    assertThat(Autostart.paths(text)).extracting(KnownPath::id).contains("xdg-autostart");
    assertThat(Terms.in(text)).extracting(Term::word).contains("xmrig");
    assertThat(Obfuscators.in(text)).extracting(KnownName::kind).contains("marshal-chain");
    assertThat(Wallets.pattern(text)).isPresent();
    assertThat(Destinations.all(text)).extracting(Destination::host).contains("webhook.site");
    assertThat(Destinations.of(filling)).isNotNull();
    assertThat(Wallets.address(filling)).isEmpty();
    assertThat(Secrets.variable(filling)).isEmpty();
    assertThat(Libraries.function(filling)).isEmpty();
  }
}
