package io.pypiguard.behavior.internal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pypiguard.behavior.internal.value.Constant;
import io.pypiguard.behavior.internal.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the library works out is what CPython works out. */
final class LibraryAgreementTest {

  private static final int SAMPLES = 20_000;

  @TempDir Path folder;

  @Test
  void valuesAreThoseOfCPython() throws Exception {
    assumeTrue(hasPython(), "python3 is not on the path");
    List<Sample> samples = new ArrayList<>();
    SampleGenerator generator = new SampleGenerator(20_261_121);
    for (int i = 0; i < SAMPLES; i++) {
      samples.add(generator.next());
    }
    List<String> answers = evaluate(samples);
    assertThat(answers).hasSameSizeAs(samples);
    List<String> differences = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      Sample sample = samples.get(i);
      String expected = answers.get(i);
      String actual = sample.value().map(LibraryAgreementTest::written).orElse("!");
      if (!actual.equals(expected)) {
        String line = "case " + i + ": " + sample.text() + " is " + expected + ", not " + actual;
        (actual.equals("!") ? missing : differences).add(line);
      }
    }
    assertThat(differences).isEmpty();
    assertThat(missing).hasSizeLessThan(SAMPLES / 100);
  }

  private static String written(Value value) {
    Functions functions =
        new Functions(Budget.of(1_000_000, 1_000_000), (function, arguments) -> Constant.NONE);
    return functions
        .call("builtins.ascii", List.of(value), Map.of())
        .map(text -> ((Constant.Text) text).value())
        .orElse("not written");
  }

  private List<String> evaluate(List<Sample> samples) throws IOException, InterruptedException {
    Path script = folder.resolve("evaluate.py");
    try (InputStream resource = LibraryAgreementTest.class.getResourceAsStream("evaluate.py")) {
      Files.write(script, resource.readAllBytes());
    }
    Path input = folder.resolve("expressions");
    Files.write(input, samples.stream().map(Sample::text).toList());
    Path output = folder.resolve("values");
    Process process =
        new ProcessBuilder("python3", "-W", "ignore", script.toString())
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.waitFor()).isZero();
    return Files.readAllLines(output, StandardCharsets.US_ASCII);
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 9))")
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
