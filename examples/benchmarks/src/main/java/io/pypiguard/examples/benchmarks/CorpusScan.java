package io.pypiguard.examples.benchmarks;

import io.pypiguard.ComponentOutcome;
import io.pypiguard.PackageReport;
import io.pypiguard.PypiGuard;
import io.pypiguard.VerdictStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scans all archives of a folder and counts what comes out. */
@Command(
    name = "corpus",
    mixinStandardHelpOptions = true,
    description = {
      "Scans every archive of a folder: verdicts, failures, throughput, heap.",
      "Run it with a small heap: JAVA_OPTS=-Xmx192m examples/benchmarks/run corpus FOLDER"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every archive gave a report",
      "1:the engine threw an exception, or a component failed",
      "2:wrong usage"
    })
final class CorpusScan implements Callable<Integer> {

  private static final double MEGABYTE = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  private final PrintWriter out;
  private final Map<VerdictStatus, Integer> verdicts = new TreeMap<>();
  private final Map<String, Integer> unfinished = new TreeMap<>();
  private final Agreement agreement = new Agreement();
  private long bytes;
  private int reports;

  @Parameters(paramLabel = "FOLDER", description = "Archives; every file below is taken for one.")
  private Path folder = Path.of("");

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = {
        "Compare with this file: comma-separated values with the columns path (below FOLDER), kind,"
            + " project and version. Only the archives it names are scanned."
      })
  private @Nullable Path manifest;

  @Option(
      names = "--list",
      description =
          "List what disagrees with the manifest, without rows whose column split says forward.")
  private boolean list;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many packages are scanned at once (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  CorpusScan(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    PypiGuard guard = PypiGuard.builder().threads(threads).analyzer(new MetadataProbe()).build();
    Map<Path, Manifest.Row> rows = new LinkedHashMap<>();
    if (manifest != null) {
      Manifest.read(manifest).rows().forEach(row -> rows.put(folder.resolve(row.path()), row));
    }
    List<Path> archives = manifest == null ? Archives.in(folder) : List.copyOf(rows.keySet());
    HeapPeak peak = HeapPeak.start();
    long start = System.nanoTime();
    int exceptions = 0;
    try (Stream<PackageReport> stream = guard.analyzeAll(archives.stream())) {
      stream.forEach(
          report -> {
            count(report);
            Manifest.Row row = rows.get(Path.of(report.source()));
            if (row != null) {
              agreement.add(row, report);
            }
          });
    } catch (RuntimeException e) {
      exceptions++;
      out.printf("the engine threw %s%n", e);
    }
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    print(archives.size(), seconds, exceptions, peak.megabytes());
    return exceptions == 0 && unfinished.isEmpty() ? 0 : 1;
  }

  private void count(PackageReport report) {
    reports++;
    bytes += report.size();
    verdicts.merge(report.verdict().status(), 1, Integer::sum);
    for (ComponentOutcome outcome : report.outcomes()) {
      boolean unread = report.verdict().status() == VerdictStatus.ERROR;
      if (outcome.status() != ComponentOutcome.Status.COMPLETED && !unread) {
        unfinished.merge(outcome.component() + " " + outcome.status().id(), 1, Integer::sum);
      }
    }
  }

  private void print(int archives, double seconds, int exceptions, double peakMegabytes) {
    out.printf("%d archives, %d reports, %d exceptions%n%n", archives, reports, exceptions);
    verdicts.forEach((status, count) -> out.printf("%-12s %6d%n", status.id(), count));
    unfinished.forEach((what, count) -> out.printf("component %s: %d%n", what, count));
    out.printf(
        "%n%d threads, %.1f s, %.0f archives/s, %.1f MB/s, heap %.0f MiB at its peak of %.0f%n",
        threads,
        seconds,
        reports / seconds,
        bytes / MEGABYTE / seconds,
        peakMegabytes,
        HeapPeak.limitMegabytes());
    if (manifest != null) {
      out.println();
      agreement.print(out);
      if (list) {
        agreement.printMismatches(out);
      }
    }
  }
}
