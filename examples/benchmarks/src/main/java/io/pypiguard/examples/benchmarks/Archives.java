package io.pypiguard.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds archives on disk. */
final class Archives {

  private Archives() {}

  /**
   * Lists every file below a folder, whatever it is called.
   *
   * @param folder where to look
   * @return the files in order of their paths
   * @throws IOException if a folder cannot be read
   * @throws IllegalArgumentException if it is no folder, or there is no file
   */
  static List<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("no such folder: " + folder);
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> files = paths.filter(Files::isRegularFile).sorted().toList();
      if (files.isEmpty()) {
        throw new IllegalArgumentException("no file below " + folder);
      }
      return files;
    }
  }
}
