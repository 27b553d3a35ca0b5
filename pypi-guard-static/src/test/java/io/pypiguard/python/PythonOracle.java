package io.pypiguard.python;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@code python3} that is first on the path, asked for what it makes of files. */
final class PythonOracle implements AutoCloseable {

  /** What CPython's {@code ast} module has since 3.8: positions of ends. */
  private static final int OLDEST_MINOR = 8;

  private final Process process;
  private final BufferedWriter out;
  private final BufferedReader in;
  private final Path script;

  private PythonOracle(Process process, Path script) {
    this.process = process;
    this.script = script;
    this.out = process.outputWriter(StandardCharsets.UTF_8);
    this.in = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Returns the minor version of Python 3, if it is there and not too old. */
  static Optional<Integer> minorVersion() {
    return ask("import sys; print(sys.version_info[1])")
        .map(Integer::parseInt)
        .filter(minor -> minor >= OLDEST_MINOR);
  }

  /** Returns the source files of its standard library, its tests among them, in order. */
  static List<Path> standardLibrary() throws IOException {
    Path folder =
        Path.of(ask("import sysconfig; print(sysconfig.get_path('stdlib'))").orElseThrow());
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".py"))
          .filter(file -> !file.toString().contains("site-packages"))
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(Path::toString))
          .collect(Collectors.toList());
    }
  }

  /** Returns the lines that a script of ours prints; none if it cannot be run. */
  static List<String> lines(String resource) throws IOException {
    Path script = script(resource);
    try {
      return output(script.toString()).map(text -> text.lines().toList()).orElse(List.of());
    } finally {
      Files.delete(script);
    }
  }

  private static Optional<String> ask(String program) {
    return output("-c", program);
  }

  private static Optional<String> output(String... arguments) {
    List<String> command = new ArrayList<>(List.of("python3"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(answer.strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Starts the script that dumps trees. */
  static PythonOracle start() throws IOException {
    Path script = script("cpython_ast.py");
    Process process =
        new ProcessBuilder("python3", script.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new PythonOracle(process, script);
  }

  private static Path script(String resource) throws IOException {
    Path script = Files.createTempFile("oracle", ".py");
    try (InputStream content = PythonOracle.class.getResourceAsStream(resource)) {
      Files.write(script, content.readAllBytes());
    }
    return script;
  }

  /** Returns CPython's tree of a file in the normal form, if it accepts the file. */
  Optional<List<String>> tree(Path file) throws IOException {
    out.write(file + "\n");
    out.flush();
    List<String> lines = new ArrayList<>();
    in.readLine();
    for (String line = in.readLine(); !line.equals("."); line = in.readLine()) {
      lines.add(line);
    }
    boolean refused = !lines.isEmpty() && lines.get(0).startsWith("! ");
    return refused ? Optional.empty() : Optional.of(lines);
  }

  @Override
  public void close() throws IOException {
    out.close();
    process.destroy();
    Files.delete(script);
  }
}
