package io.pypiguard.examples.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A process that has files in memory, and parses them all each time it is told to. */
final class ParsingRounds implements AutoCloseable {

  private final Process process;
  private final BufferedWriter in;
  private final BufferedReader out;

  private ParsingRounds(Process process) {
    this.process = process;
    this.in = process.outputWriter(StandardCharsets.UTF_8);
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts a process.
   *
   * @param command a command that prints, for each line it reads, the CPU seconds of one round
   */
  static ParsingRounds of(List<String> command) throws IOException {
    return new ParsingRounds(new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
  }

  /** Has the files parsed, and returns how much CPU time that took. */
  double cpuSeconds() throws IOException {
    in.write("\n");
    in.flush();
    String answer = out.readLine();
    if (answer == null) {
      throw new IOException("a process that parses ended before its time");
    }
    return Double.parseDouble(answer);
  }

  @Override
  public void close() throws IOException {
    in.close();
    out.close();
    process.destroy();
  }
}
