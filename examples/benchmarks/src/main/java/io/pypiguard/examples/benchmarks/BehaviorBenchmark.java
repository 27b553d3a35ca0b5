package io.pypiguard.examples.benchmarks;

import io.pypiguard.analysis.ScanContext;
import io.pypiguard.artifact.ArtifactReader;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.PackageArtifact;
import io.pypiguard.behavior.BehaviorAnalyzer;
import io.pypiguard.python.SyntaxTrees;
import io.pypiguard.testkit.PackageBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures the analyzer of behaviour on one thread, in CPU time: from archives to observations
 * beside merely parsing them, and how its cost grows with the source.
 */
@Command(
    name = "behavior",
    mixinStandardHelpOptions = true,
    description =
        "Shows what it costs to tell what packages do, beside merely parsing them, and how that"
            + " grows with the size of the source.")
final class BehaviorBenchmark implements Callable<Integer> {

  private static final double MEGABYTE = 1e6;
  private static final double NANOS_PER_MILLISECOND = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final int LARGEST = 16;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final PrintWriter out;
  private final ArtifactReader reader = ArtifactReader.create();
  private final BehaviorAnalyzer analyzer = new BehaviorAnalyzer();

  /** The parts of the benchmark. */
  private enum Part {
    SPEED,
    LINEAR
  }

  /** What one round over all archives cost. */
  private record Cost(List<Long> nanos, long characters) {

    double seconds() {
      return nanos.stream().mapToLong(Long::longValue).sum() / NANOS_PER_SECOND;
    }

    double megabytes() {
      return characters / MEGABYTE;
    }
  }

  @Parameters(
      paramLabel = "PART",
      arity = "0..*",
      description = "Parts to run: ${COMPLETION-CANDIDATES} (default: all).")
  private List<Part> parts = new ArrayList<>();

  @Option(
      names = "--corpus",
      paramLabel = "FOLDER",
      description = "Archives for SPEED; every file below is taken for one. Generated if left out.")
  private @Nullable Path corpus;

  @Mixin private Rounds rounds = new Rounds(3, 2);

  BehaviorBenchmark(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    rounds.check();
    if (parts.isEmpty() || parts.contains(Part.SPEED)) {
      speed();
    }
    if (parts.isEmpty() || parts.contains(Part.LINEAR)) {
      linear();
    }
    return 0;
  }

  private void speed() throws IOException {
    if (corpus != null) {
      speed(Archives.in(corpus));
    } else {
      try (ScratchFolder scratch = ScratchFolder.create()) {
        GeneratedPackages.write(scratch.path());
        speed(Archives.in(scratch.path()));
      }
    }
  }

  private void speed(List<Path> archives) throws IOException {
    List<Cost> parsing = new ArrayList<>();
    List<Cost> analyzing = new ArrayList<>();
    for (int round = -rounds.warmUp(); round < rounds.measured(); round++) {
      Cost parsed = over(archives, BehaviorBenchmark::parse);
      Cost analyzed = over(archives, this::analyze);
      if (round >= 0) {
        parsing.add(parsed);
        analyzing.add(analyzed);
      }
    }
    Cost bound = median(parsing);
    Cost whole = median(analyzing);
    out.printf(
        "%d archives, %.1f MB of Python source; CPU time of one thread, median of %d rounds%n%n",
        archives.size(), whole.megabytes(), rounds.measured());
    out.printf(
        "%-28s %8s %8s %8s %8s %10s%n", "", "CPU s", "p50 ms", "p99 ms", "max ms", "MB/CPU s");
    print("read and parsed only", bound);
    print("read, parsed and interpreted", whole);
    out.printf("%nratio %.2f%n", whole.seconds() / bound.seconds());
    out.flush();
  }

  private static Cost median(List<Cost> costs) {
    return costs.stream()
        .sorted(Comparator.comparingDouble(Cost::seconds))
        .toList()
        .get((costs.size() - 1) / 2);
  }

  private void print(String name, Cost cost) {
    Quantiles quantiles = Quantiles.of(cost.nanos());
    out.printf(
        "%-28s %8.2f %8.2f %8.1f %8.1f %10.2f%n",
        name,
        cost.seconds(),
        quantiles.median() / NANOS_PER_MILLISECOND,
        quantiles.at(0.99) / NANOS_PER_MILLISECOND,
        quantiles.at(1) / NANOS_PER_MILLISECOND,
        cost.megabytes() / cost.seconds());
  }

  /** What is done with a package that was read. */
  @FunctionalInterface
  private interface Work {
    void run(PackageArtifact artifact, ScanContext context) throws IOException;
  }

  private Cost over(List<Path> archives, Work work) throws IOException {
    List<Long> nanos = new ArrayList<>();
    long characters = 0;
    for (Path archive : archives) {
      long start = THREADS.getCurrentThreadCpuTime();
      PackageArtifact artifact = reader.read(archive);
      work.run(artifact, ScanContext.start(artifact, PATIENCE));
      nanos.add(THREADS.getCurrentThreadCpuTime() - start);
      characters += sources(artifact).stream().mapToLong(Member::size).sum();
    }
    return new Cost(nanos, characters);
  }

  private static void parse(PackageArtifact artifact, ScanContext context) throws IOException {
    SyntaxTrees trees = context.get(SyntaxTrees.DERIVATION);
    for (Member source : sources(artifact)) {
      trees.of(source);
    }
  }

  private void analyze(PackageArtifact artifact, ScanContext context) throws IOException {
    analyzer.analyze(artifact, context, observation -> {});
  }

  private static List<Member> sources(PackageArtifact artifact) {
    return artifact.members().stream()
        .filter(member -> member.isFile() && member.depth() == 0)
        .filter(member -> member.path().endsWith(".py"))
        .toList();
  }

  private void linear() throws IOException {
    out.printf("%ngrowth, CPU milliseconds for a MB of source that is parsed already%n");
    out.printf("%-12s", "");
    for (int megabytes = 1; megabytes <= LARGEST; megabytes *= 2) {
      out.printf(" %6d MB", megabytes);
    }
    out.println();
    for (GeneratedSource source : GeneratedSource.values()) {
      for (int round = 0; round < rounds.warmUp(); round++) {
        milliseconds(source, 1);
      }
      out.printf("%-12s", source.id());
      for (int megabytes = 1; megabytes <= LARGEST; megabytes *= 2) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < rounds.measured(); round++) {
          best = Math.min(best, milliseconds(source, megabytes) / megabytes);
        }
        out.printf(" %9.1f", best);
        out.flush();
      }
      out.println();
    }
  }

  /** Works on a package with one module of a size. */
  private double milliseconds(GeneratedSource source, int megabytes) throws IOException {
    PackageArtifact artifact =
        PackageBuilder.wheel("generated", "1.0")
            .file("generated/__init__.py", source.source((int) (megabytes * MEGABYTE)))
            .artifact();
    ScanContext context = ScanContext.start(artifact, PATIENCE);
    parse(artifact, context);
    long start = THREADS.getCurrentThreadCpuTime();
    analyze(artifact, context);
    return (THREADS.getCurrentThreadCpuTime() - start) / NANOS_PER_MILLISECOND;
  }
}
