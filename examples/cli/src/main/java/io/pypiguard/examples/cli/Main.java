package io.pypiguard.examples.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code pypi-guard}. */
@Command(
    name = "pypi-guard",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Finds malicious Python packages before somebody installs them.",
    footer = "%nSee pypi-guard COMMAND --help.")
public final class Main implements Runnable {

  private static final String COMMANDS = "compare, evaluate, list, scan, syntax and train";

  private Main() {}

  /**
   * Runs the command and ends the process with its exit code.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    System.exit(run(Shell.ofProcess(), arguments));
  }

  /**
   * Runs the command.
   *
   * @param shell where it runs
   * @param arguments the command line
   * @return the exit code
   */
  static int run(Shell shell, String... arguments) {
    Ansi ansi = shell.outIsTerminal() && shell.colorful() ? Ansi.ON : Ansi.OFF;
    CommandLine command =
        new CommandLine(new Main())
            .addSubcommand(new ScanCommand(shell))
            .addSubcommand(new ListCommand(shell))
            .addSubcommand(new SyntaxCommand(shell))
            .addSubcommand(new EvaluateCommand(shell))
            .addSubcommand(new CompareCommand(shell))
            .addSubcommand(new TrainCommand(shell))
            .setExpandAtFiles(false)
            .setUsageHelpWidth(100)
            .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
            .setOut(new PrintWriter(shell.out(), true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler(
                (exception, line) -> {
                  shell.say(describe(exception));
                  return ExitCode.USAGE;
                })
            .setExecutionExceptionHandler((exception, line, parsed) -> fail(shell, exception));
    try {
      return command.execute(arguments);
    } catch (Error e) {
      return fail(shell, e);
    }
  }

  @Override
  public void run() {
    throw new UsageException("no command given; there are " + COMMANDS);
  }

  private static int fail(Shell shell, Throwable failure) {
    if (failure instanceof UsageException) {
      shell.say(String.valueOf(failure.getMessage()));
      return ExitCode.USAGE;
    }
    shell.say("failed: " + failure);
    return ExitCode.NOT_ANALYSED;
  }

  private static String describe(ParameterException exception) {
    if (!(exception instanceof UnmatchedArgumentException unmatched)) {
      return String.valueOf(exception.getMessage());
    }
    String argument = unmatched.getUnmatched().get(0);
    if (!argument.startsWith("-")) {
      return "no command \"" + argument + "\"; there are " + COMMANDS;
    }
    List<String> similar = unmatched.getSuggestions();
    return "no option %s; %s"
        .formatted(
            argument,
            similar.isEmpty()
                ? "see --help"
                : "did you mean " + String.join(" or ", similar) + "?");
  }
}
