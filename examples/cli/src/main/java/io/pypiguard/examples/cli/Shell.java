package io.pypiguard.examples.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What the process around the command gives it.
 *
 * @param in standard input
 * @param out standard output, for results
 * @param err standard error, for people
 * @param outIsTerminal whether {@code out} is a terminal
 * @param errIsTerminal whether {@code err} is a terminal
 * @param colorful whether a terminal may show colours, see <a
 *     href="https://no-color.org">NO_COLOR</a>
 * @param unicode whether a terminal shows more than ASCII
 */
record Shell(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    boolean colorful,
    boolean unicode) {

  /**
   * System property with what the launcher knows of the terminal, joined by commas: {@code out} and
   * {@code err} for the streams that are one, {@code unicode} if it shows Unicode. Java 17 cannot
   * find that out, and later versions know of all streams together only.
   */
  static final String TERMINAL = "pypiguard.terminal";

  private static final int BUFFER = 1 << 16;

  /**
   * Returns the shell of this process.
   *
   * @return its streams, and what the environment says about them
   */
  static Shell ofProcess() {
    List<String> terminal = Arrays.asList(System.getProperty(TERMINAL, "").split(","));
    boolean noColor = !System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    boolean dumb = System.getenv().getOrDefault("TERM", "dumb").equals("dumb");
    return new Shell(
        System.in,
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        terminal.contains("out"),
        terminal.contains("err") && !dumb,
        !noColor && !dumb,
        terminal.contains("unicode"));
  }

  /**
   * Says something to the person before the screen.
   *
   * @param message one sentence, which may quote anything
   */
  void say(String message) {
    VisibleText visible = errIsTerminal && !unicode ? VisibleText.ascii() : VisibleText.unicode();
    err.println("pypi-guard: " + visible.of(message, Integer.MAX_VALUE));
  }
}
