package io.pypiguard.python.bytecode;

/**
 * Where and why reading a stream ended before its end.
 *
 * @param offset of the first byte that could not be read as expected, from 0
 * @param reason what is wrong there, in plain words
 */
public record ReadProblem(int offset, String reason) {

  @Override
  public String toString() {
    return "at byte " + offset + ": " + reason;
  }
}
