package io.pypiguard.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/**
 * What the command did when it was run in this process.
 *
 * @param exitCode its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandRun(int exitCode, String out, String err) {

  static CommandRun of(Object... arguments) {
    return withInput("", arguments);
  }

  static CommandRun withInput(String input, Object... arguments) {
    return run(input, false, arguments);
  }

  static CommandRun onTerminal(Object... arguments) {
    return run("", true, arguments);
  }

  private static CommandRun run(String input, boolean terminal, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Shell shell =
        new Shell(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            out,
            new PrintStream(err, true, UTF_8),
            terminal,
            terminal,
            true,
            true);
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    return new CommandRun(Main.run(shell, words), out.toString(UTF_8), err.toString(UTF_8));
  }
}
