package io.pypiguard.examples.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@code python3} that is first on the path, which parses the same files with {@code
 * ast.parse}. It does not run them.
 */
final class PythonParsing {

  private PythonParsing() {}

  /** Writes the script that does Python's part into a folder. */
  static Path script(Path folder) throws IOException {
    Path script = folder.resolve("ast_parse.py");
    try (InputStream resource = PythonParsing.class.getResourceAsStream("ast_parse.py")) {
      if (resource == null) {
        throw new IOException("no resource ast_parse.py");
      }
      Files.copy(resource, script);
    }
    return script;
  }

  /** Returns the folder of Python's standard library. */
  static Path library(Path script) throws IOException {
    return Path.of(CommandRun.of(command(script, List.of("library"))).output().strip());
  }

  /** Returns those of the files that Python accepts, in their order. */
  static List<Path> accepted(Path script, List<Path> files) throws IOException {
    Process process =
        new ProcessBuilder(command(script, List.of("accepted")))
            .redirectError(Redirect.INHERIT)
            .start();
    Thread feeder = new Thread(() -> feed(process, files), "paths");
    feeder.start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      return lines.lines().map(Path::of).toList();
    }
  }

  private static void feed(Process process, List<Path> files) {
    try (BufferedWriter paths = process.outputWriter(StandardCharsets.UTF_8)) {
      for (Path file : files) {
        paths.write(file + "\n");
      }
    } catch (IOException e) {
      process.destroy();
    }
  }

  /** Returns the command that runs the script. */
  static List<String> command(Path script, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("python3", script.toString()));
    command.addAll(arguments);
    return command;
  }
}
