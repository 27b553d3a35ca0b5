package io.pypiguard.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.analysis.ObservationType;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.behavior.BehaviorAnalyzer;
import io.pypiguard.behavior.CompiledCodeAnalyzer;
import io.pypiguard.behavior.PickleAnalyzer;
import io.pypiguard.python.SyntaxAnalyzer;
import io.pypiguard.text.TextAnalyzer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyzerContractTest {

  private static final List<PackageAnalyzer> ANALYZERS =
      List.of(
          new ArchiveAnalyzer(),
          new BehaviorAnalyzer(),
          new CompiledCodeAnalyzer(),
          new CompiledOnlyAnalyzer(),
          new EmbeddedExecutableAnalyzer(),
          new FormatAnalyzer(),
          new HiddenSourceAnalyzer(),
          new LayoutAnalyzer(),
          new PickleAnalyzer(),
          new PlacementAnalyzer(),
          new SourceShapeAnalyzer(),
          new StartupHookAnalyzer(),
          new SyntaxAnalyzer(),
          new TextAnalyzer());

  @Test
  void everyAnalyzerIsRegisteredForClassPathAndModulePath() throws IOException {
    String service = PackageAnalyzer.class.getName();
    List<String> names = ANALYZERS.stream().map(analyzer -> analyzer.getClass().getName()).toList();
    try (InputStream in =
        ArchiveAnalyzer.class.getResourceAsStream("/META-INF/services/" + service)) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()).containsAll(names);
    }
    assertThat(ArchiveAnalyzer.class.getModule().getDescriptor().provides())
        .filteredOn(provided -> provided.service().equals(service))
        .singleElement()
        .satisfies(provided -> assertThat(provided.providers()).containsAll(names));
  }

  @Test
  void noTwoAnalyzersShareAnIdOrAType() {
    assertThat(ANALYZERS).extracting(PackageAnalyzer::id).doesNotHaveDuplicates();
    assertThat(ANALYZERS.stream().flatMap(analyzer -> analyzer.types().stream()).toList())
        .extracting(ObservationType::id)
        .doesNotHaveDuplicates();
  }
}
