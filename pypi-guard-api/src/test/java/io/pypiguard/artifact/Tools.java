package io.pypiguard.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs programs of the machine; tests that need one which is not there are skipped. */
final class Tools {

  private Tools() {}

  static void assumeInstalled(String program) {
    boolean installed =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    assumeTrue(installed, program + " is not installed");
  }

  /** Runs a program to its end, which must be a success. */
  static void run(Path folder, List<String> command) throws IOException, InterruptedException {
    assumeInstalled(command.get(0));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
  }

  /** Runs a Python script that lies beside this class. */
  static void runPython(Path folder, String script, Path... arguments)
      throws IOException, InterruptedException {
    Path file = folder.resolve(script);
    try (var in = Tools.class.getResourceAsStream(script)) {
      assertThat(in).as(script).isNotNull();
      Files.write(file, in.readAllBytes());
    }
    Stream<String> options = Stream.of(arguments).map(Path::toString);
    run(folder, Stream.concat(Stream.of("python3", file.toString()), options).toList());
  }
}
