package io.pypiguard.statics.internal.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PopularProjectsTest {

  @Test
  void thereAreFifteenThousandDifferentOnesFromTheMostDownloadedOn() {
    assertThat(PopularProjects.names())
        .hasSize(15_000)
        .doesNotHaveDuplicates()
        .startsWith("boto3", "packaging");
  }

  @Test
  void allAreNormalized() {
    assertThat(PopularProjects.names()).allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @Test
  void theCommandNormalizesNamesAndKeepsTheirOrder() {
    String table =
        NameTables.popular(
            List.of("download_count,project", "9,\"Zope.Interface\"", "8,\"a__b\""), "2026-04-01");
    assertThat(table.lines().filter(line -> !line.startsWith("#")))
        .containsExactly("zope-interface", "a-b");
    assertThat(table).contains("dump of 2026-04-01");
  }
}
