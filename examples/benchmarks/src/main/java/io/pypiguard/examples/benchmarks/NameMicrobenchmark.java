package io.pypiguard.examples.benchmarks;

import io.pypiguard.analysis.Observation;
import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.metadata.NameAnalyzer;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to compare a name with those of all popular projects. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class NameMicrobenchmark {

  /** The name: a misspelt one, one of a large family, one that resembles none, a long one. */
  @Param({
    "reqeusts",
    "azure-mgmt-sqq",
    "gardening",
    "opentelemetry-instrumentation-something-long"
  })
  public String name = "reqeusts";

  private final NameAnalyzer analyzer = new NameAnalyzer();
  private PackageArtifact artifact = artifact();

  /** Makes a package of the name. */
  @Setup
  public void make() {
    artifact = artifact();
  }

  /**
   * Analyzes the name in a new scan.
   *
   * @return what was found
   * @throws IOException never, since the package is in memory
   */
  @Benchmark
  public List<Observation> analyze() throws IOException {
    List<Observation> observations = new ArrayList<>();
    ScanContext context = ScanContext.start(artifact, Duration.ofMinutes(1));
    analyzer.analyze(artifact, context, observations::add);
    return observations;
  }

  private PackageArtifact artifact() {
    return PackageBuilder.wheel(name, "1.0").artifact();
  }
}
