package io.pypiguard.examples.benchmarks;

import io.pypiguard.PackageReport;
import io.pypiguard.PypiGuard;
import io.pypiguard.report.ReportOptions;
import io.pypiguard.report.ReportWriter;
import io.pypiguard.report.ReportWriters;
import io.pypiguard.testkit.PackageBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/** What writing the report on one suspicious package costs, in each format. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class ReportMicrobenchmark {

  private static final int STARTUP_FILES = 20;

  /** Id of the format. */
  @Param({"json", "jsonl", "sarif"})
  public String format = "json";

  private ReportWriter writer = ReportWriters.byId(format);
  private final PackageReport report =
      PypiGuard.builder().build().analyze(suspicious(), "demo-1.0");

  /** Finds the writer. */
  @Setup
  public void choose() {
    writer = ReportWriters.byId(format);
  }

  /**
   * Writes the report.
   *
   * @return the bytes of the report
   * @throws IOException never, since it is written to memory
   */
  @Benchmark
  public byte[] write() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(Stream.of(report), ReportOptions.defaults(), out);
    return out.toByteArray();
  }

  /** Returns a wheel with as many observations as a bad package may have. */
  private static byte[] suspicious() {
    PackageBuilder builder = PackageBuilder.wheel("demo", "1.0");
    for (int i = 0; i < STARTUP_FILES; i++) {
      builder.file("demo" + i + ".pth", "import os; os.environ.get('DEMO')\n");
    }
    return builder.build();
  }
}
