package io.pypiguard.examples.benchmarks;

import io.pypiguard.python.PythonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures the Python front end beside CPython's {@code ast.parse}: the same files, in turns, in
 * CPU time. Both sides start from bytes and make a whole tree.
 */
@Command(
    name = "front-end",
    mixinStandardHelpOptions = true,
    description =
        "Compares parsing Python with what ast.parse of the python3 on the path takes, and shows"
            + " start, memory, growth, and what hostile sources cost.")
final class FrontEndBenchmark implements Callable<Integer> {

  private static final double MEGABYTE = 1e6;
  private static final double MEBIBYTE = 1 << 20;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final PrintWriter out;

  /** The parts of the benchmark. */
  private enum Part {
    HOT,
    COLD,
    FIRST,
    KEPT,
    GROWTH,
    HOSTILE
  }

  @Parameters(
      paramLabel = "PART",
      arity = "0..*",
      description = "Parts to run: ${COMPLETION-CANDIDATES} (default: all).")
  private List<Part> parts = new ArrayList<>();

  @Option(
      names = "--library",
      paramLabel = "FOLDER",
      description = "Python files to parse (default: the standard library of python3, with tests).")
  private @Nullable Path library;

  @Option(
      names = "--corpus",
      paramLabel = "FOLDER",
      description = "Archives for KEPT; every file below is taken for one. Generated if left out.")
  private @Nullable Path corpus;

