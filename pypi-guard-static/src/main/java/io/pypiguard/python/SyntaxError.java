package io.pypiguard.python;

/**
 * A place where a source is not Python, or where it goes beyond what is read.
 *
 * @param line the line, from 1
 * @param column the column in code points, from 1
 * @param message what is wrong, in plain words
 */
public record SyntaxError(int line, int column, String message) {

  @Override
  public String toString() {
    return line + ":" + column + ": " + message;
  }
}
