package io.pypiguard.examples.benchmarks;

import io.pypiguard.artifact.ArtifactReader;
import io.pypiguard.artifact.Member;
import io.pypiguard.artifact.SourceText;
import io.pypiguard.python.PythonParser;
import io.pypiguard.python.SyntaxTree;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the front-end benchmark has a new JVM do. */
public final class FrontEndProcess {

  private static final double NANOS_PER_SECOND = 1e9;

  private FrontEndProcess() {}

  /**
   * Does one of:
   *
   * <ul>
   *   <li>{@code rounds LIST}: keeps the files of a list in memory; for each line of standard input
   *       parses them all, and prints the CPU seconds that this thread took
   *   <li>{@code once LIST}: reads and parses the files of a list
   *   <li>{@code first FILE}: parses a file, and prints how many milliseconds after the start of
   *       the JVM it was done
   *   <li>{@code kept FOLDER}: parses the Python sources of all archives below a folder, and prints
   *       how many there were, their bytes, and how many bytes of heap are in use in the end
   *   <li>{@code shape ID}: parses a hostile source, and prints what came of it
   * </ul>
   *
   * @param arguments what to do and with what
   * @throws IOException if something cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    String subject = arguments[1];
    switch (arguments[0]) {
      case "rounds" -> rounds(Files.readAllLines(Path.of(subject)));
      case "once" -> once(Files.readAllLines(Path.of(subject)));
      case "first" -> first(Path.of(subject));
      case "kept" -> kept(Path.of(subject));
      case "shape" -> shape(HostileSource.valueOf(subject));
      default -> throw new IllegalArgumentException("no task \"" + arguments[0] + '"');
    }
  }

  /** Parses a file with all that a tree has, the positions of lines included. */
  static SyntaxTree parse(byte[] content) {
    SyntaxTree tree = PythonParser.parse(SourceText.decode(content).text());
    tree.root().endLine();
    return tree;
  }

  private static void rounds(List<String> files) throws IOException {
    List<byte[]> contents = new ArrayList<>();
    for (String file : files) {
      contents.add(Files.readAllBytes(Path.of(file)));
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    while (System.in.read() >= 0) {
      long start = threads.getCurrentThreadCpuTime();
      contents.forEach(FrontEndProcess::parse);
      System.out.println((threads.getCurrentThreadCpuTime() - start) / NANOS_PER_SECOND);
    }
  }

  private static void once(List<String> files) throws IOException {
    for (String file : files) {
      parse(Files.readAllBytes(Path.of(file)));
    }
  }

  private static void first(Path file) throws IOException {
    parse(Files.readAllBytes(file));
    // The clock is read before management is loaded, which takes its time.
    long done = System.currentTimeMillis();
    System.out.println(done - ManagementFactory.getRuntimeMXBean().getStartTime());
  }

  private static void kept(Path folder) throws IOException {
    ArtifactReader reader = ArtifactReader.create();
    long files = 0;
    long bytes = 0;
    for (Path archive : Archives.in(folder)) {
      for (Member member : reader.read(archive).members()) {
        if (member.isFile() && member.path().endsWith(".py")) {
          bytes += parse(member.bytes()).source().length();
          files++;
        }
      }
    }
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.println(files + " " + bytes + " " + used);
  }

  private static void shape(HostileSource shape) {
    String source = shape.source();
    HeapPeak peak = HeapPeak.start();
    long start = System.nanoTime();
    SyntaxTree tree = PythonParser.parse(source);
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    System.out.printf(
        Locale.ROOT,
        "%8.2f %9.0f %8d %9d  %s%n",
        seconds,
        peak.megabytes(),
        tree.errors().size(),
        tree.unparsedCount(),
        tree.isLimitReached() ? "reached" : "");
  }
}
