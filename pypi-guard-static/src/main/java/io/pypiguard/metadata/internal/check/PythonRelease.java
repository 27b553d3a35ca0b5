package io.pypiguard.metadata.internal.check;

/**
 * A version of Python as far as it tells what can be read.
 *
 * @param major the first number
 * @param minor the second number
 */
record PythonRelease(int major, int minor) implements Comparable<PythonRelease> {

  /** Stands for the last of its first number. */
  static final int LAST = 999;

  /** Reads a version such as {@code 3.8}. */
  static PythonRelease parse(String text) {
    int dot = text.indexOf('.');
    return new PythonRelease(
        Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
  }

  @Override
  public int compareTo(PythonRelease other) {
    return major == other.major
        ? Integer.compare(minor, other.minor)
        : Integer.compare(major, other.major);
  }

  /** Returns both numbers with a dot between them. */
  @Override
  public String toString() {
    return major + "." + minor;
  }
}
