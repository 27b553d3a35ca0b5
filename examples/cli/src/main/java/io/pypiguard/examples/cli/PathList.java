package io.pypiguard.examples.cli;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The paths that a command line names, by themselves or in a list on standard input. */
final class PathList {

  /** The argument that stands for the list on standard input. */
  static final String STANDARD_INPUT = "-";

  private final List<String> arguments;

  private PathList(List<String> arguments) {
    this.arguments = arguments;
  }

  /**
   * Checks arguments.
   *
   * @param arguments paths, among them {@value #STANDARD_INPUT} once at most
   * @return the list
   * @throws IllegalArgumentException if a file or folder does not exist
   */
  static PathList of(List<String> arguments) {
    for (String argument : arguments) {
      if (!argument.equals(STANDARD_INPUT) && !Files.exists(toPath(argument))) {
        throw new IllegalArgumentException("no such file or folder: " + argument);
      }
    }
    if (arguments.indexOf(STANDARD_INPUT) != arguments.lastIndexOf(STANDARD_INPUT)) {
      throw new IllegalArgumentException(
          "- must be given once at most: there is one standard input");
    }
    return new PathList(List.copyOf(arguments));
  }

  /**
   * Tells whether standard input is read.
   *
   * @return whether the paths can be gone through once only
   */
  boolean readsStandardInput() {
    return arguments.contains(STANDARD_INPUT);
  }

  /**
   * Returns the paths.
   *
   * @param in standard input, with a path a line
   * @return the paths in order, each read when it is asked for; those of the list may not exist
   */
  Iterator<Path> paths(InputStream in) {
    int list = arguments.indexOf(STANDARD_INPUT);
    if (list < 0) {
      return arguments.stream().map(PathList::toPath).iterator();
    }
    // Not flatMap, which would read the whole list before it gives the first line away.
    Stream<String> before = arguments.subList(0, list).stream();
    Stream<String> after = arguments.subList(list + 1, arguments.size()).stream();
    return Stream.concat(Stream.concat(before, lines(in)), after).map(PathList::toPath).iterator();
  }

  private static Stream<String> lines(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
        .lines()
        .filter(line -> !line.isBlank());
  }

  /** Turns what cannot be a path into one that is not there and still can be recognised. */
  private static Path toPath(String line) {
    try {
      return Path.of(line);
    } catch (InvalidPathException e) {
      return Path.of(line.replaceAll("[^ -~]", "?"));
    }
  }
}
