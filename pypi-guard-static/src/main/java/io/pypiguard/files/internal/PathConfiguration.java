package io.pypiguard.files.internal;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a {@code .pth} file that Python executes at every start.
 *
 * @see <a href="https://docs.python.org/3/library/site.html">The site module</a>
 */
public final class PathConfiguration {

  /** Files of model weights are called {@code .pth}, too; they are large and no text. */
  public static final long MOST_BYTES = 8L << 20;

  /** Where {@code str.splitlines} of Python ends a line, but for what {@code \R} covers. */
  private static final Splitter LINES = Splitter.on(Pattern.compile("\\R|[\\x1c-\\x1e]"));

  private PathConfiguration() {}

  /**
   * Returns the lines that are executed.
   *
   * @param text text of the file
   * @return the lines in order, all that begin with {@code import} and a blank
   */
  public static List<Line> codeLines(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : LINES.split(text)) {
      number++;
      if (line.startsWith("import ") || line.startsWith("import\t")) {
        lines.add(new Line(number, line));
      }
    }
    return lines;
  }

  /**
   * A line.
   *
   * @param number its number, from 1
   * @param code its text
   */
  public record Line(int number, String code) {}
}
