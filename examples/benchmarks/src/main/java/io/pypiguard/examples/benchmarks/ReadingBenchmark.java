package io.pypiguard.examples.benchmarks;

import io.pypiguard.PypiGuard;
import io.pypiguard.artifact.ArtifactReader;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Measures how much more reading archives costs than only decompressing them, on one thread, with
 * the same archives, in the same run and in turns. Both sides start from the path of a file that
 * the system has in memory.
 *
 * <p>Archives that cannot be decompressed to their end are counted and left out on both sides:
 * there is nothing to compare.
 */
@Command(
    name = "reading",
    mixinStandardHelpOptions = true,
    description =
        "Compares reading archives with merely decompressing them, and shows what hashes and the"
            + " whole scan cost beside that.")
final class ReadingBenchmark implements Callable<Integer> {

  private static final double MEGABYTE = 1e6;

  private final PrintWriter out;
  private final ArtifactReader reader = ArtifactReader.create();
  private final PypiGuard guard = PypiGuard.builder().build();

  private final Series decompressing = new Series(new Step("decompressing", this::decompress));
  private final Series reading = new Series(new Step("reading", this::read));
  private final Series hashing = new Series(new Step("SHA-256", this::hash));
  private final Series verifying = new Series(new Step("RECORD", this::verifyRecord));
  private final Series scanning = new Series(new Step("whole scan", this::scan));

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "Archives; every file below is taken for one. Generated ones if left out.")
  private @Nullable Path folder;

  @Mixin private Rounds rounds = new Rounds(5, 2);

  ReadingBenchmark(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    rounds.check();
    if (folder != null) {
      measure(Archives.in(folder));
    } else {
      try (ScratchFolder scratch = ScratchFolder.create()) {
        GeneratedPackages.write(scratch.path());
        measure(Archives.in(scratch.path()));
      }
    }
    return 0;
  }

  private void measure(List<Path> files) throws IOException {
    List<Path> archives = files.stream().filter(ReadingBenchmark::isWhole).toList();
    if (archives.isEmpty()) {
      throw new IllegalArgumentException("no archive that can be decompressed");
    }
    List<Series> order =
        new ArrayList<>(List.of(decompressing, reading, hashing, verifying, scanning));
    List<Series> table = List.copyOf(order);
    for (int round = -rounds.warmUp(); round < rounds.measured(); round++) {
      for (Series series : order) {
        Pass pass = Pass.over(archives, series.step());
        if (round >= 0) {
          series.add(pass);
        }
      }
      // What comes first warms caches for what follows, so nothing comes first always.
      Collections.reverse(order);
    }
    print(table, archives, files.size() - archives.size());
  }

  private void print(List<Series> table, List<Path> archives, int broken) throws IOException {
    long size = 0;
    for (Path archive : archives) {
      size += Files.size(archive);
    }
    double megabytes = size / MEGABYTE;
    out.printf("%d archives, and %d that cannot be decompressed%n", archives.size(), broken);
    out.printf(
        "%.1f MB in; %.1f MB decompressed, %.1f MB in members, those of nested archives included%n",
        megabytes, decompressing.bytes() / MEGABYTE, reading.bytes() / MEGABYTE);
    out.printf("median of %d rounds; CPU+GC is the whole process%n%n", rounds.measured());
    out.printf(
        "%-14s %8s %8s %8s %8s %8s %8s %8s%n",
        "", "CPU s", "CPU+GC s", "wall s", "MB/s", "p50 ms", "p95 ms", "p99 ms");
    for (Series series : table) {
      out.printf(
          "%-14s %8s %8s %8.2f %8.1f %8.3f %8.3f %8.3f%n",
          series.step().name(),
          // The engine works on threads of its own.
          series == scanning ? "" : "%.2f".formatted(series.threadSeconds()),
          // Reading comes before these, and the process does not tell it apart.
          series == hashing || series == verifying ? "" : "%.2f".formatted(series.processSeconds()),
          series.wallSeconds(),
          megabytes / series.wallSeconds(),
          series.milliseconds(0.5),
          series.milliseconds(0.95),
          series.milliseconds(0.99));
    }
    out.printf("%nreading costs, in times of decompressing%n");
    printRatio("CPU", Pass::threadNanos);
    printRatio("CPU+GC", Pass::processNanos);
  }

  private void printRatio(String name, ToDoubleFunction<Pass> cost) {
    Quantiles ratio = reading.ratio(decompressing, cost);
    out.printf("  %-8s %.2f (%.2f to %.2f)%n", name, ratio.median(), ratio.at(0), ratio.at(1));
  }

  private static boolean isWhole(Path file) {
    try {
      Decompression.decode(Files.readAllBytes(file));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Step.Measured decompress(Path archive) {
    return () -> Decompression.decode(Files.readAllBytes(archive));
  }

  private Step.Measured read(Path archive) {
    return () -> {
      PackageArtifact artifact = reader.read(archive);
      return artifact.members().stream().mapToLong(Member::size).sum();
    };
  }

  private Step.Measured hash(Path archive) {
    PackageArtifact artifact = reader.read(archive);
    return () -> artifact.sha256().isEmpty() ? 0 : artifact.size();
  }

  private Step.Measured verifyRecord(Path archive) {
    PackageArtifact artifact = reader.read(archive);
    return () ->
        artifact.installRecord().isPresent()
            ? artifact.installRecord().get().verify(artifact).size()
            : 0;
  }

  private Step.Measured scan(Path archive) {
    return () -> guard.analyze(archive).size();
  }
}
