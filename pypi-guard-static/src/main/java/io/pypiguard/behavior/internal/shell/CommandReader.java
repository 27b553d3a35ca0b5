package io.pypiguard.behavior.internal.shell;

import java.util.List;

/**
 * Reads a command, or a script, and says what it does without running it.
 *
 * <p>At most 1,048,576 chars are read, texts within texts up to 8 deep, and at most 10,000 actions
 * are given; what is beyond is left out, and the result says so. {@code {}} in the input stands for
 * a part that is not known. Branches are all taken and loops are gone through once. Safe for use by
 * several threads.
 */
public final class CommandReader {

  private CommandReader() {}

  /**
   * Reads a command line as given to {@code os.system}, in the syntax of sh, or of cmd.exe if it
   * runs a program of Windows only or uses its syntax.
   *
   * @param command the command line
   * @return what it does
   */
  public static Commands read(String command) {
    return readScript(command, WindowsSigns.in(command) ? Dialect.BATCH : Dialect.SHELL);
  }

  /**
   * Reads a command as given to {@code subprocess.run} as a list: no shell sees it.
   *
   * @param argv the program and its arguments
   * @return what it does; nothing for an empty list
   */
  public static Commands read(List<String> argv) {
    Reading reading = new Reading();
    int length = argv.stream().mapToInt(String::length).reduce(0, CommandReader::addCapped);
    if (length > Reading.MAXIMUM_TEXT) {
      reading.cut();
    } else if (!argv.isEmpty()) {
      CommandMeaning.run(argv.stream().map(Flow::of).toList(), Flow.NOTHING, reading);
    }
    return reading.commands();
  }

  /**
   * Reads a script.
   *
   * @param text its text
   * @param dialect its language
   * @return what it does
   */
  public static Commands readScript(String text, Dialect dialect) {
    Reading reading = new Reading();
    Scripts.read(text, dialect, reading);
    return reading.commands();
  }

  private static int addCapped(int a, int b) {
    return (int) Math.min((long) a + b, Integer.MAX_VALUE);
  }
}
