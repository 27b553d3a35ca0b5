package io.pypiguard.python.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.pypiguard.python.SyntaxError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The standard library of the {@code python3} that is first on the path, as far as it accepts it.
 */
class StandardLibraryTest {

  @Test
  void whatPythonAcceptsIsReadWithoutError(@TempDir Path folder) throws Exception {
    List<String> files = acceptedFiles(folder);
    assumeThat(files).as("python3 and its standard library").isNotEmpty();

    EventSource events = EventSource.create();
    List<String> refused = new ArrayList<>();
    for (String file : files) {
      events.read(
          io.pypiguard.artifact.SourceText.decode(Files.readAllBytes(Path.of(file))).text());
      for (SyntaxError error : events.errors()) {
        refused.add(file + ":" + error);
      }
    }

    assertThat(refused).isEmpty();
  }

  private static List<String> acceptedFiles(Path folder) throws IOException, InterruptedException {
    Path script = folder.resolve("accepted_sources.py");
    try (InputStream resource =
        StandardLibraryTest.class.getResourceAsStream("accepted_sources.py")) {
      Files.copy(resource, script);
    }
    Process python;
    try {
      python =
          new ProcessBuilder("python3", script.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      return List.of();
    }
    byte[] output = python.getInputStream().readAllBytes();
    return python.waitFor() == 0
        ? new String(output, StandardCharsets.UTF_8).lines().toList()
        : List.of();
  }
}
