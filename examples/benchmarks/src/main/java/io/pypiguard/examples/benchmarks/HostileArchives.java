package io.pypiguard.examples.benchmarks;

import static java.util.stream.Collectors.joining;

import io.pypiguard.ComponentOutcome;
import io.pypiguard.PackageReport;
import io.pypiguard.PypiGuard;
import io.pypiguard.VerdictStatus;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Makes archive bombs and scans each. A bomb is disarmed if its scan ends soon, nothing fails in
 * it, and it says something.
 */
@Command(
    name = "hostile",
    mixinStandardHelpOptions = true,
    description = {
      "Scans archive bombs: 10 GB flat, nested, overlapping, sparse, a million entries.",
      "Run it with a small heap: JAVA_OPTS=-Xmx192m examples/benchmarks/run hostile"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every bomb was disarmed",
      "1:one took 2 seconds or more, made something fail, or was called benign without a word",
      "2:wrong usage"
    })
final class HostileArchives implements Callable<Integer> {

  private static final double MOST_SECONDS = 2;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MEGABYTE = 1e6;

  private final PrintWriter out;

  @Parameters(
      paramLabel = "BOMB",
      arity = "0..*",
      description = "Ids of the bombs to scan (default: all).")
  private List<String> ids = new ArrayList<>();

  HostileArchives(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    List<Bomb> bombs = chosen();
    PypiGuard guard = PypiGuard.builder().build();
    out.printf("heap of %.0f MiB at most%n%n", HeapPeak.limitMegabytes());
    out.printf(
        "%-16s %10s %8s %8s %8s %9s  %-10s  %s%n",
        "bomb", "archive MB", "made s", "scan s", "CPU s", "peak MiB", "verdict", "observations");
    boolean disarmed = true;
    try (ScratchFolder scratch = ScratchFolder.create()) {
      Path archive = scratch.path().resolve("demo-1.0");
      for (Bomb bomb : bombs) {
        disarmed &= disarm(guard, bomb, archive);
      }
    }
    return disarmed ? 0 : 1;
  }

  private List<Bomb> chosen() {
    List<Bomb> all = Bomb.all();
    List<String> known = all.stream().map(Bomb::id).toList();
    for (String id : ids) {
      if (!known.contains(id)) {
        throw new IllegalArgumentException(
            "no bomb \"" + id + "\"; there are " + String.join(", ", known));
      }
    }
    return all.stream().filter(bomb -> ids.isEmpty() || ids.contains(bomb.id())).toList();
  }

  private boolean disarm(PypiGuard guard, Bomb bomb, Path archive) throws IOException {
    long start = System.nanoTime();
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(archive), 1 << 16)) {
      bomb.generator().write(file);
    }
    out.printf(
        "%-16s %10.1f %8.1f ", bomb.id(), Files.size(archive) / MEGABYTE, secondsSince(start));
    HeapPeak peak = HeapPeak.start();
    long cpuStart = Pass.cpuOfProcess();
    start = System.nanoTime();
    try {
      PackageReport report = guard.analyze(archive);
      double seconds = secondsSince(start);
      VerdictStatus status = report.verdict().status();
      boolean disarmed = seconds < MOST_SECONDS && isSound(report);
      out.printf(
          "%8.2f %8.2f %9.0f  %-10s  %s%s%n",
          seconds,
          (Pass.cpuOfProcess() - cpuStart) / NANOS_PER_SECOND,
          peak.megabytes(),
          status.id(),
          summary(report),
          disarmed ? "" : "  NOT DISARMED");
      return disarmed;
    } catch (RuntimeException | Error e) {
      out.printf("%8.2f %9.0f  threw %s%n", secondsSince(start), peak.megabytes(), e);
      return false;
    }
  }

  /** Tells whether every component did its work, and something was said. */
  private static boolean isSound(PackageReport report) {
    boolean completed =
        report.outcomes().stream()
            .allMatch(outcome -> outcome.status() == ComponentOutcome.Status.COMPLETED);
    boolean silent =
        report.observations().isEmpty() && report.verdict().status() == VerdictStatus.BENIGN;
    return completed && !silent;
  }

  /** What was observed, and why not everything could be. */
  private static String summary(PackageReport report) {
    String types =
        report.observations().stream()
            .map(observation -> observation.type().id())
            .distinct()
            .collect(joining(", "));
    return types.isEmpty() ? String.join("; ", report.verdict().reasons()) : types;
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / NANOS_PER_SECOND;
  }
}
