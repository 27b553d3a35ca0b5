package io.pypiguard;

import static io.pypiguard.Scripted.counting;
import static io.pypiguard.Scripted.engine;
import static io.pypiguard.Scripted.reporting;
import static io.pypiguard.Scripted.scoring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.PackageAnalyzer;
import io.pypiguard.classify.PackageClassifier;
import io.pypiguard.feature.FeatureExtractor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which components an engine has, and what it says about a wrong configuration. */
class ComponentsTest {

  @TempDir private Path folder;

  @Test
  void componentsAreDiscoveredAndSorted() {
    PypiGuard guard =
        discovering(Plugins.B.class, Plugins.A.class).analyzer(reporting("plugin-aa", "")).build();

    assertThat(guard.analyzers())
        .extracting(PackageAnalyzer::id)
        .containsExactly("plugin-a", "plugin-aa", "plugin-b");
  }

  @Test
  void discoveryOrderDoesNotMatter() {
    PypiGuard one = discovering(Plugins.A.class, Plugins.B.class).build();
    PypiGuard other = discovering(Plugins.B.class, Plugins.A.class).build();
    byte[] archive = Scripted.wheel();

    PackageReport report = one.analyze(archive, "demo.whl");

    assertThat(report.observations()).hasSize(2);
    assertThat(other.analyze(archive, "demo.whl")).isEqualTo(report);
  }

  @Test
  void anAddedComponentReplacesTheDiscoveredOneWithItsId() {
    PypiGuard guard =
        discovering(Plugins.A.class, Plugins.B.class)
            .analyzer(reporting("plugin-a", "mine"))
            .build();

    assertThat(guard.analyze(Scripted.wheel(), "demo.whl").observations())
        .extracting(Observation::message)
        .containsExactlyInAnyOrder("mine", "said by plugin-b");
  }

  @Test
  void componentsOfEveryKindAreSwitchedOffById() {
    PypiGuard guard =
        engine()
            .analyzer(reporting("some-analyzer", ""))
            .analyzer(reporting("kept", ""))
            .extractor(counting("some-extractor", "test.count"))
            .classifier(scoring("some-classifier", 0))
            .without("some-analyzer")
            .without("some-extractor")
            .without("some-classifier")
            .build();

    assertThat(guard.analyzers()).extracting(PackageAnalyzer::id).containsExactly("kept");
    assertThat(guard.extractors()).extracting(FeatureExtractor::id).isEmpty();
    assertThat(guard.classifiers()).extracting(PackageClassifier::id).isEmpty();
  }

  @Test
  void withoutDiscoveryThereIsOnlyWhatWasAdded() {
    PypiGuard guard =
        discovering(Plugins.A.class).withoutDiscovery().analyzer(reporting("mine", "")).build();

    assertThat(guard.analyzers()).extracting(PackageAnalyzer::id).containsExactly("mine");
  }

  @Test
  void theListsCannotBeChanged() {
    List<PackageAnalyzer> analyzers = engine().analyzer(reporting("mine", "")).build().analyzers();

    assertThatThrownBy(analyzers::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void switchingOffWhatIsNotThereNamesWhatIs() {
    PypiGuard.Builder engine =
        engine()
            .analyzer(reporting("archive", ""))
            .classifier(scoring("evidence", 0))
            .without("archives");

    assertThatThrownBy(engine::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no component \"archives\"; there are archive, evidence");
  }

  @Test
  void twoDiscoveredComponentsWithOneIdAreRefused() {
    assertThatThrownBy(discovering(Plugins.A.class, Plugins.AlsoA.class)::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "two components have the id plugin-a: "
                + Plugins.A.class.getName()
                + " and "
                + Plugins.AlsoA.class.getName());
  }

  @Test
  void componentsOfTwoKindsWithOneIdAreRefused() {
    PypiGuard.Builder engine =
        engine().analyzer(reporting("same", "")).classifier(scoring("same", 0));

    assertThatThrownBy(engine::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("two components have the id same: ");
  }

  @Test
  void aProviderThatCannotBeLoadedIsNamed() {
    PypiGuard.Builder engine =
        PypiGuard.builder()
            .classLoader(PluginLoader.of(folder, PackageAnalyzer.class, List.of("no.such.Plugin")));

    assertThatThrownBy(engine::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no.such.Plugin");
  }

  @Test
  void aMalformedIdIsRefused() {
    PypiGuard.Builder engine = engine().analyzer(reporting("Not_An_Id", ""));

    assertThatThrownBy(engine::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be lower-case words joined by '-', was \"Not_An_Id\"");
  }

  @Test
  void twoExtractorsOfOneFeatureAreRefused() {
    PypiGuard.Builder engine =
        engine().extractor(counting("one", "test.count")).extractor(counting("two", "test.count"));

    assertThatThrownBy(engine::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("feature test.count is defined by two extractors, one and two");
  }

  @Test
  void numbersThatMakeNoSenseAreRefusedByValue() {
    PypiGuard.Builder engine = engine();

    assertThatThrownBy(() -> engine.threads(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threads must be at least 1, was 0");
    assertThatThrownBy(() -> engine.analyzerTimeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("analyzer timeout must be positive, was PT0S");
    assertThatThrownBy(() -> engine.packageTimeout(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("package timeout must be positive, was PT-1S");
  }

  @Test
  void theProfileIsEnterpriseUnlessSet() {
    assertThat(engine().build().profile()).isEqualTo(Profile.ENTERPRISE);
    assertThat(engine().profile(Profile.REGISTRY).build().profile()).isEqualTo(Profile.REGISTRY);
  }

  private PypiGuard.Builder discovering(Class<?>... plugins) {
    return PypiGuard.builder().classLoader(PluginLoader.of(folder, PackageAnalyzer.class, plugins));
  }
}
