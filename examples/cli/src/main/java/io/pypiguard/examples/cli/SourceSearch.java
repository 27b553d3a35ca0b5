package io.pypiguard.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the Python files that paths stand for: a file by itself, a folder by all in it. */
final class SourceSearch {

  private SourceSearch() {}

  /**
   * Returns the files.
   *
   * @param paths files and folders, taken one at a time; what does not exist is handed on as it is
   * @return the files in order of the paths, those of a folder in order of their names
   */
  static Iterator<Path> in(Iterator<Path> paths) {
    Stream<Path> named =
        StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(paths, Spliterator.ORDERED), false);
    return named.flatMap(SourceSearch::files).iterator();
  }

  private static Stream<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(SourceSearch::isSource).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSource(Path path) {
    String name = path.toString();
    return (name.endsWith(".py") || name.endsWith(".pyw")) && Files.isRegularFile(path);
  }
}