  @Mixin private Rounds rounds = new Rounds(5, 10);

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      description =
          "The most heap for KEPT and HOSTILE, as after -Xmx (default: ${DEFAULT-VALUE}).")
  private String heap = "1g";

  FrontEndBenchmark(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    rounds.check();
    boolean bounded = true;
    try (ScratchFolder scratch = ScratchFolder.create()) {
      if (wants(Part.HOT) || wants(Part.COLD) || wants(Part.GROWTH)) {
        compare(scratch.path());
      }
      if (wants(Part.FIRST)) {
        first(scratch.path());
      }
      if (wants(Part.KEPT)) {
        kept(scratch.path());
      }
      if (wants(Part.HOSTILE)) {
        bounded = hostile();
      }
    }
    return bounded ? 0 : 1;
  }

  private boolean wants(Part part) {
    return parts.isEmpty() || parts.contains(part);
  }

  private void compare(Path scratch) throws IOException {
    Path script = PythonParsing.script(scratch);
    Path folder = library == null ? PythonParsing.library(script) : library;
    List<Path> sources =
        Archives.in(folder).stream()
            .filter(file -> file.toString().endsWith(".py"))
            .filter(file -> !file.toString().contains("site-packages"))
            .toList();
    List<Path> files = PythonParsing.accepted(script, sources);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("python3 accepts no file below " + folder);
    }
    Path list = scratch.resolve("files");
    Files.write(list, files.stream().map(Path::toString).toList());
    List<byte[]> contents = new ArrayList<>();
    for (Path file : files) {
      contents.add(Files.readAllBytes(file));
    }
    double megabytes = contents.stream().mapToLong(content -> content.length).sum() / MEGABYTE;
    out.printf("%d files that python3 accepts, %.1f MB%n", files.size(), megabytes);
    if (wants(Part.HOT)) {
      hot(script, list, megabytes);
    }
    if (wants(Part.COLD)) {
      cold(script, list, scratch, megabytes);
    }
    if (wants(Part.GROWTH)) {
      growth(contents);
    }
  }

  private void hot(Path script, Path list, double megabytes) throws IOException {
    List<String> task = List.of("rounds", list.toString());
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    try (ParsingRounds java = ParsingRounds.of(JavaProcesses.command(List.of(), task));
        ParsingRounds python = ParsingRounds.of(PythonParsing.command(script, task))) {
      for (int round = -rounds.warmUp(); round < rounds.measured(); round++) {
        double our = java.cpuSeconds();
        if (round >= 0) {
          double their = python.cpuSeconds();
          ours.add(megabytes / our);
          theirs.add(megabytes / their);
          ratios.add(their / our);
        }
      }
    }
    out.printf("%nhot, one thread, MB a CPU second, median of %d rounds%n", rounds.measured());
    print("ast.parse", theirs);
    print("PyPI Guard", ours);
    print("ratio", ratios);
  }

  private void cold(Path script, Path list, Path scratch, double megabytes) throws IOException {
    List<String> task = List.of("once", list.toString());
    List<String> launcher = JavaProcesses.launcherOptions(scratch, smallFile(scratch));
    List<Double> theirs = new ArrayList<>();
    List<Double> byDefault = new ArrayList<>();
    List<Double> launched = new ArrayList<>();
    for (int round = 0; round < rounds.measured(); round++) {
      double their = CommandRun.of(PythonParsing.command(script, task)).cpuSeconds();
      theirs.add(megabytes / their);
      byDefault.add(their / JavaProcesses.run(List.of(), task).cpuSeconds());
      launched.add(their / JavaProcesses.run(launcher, task).cpuSeconds());
    }
    out.printf(
        "%ncold, whole new process, all its threads, median of %d rounds%n", rounds.measured());
    print("ast.parse, MB a CPU second", theirs);
    print("ratio, default options of Java", byDefault);
    print("ratio, options of the launcher", launched);
  }

  private void first(Path scratch) throws IOException {
    Path small = smallFile(scratch);
    List<String> launcher = JavaProcesses.launcherOptions(scratch, small);
    List<Double> byDefault = new ArrayList<>();
    List<Double> launched = new ArrayList<>();
    for (int round = 0; round < rounds.measured(); round++) {
      byDefault.add(milliseconds(List.of(), small));
      launched.add(milliseconds(launcher, small));
    }
    out.printf("%nfirst small file parsed, milliseconds after the start of the JVM%n");
    print("default options of Java", byDefault);
    print("options of the launcher", launched);
  }

  private static double milliseconds(List<String> options, Path file) throws IOException {
    return Double.parseDouble(
        JavaProcesses.run(options, List.of("first", file.toString())).output().strip());
  }

  private static Path smallFile(Path scratch) throws IOException {
    return Files.writeString(
        scratch.resolve("small.py"), "import os\n\n\ndef main():\n    print(os.getcwd())\n");
  }

  private void kept(Path scratch) throws IOException {
    Path folder = corpus;
    if (folder == null) {
      folder = Files.createDirectory(scratch.resolve("archives"));
      GeneratedPackages.write(folder);
    }
    String[] figures =
        JavaProcesses.run(List.of("-Xmx" + heap), List.of("kept", folder.toString()))
            .output()
            .strip()
            .split(" ", -1);
    out.printf(
        "%nheap in use behind %s Python files of archives, %.1f MB of source: %.1f MiB%n",
        figures[0], Long.parseLong(figures[1]) / MEGABYTE, Long.parseLong(figures[2]) / MEBIBYTE);
  }

  private void growth(List<byte[]> contents) {
    List<String> sources = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    int next = 0;
    for (int megabytes = 1; megabytes <= 16; megabytes *= 2) {
      while (all.length() < megabytes * MEGABYTE) {
        all.append(new String(contents.get(next++ % contents.size()), StandardCharsets.UTF_8));
        all.append('\n');
      }
      sources.add(all.toString());
    }
    // The code is to be compiled before the first is measured.
    best(all.toString());
    out.printf("%ngrowth, CPU milliseconds for a MB of concatenated files%n");
    for (String source : sources) {
      double megabytes = source.length() / MEGABYTE;
      out.printf("  %9.0f MB %9.2f%n", megabytes, 1e3 * best(source) / megabytes);
    }
    out.printf("%ngrowth, CPU nanoseconds for a term of one expression%n");
    for (int terms = 1_000; terms <= 1_000_000; terms *= 10) {
      String source = "a" + " + a".repeat(terms - 1);
      out.printf("  %9d    %9.2f%n", terms, NANOS_PER_SECOND * best(source) / terms);
    }
    out.flush();
  }

  private double best(String source) {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < rounds.measured(); round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      PythonParser.parse(source);
      best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / NANOS_PER_SECOND);
    }
    return best;
  }

  private boolean hostile() {
    out.printf("%nhostile sources, default stack, -Xmx%s%n", heap);
    out.printf(
        "%-20s %8s %9s %8s %9s  %s%n",
        "source", "wall s", "peak MiB", "errors", "unparsed", "limit");
    boolean bounded = true;
    for (HostileSource source : HostileSource.values()) {
      out.printf("%-20s ", source.id());
      try {
        List<String> options = List.of("-XX:+UseSerialGC", "-Xmx" + heap);
        out.print(JavaProcesses.run(options, List.of("shape", source.name())).output());
      } catch (IOException e) {
        out.println("FAILED: " + e.getMessage());
        bounded = false;
      }
      out.flush();
    }
    return bounded;
  }

  private void print(String name, List<Double> figures) {
    Quantiles quantiles = Quantiles.of(figures);
    out.printf(
        "  %-32s %7.2f (%.2f to %.2f)%n",
        name, quantiles.median(), quantiles.at(0), quantiles.at(1));
    out.flush();
  }
}
