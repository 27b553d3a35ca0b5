package io.pypiguard.python.bytecode;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An interpreter of this machine that compiles, and tells what it makes of its bytecode. */
final class Python implements AutoCloseable {

  private final Process process;
  private final BufferedWriter out;
  private final BufferedReader in;
  private final Path script;

  private Python(Process process, Path script) {
    this.process = process;
    this.script = script;
    this.out = process.outputWriter(StandardCharsets.UTF_8);
    this.in = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Returns the first {@code python3} of the path and what pyenv has installed, if any. */
  static List<String> interpreters() throws IOException {
    List<String> commands = new ArrayList<>();
    if (ask("python3", "print(1)").isPresent()) {
      commands.add("python3");
    }
    Path versions = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
    if (Files.isDirectory(versions)) {
      try (Stream<Path> folders = Files.list(versions)) {
        folders
            .sorted(Comparator.comparing(Path::toString))
            .map(folder -> folder.resolve("bin").resolve("python").toString())
            .filter(command -> ask(command, "print(1)").isPresent())
            .forEach(commands::add);
      }
    }
    return commands;
  }

  /** Returns the source files of an interpreter's standard library without its tests, in order. */
  static List<Path> standardLibrary(String command) throws IOException {
    Path folder =
        Path.of(
            ask(command, "import sysconfig; print(sysconfig.get_path('stdlib'))").orElseThrow());
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".py"))
          .filter(file -> !file.toString().matches(".*/(site-packages|test|tests|idlelib)/.*"))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  /** Runs a line of our own and returns what it prints, or nothing if there is no such command. */
  static Optional<String> ask(String command, String program) {
    try {
      Process process = new ProcessBuilder(command, "-c", program).start();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(answer.strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  static Python start(String command) throws IOException {
    Path script = Files.createTempFile("cpython_code", ".py");
    try (InputStream resource = Python.class.getResourceAsStream("cpython_code.py")) {
      Files.write(script, resource.readAllBytes());
    }
    Process process =
        new ProcessBuilder(command, script.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Python(process, script);
  }

  /** What CPython says of a file: its bytecode, that in a normal form, what it imports. */
  record Answer(String stream, String value, String imports) {}

  /** Compiles a file, if it does compile. */
  Optional<Answer> compile(Path file) throws IOException {
    out.write(file + "\n");
    out.flush();
    String stream = in.readLine();
    return stream.isEmpty()
        ? Optional.empty()
        : Optional.of(new Answer(stream, in.readLine(), in.readLine()));
  }

  @Override
  public void close() throws IOException {
    out.close();
    process.destroy();
    Files.delete(script);
  }
}
