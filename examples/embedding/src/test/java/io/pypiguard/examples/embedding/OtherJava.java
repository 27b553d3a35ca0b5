package io.pypiguard.examples.embedding;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product in a Java machine of its own, started in one of two ways. */
final class OtherJava {

  /** Folder with the jar of the product and all jars that it needs at run time. */
  static final Path JARS = Path.of(System.getProperty("embedding.jars", ""));

  private static final String MAIN = "io.pypiguard.examples.embedding.Gatekeeper";
  private static final String MODULE = "io.pypiguard.examples.embedding/" + MAIN;
  private static final long MINUTES = 2;

  private final List<String> command;

  private OtherJava(String... options) {
    command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Collections.addAll(command, options);
  }

  static OtherJava onModulePath() {
    return new OtherJava("--module-path", JARS.toString(), "--module", MODULE);
  }

  static OtherJava onClassPath() throws IOException {
    return new OtherJava("-cp", String.join(File.pathSeparator, jars()), MAIN);
  }

  /** Runs the product and returns what it printed; standard error goes to that of the test. */
  byte[] run(String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(command);
    Collections.addAll(line, arguments);
    Path output = Files.createTempFile("embedding", ".out");
    try {
      Process process =
          new ProcessBuilder(line)
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("still running after " + MINUTES + " minutes: " + line);
      }
      if (process.exitValue() != 0) {
        throw new AssertionError("exit code " + process.exitValue() + " of " + line);
      }
      return Files.readAllBytes(output);
    } finally {
      Files.delete(output);
    }
  }

  private static List<String> jars() throws IOException {
    try (Stream<Path> jars = Files.list(JARS)) {
      return jars.map(Path::toString).sorted().toList();
    }
  }
}
