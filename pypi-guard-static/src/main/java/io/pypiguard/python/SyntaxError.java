package io.pypiguard.python;

/**
 * A place where a source is not Python, or where it goes beyond what is read.
 *
 * @param line the line, from 1
 * @param column the column in code points, from 1
 * @param message what is wrong, in plain words
 * @param isLimit whether it may be Python, but nests deeper or goes on longer than is read
 */
public record SyntaxError(int line, int column, String message, boolean isLimit) {

  @Override
  public String toString() {
    return line + ":" + column + ": " + message;
  }
}
