package io.pypiguard.report;

import java.util.Objects;

/**
 * The line of a file in the user's repository that asks for a package, for example the line of a
 * {@code requirements.txt} or a lock file.
 *
 * @param path path of the file from the root of the repository, with {@code /} between folders and
 *     nothing percent-encoded
 * @param line line from 1
 */
public record ManifestLine(String path, int line) {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the path is not a relative path inside the repository, or
   *     the line is not positive
   */
  public ManifestLine {
    Objects.requireNonNull(path, "path");
    if (path.isBlank() || path.startsWith("/") || ("/" + path + "/").contains("/../")) {
      throw new IllegalArgumentException(
          "path of a manifest must be relative to the repository and stay in it, was \""
              + path
              + "\"");
    }
    if (line < 1) {
      throw new IllegalArgumentException("line of a manifest must be at least 1, was " + line);
    }
  }
}
