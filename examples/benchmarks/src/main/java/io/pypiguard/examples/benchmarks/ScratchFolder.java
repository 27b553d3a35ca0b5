package io.pypiguard.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for files that nobody needs afterwards; closing it deletes it with what is in it. */
final class ScratchFolder implements AutoCloseable {

  private final Path path;

  private ScratchFolder(Path path) {
    this.path = path;
  }

  /**
   * Makes an empty folder where the system keeps temporary files.
   *
   * @return the folder
   * @throws IOException if it cannot be made
   */
  static ScratchFolder create() throws IOException {
    return new ScratchFolder(Files.createTempDirectory("pypi-guard-benchmarks-"));
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> walk = Files.walk(path)) {
      // Folders come behind what is in them.
      for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
