package io.pypiguard.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever copies code out of the documentation gets code that was compiled and tested. */
class DocumentationTest {

  private static final Path ROOT = Path.of("../..");
  private static final String PACKAGE = "java/io/pypiguard/examples/embedding/";

  @ParameterizedTest(name = "{0} shows {1}")
  @CsvSource({
    "README.md, main, ScanOne.java",
    "CONTRIBUTING.md, main, EnvironmentFileAnalyzer.java",
    "CONTRIBUTING.md, test, EnvironmentFileAnalyzerTest.java"
  })
  void code_is_shown_as_it_is_compiled(String page, String sources, String file)
      throws IOException {
    String code = Files.readString(Path.of("src", sources, PACKAGE + file));

    assertThat(Files.readString(ROOT.resolve(page))).contains("```java\n" + code + "```\n");
  }
}
