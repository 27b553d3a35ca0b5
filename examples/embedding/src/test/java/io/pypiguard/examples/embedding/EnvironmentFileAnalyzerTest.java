package io.pypiguard.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.PackageReport;
import io.pypiguard.PypiGuard;
import io.pypiguard.testkit.PackageBuilder;
import org.junit.jupiter.api.Test;

class EnvironmentFileAnalyzerTest {

  private final PypiGuard guard =
      PypiGuard.builder().withoutDiscovery().analyzer(new EnvironmentFileAnalyzer()).build();

  @Test
  void an_environment_file_is_reported_with_its_place() {
    PackageReport report =
        guard.analyze(PackageBuilder.sdist("demo", "1.0").file("app/.env", "KEY=1\n").artifact());

    assertThat(report.observations())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.type()).isEqualTo(EnvironmentFileAnalyzer.ENVIRONMENT_FILE);
              assertThat(found.location().member()).isEqualTo("demo-1.0/app/.env");
              assertThat(found.message()).isEqualTo("a file of 6 bytes");
            });
  }

  @Test
  void other_files_are_not() {
    PackageReport report =
        guard.analyze(PackageBuilder.sdist("demo", "1.0").file("app/env.py", "").artifact());

    assertThat(report.observations()).isEmpty();
  }
}
