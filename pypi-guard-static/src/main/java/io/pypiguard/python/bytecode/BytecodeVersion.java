package io.pypiguard.python.bytecode;

import java.util.Comparator;

/**
 * A version of CPython by its two numbers, which the format of its bytecode hangs on.
 *
 * @param major the first number, for example 3
 * @param minor the second number, for example 14
 */
public record BytecodeVersion(int major, int minor) implements Comparable<BytecodeVersion> {

  private static final Comparator<BytecodeVersion> ORDER =
      Comparator.comparingInt(BytecodeVersion::major).thenComparingInt(BytecodeVersion::minor);

  /**
   * Reads a version.
   *
   * @param text two numbers with a dot between, for example {@code 3.14}
   * @return the version
   * @throws IllegalArgumentException if the text is something else
   */
  public static BytecodeVersion of(String text) {
    int dot = text.indexOf('.');
    try {
      return new BytecodeVersion(
          Integer.parseInt(text.substring(0, Math.max(dot, 0))),
          Integer.parseInt(text.substring(dot + 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("version must be like 3.14, was " + text, e);
    }
  }

  /**
   * Compares with a version given by its numbers.
   *
   * @param major the first number
   * @param minor the second number
   * @return whether this version is that one or a later one
   */
  public boolean atLeast(int major, int minor) {
    return compareTo(new BytecodeVersion(major, minor)) >= 0;
  }

  @Override
  public int compareTo(BytecodeVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
