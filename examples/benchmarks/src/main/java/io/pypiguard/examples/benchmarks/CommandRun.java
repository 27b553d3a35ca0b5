package io.pypiguard.examples.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command that was run to its end.
 *
 * @param output what it printed
 * @param cpuSeconds its CPU time, of all its threads and from its start to its end
 */
record CommandRun(String output, double cpuSeconds) {

  /**
   * Runs a command; what it prints as errors is shown.
   *
   * @param command the program and its arguments
   * @return the run
   * @throws IOException if it cannot be started, or does not end with 0
   */
  static CommandRun of(List<String> command) throws IOException {
    Path times = Files.createTempFile("pypi-guard-times-", null);
    try {
      List<String> timed = new ArrayList<>();
      String script = "TIMEFORMAT='%3U %3S'; { time \"$@\" 2>&3; } 3>&2 2>" + '"' + times + '"';
      timed.addAll(List.of("bash", "-c", script, "bash"));
      timed.addAll(command);
      Process process = new ProcessBuilder(timed).redirectError(Redirect.INHERIT).start();
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readAllBytes();
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(String.join(" ", command) + " ended with " + code);
      }
      double seconds = 0;
      for (String time : Files.readString(times).strip().split(" ", -1)) {
        seconds += Double.parseDouble(time);
      }
      return new CommandRun(new String(output, StandardCharsets.UTF_8), seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a command ran", e);
    } finally {
      Files.delete(times);
    }
  }
}
