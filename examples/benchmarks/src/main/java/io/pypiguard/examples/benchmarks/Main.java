package io.pypiguard.examples.benchmarks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command that the script {@code examples/benchmarks/run} runs. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "BENCHMARK",
    description = "Measures PyPI Guard.",
    footer = "%nSee run BENCHMARK --help.")
public final class Main implements Runnable {

  private Main() {}

  /**
   * Runs a benchmark and ends the process with its exit code: 0 if it ran, 1 if something it
   * measured is not as it must be, 2 for wrong usage.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(out, arguments));
  }

  /**
   * Runs a benchmark.
   *
   * @param out where results are printed
   * @param arguments the command line
   * @return the exit code
   */
  static int run(PrintWriter out, String... arguments) {
    return new CommandLine(new Main())
        .addSubcommand(new ReadingBenchmark(out))
        .addSubcommand(new CorpusScan(out))
        .addSubcommand(new FeatureReport(out))
        .addSubcommand(new FrontEndBenchmark(out))
        .addSubcommand(new BehaviorBenchmark(out))
        .addSubcommand(new ScoringBenchmark(out))
        .addSubcommand(new HostileArchives(out))
        .addSubcommand(new Microbenchmarks())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setParameterExceptionHandler(
            (exception, line) -> fail(exception.getCommandLine(), exception))
        .setExecutionExceptionHandler(
            (exception, line, parsed) -> {
              if (exception instanceof IllegalArgumentException) {
                return fail(line, exception);
              }
              throw exception;
            })
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new IllegalArgumentException(
        "no benchmark given; there are behavior, corpus, features, front-end, hostile, micro, reading and"
            + " scoring");
  }

  private static int fail(CommandLine command, Exception mistake) {
    command.getErr().println("run: " + mistake.getMessage());
    return CommandLine.ExitCode.USAGE;
  }
}
