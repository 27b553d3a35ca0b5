package io.pypiguard.examples.benchmarks;

import io.pypiguard.artifact.ArtifactReader;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
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

/** What reading a package of ten modules costs, beside merely decompressing it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class ReadingMicrobenchmark {

  /** What kind of package: {@code sdist} or {@code wheel}. */
  @Param({"sdist", "wheel"})
  public String archive = "";

  private final ArtifactReader reader = ArtifactReader.create();
  private byte[] bytes = new byte[0];
  private String name = "";

  /** Makes the package. */
  @Setup
  public void build() {
    PackageBuilder builder = GeneratedPackages.small("demo", archive.equals("sdist"));
    bytes = builder.build();
    name = builder.fileName();
  }

  /**
   * Decompresses the package.
   *
   * @return how many bytes came out
   * @throws IOException never, since the archive is whole
   */
  @Benchmark
  public long decompress() throws IOException {
    return Decompression.decode(bytes);
  }

  /**
   * Reads the package.
   *
   * @return the package
   */
  @Benchmark
  public PackageArtifact read() {
    return reader.read(bytes, name);
  }
}
