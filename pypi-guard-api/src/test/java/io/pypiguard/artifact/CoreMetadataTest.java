package io.pypiguard.artifact;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreMetadataTest {

  @Test
  void readsMetadataOfVersion10() {
    CoreMetadata metadata =
        parse(
            """
            Metadata-Version: 1.0
            Name: demo
            Version: 1.0
            Summary: A demo
            Home-page: https://example.org/
            Author: Ann
            License: MIT
            Description: First line
                   \s
                    Second paragraph
            Platform: UNKNOWN
            """);

    assertThat(metadata.problems()).isEmpty();
    assertThat(metadata.name()).isEqualTo("demo");
    assertThat(metadata.version()).isEqualTo("1.0");
    assertThat(metadata.first("home-PAGE")).isEqualTo("https://example.org/");
    assertThat(metadata.description()).isEqualTo("First line\n\nSecond paragraph");
    assertThat(metadata.first("Platform")).isEqualTo("UNKNOWN");
  }

  @Test
  void tellsTheLineOfEachValue() {
    CoreMetadata metadata =
        parse(
            """
            Name: demo
            Description: First
                    second
            Classifier: one
            Classifier: two
            """);
    assertThat(metadata.lines("name")).containsExactly(1);
    assertThat(metadata.lines("Description")).containsExactly(2);
    assertThat(metadata.lines("Classifier")).containsExactly(4, 5);
    assertThat(parse("Name: demo\n\nBody\n").lines("Description")).containsExactly(3);
    assertThat(metadata.lines("Summary")).isEmpty();
  }

  @Test
  void readsMetadataOfVersion24() {
    CoreMetadata metadata =
        parse(
            """
            Metadata-Version: 2.4
            Name: demo
            Version: 1.0.post1
            License-Expression: MIT OR Apache-2.0
            License-File: LICENSE
            License-File: NOTICE
            Dynamic: classifier
            Provides-Extra: test
            Requires-Dist: requests (>=2) ; extra == 'test'
            Requires-Dist: idna
            Project-URL: Home, https://example.org/
            Description-Content-Type: text/markdown

            # Demo

            Body: is no field
            """);

    assertThat(metadata.problems()).isEmpty();
    assertThat(metadata.all("License-File")).containsExactly("LICENSE", "NOTICE");
    assertThat(metadata.all("requires-dist"))
        .containsExactly("requests (>=2) ; extra == 'test'", "idna");
    assertThat(metadata.all("Body")).isEmpty();
    assertThat(metadata.description()).startsWith("# Demo\n\nBody: is no field");
    assertThat(metadata.fieldNames())
        .startsWith("metadata-version", "name", "version", "license-expression");
  }

  @Test
  void foldedLinesBelongToTheFieldAboveThem() {
    CoreMetadata metadata =
        parse(
            """
            Metadata-Version: 1.1
            Name: demo
            Version: 1.0
            Description: one
                    two
                      three
            \tfour
            Keywords: a b
            """);

    assertThat(metadata.description()).contains("one\n", "two\n", "three\n", "four");
    assertThat(metadata.first("Keywords")).isEqualTo("a b");
    assertThat(metadata.problems()).isEmpty();
  }

  @Test
  void indentationOfTheOldDescriptionIsTakenOff() {
    CoreMetadata metadata =
        parse(
            """
            Metadata-Version: 1.1
            Name: demo
            Version: 1.0
            Description: Usage::
                   \s
                        import demo
            """);

    assertThat(metadata.description()).isEqualTo("Usage::\n\n    import demo");
  }

  @Test
  void lineBreaksOfWindowsAndOldMacsAreUnderstood() {
    CoreMetadata metadata =
        parse("Metadata-Version: 2.1\r\nName: demo\r\nVersion: 1.0\r\n\r\nbody\r\nmore");

    assertThat(metadata.name()).isEqualTo("demo");
    assertThat(metadata.version()).isEqualTo("1.0");
    assertThat(metadata.description()).contains("body").contains("more");
  }

  @Test
  void unknownFieldsAreKept() {
    CoreMetadata metadata = parse(minimal() + "X-Made-Up: yes\n");

    assertThat(metadata.first("x-made-up")).isEqualTo("yes");
  }

  @Test
  void firstOfRepeatedNamesCounts() {
    CoreMetadata metadata = parse(minimal() + "Name: other\n");

    assertThat(metadata.name()).isEqualTo("demo");
    assertThat(metadata.all("Name")).containsExactly("demo", "other");
    assertThat(metadata.problems()).anyMatch(problem -> problem.contains("Name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Metadata-Version", "Name", "Version"})
  void missingRequiredFieldsAreProblems(String field) {
    CoreMetadata metadata = parse(minimal().replaceAll("(?m)^" + field + ":.*\n", ""));

    assertThat(metadata.first(field)).isEmpty();
    assertThat(metadata.problems()).anyMatch(problem -> problem.contains(field));
  }

  @Test
  void lineThatIsNoFieldIsAProblem() {
    CoreMetadata metadata = parse("Name demo\n" + minimal());

    assertThat(metadata.problems()).isNotEmpty();
  }

  @Test
  void latin1IsReadWhereTheFileIsNoUtf8() {
    byte[] content = (minimal() + "Author: Jos\u00e9\n").getBytes(ISO_8859_1);

    CoreMetadata metadata = CoreMetadata.parse(content);

    assertThat(metadata.first("Author")).isEqualTo("Jos\u00e9");
    assertThat(metadata.problems()).isNotEmpty();
  }

  @Test
  void byteOrderMarkIsNoPartOfTheFirstField() {
    assertThat(parse("\ufeff" + minimal()).first("Metadata-Version")).isEqualTo("2.1");
  }

  @Test
  void nulCharactersAreAProblem() {
    CoreMetadata metadata = parse(minimal() + "Summary: a\0b\n");

    assertThat(metadata.name()).isEqualTo("demo");
    assertThat(metadata.problems()).isNotEmpty();
  }

  @Test
  void emptyFileHasNoFields() {
    CoreMetadata metadata = CoreMetadata.parse(new byte[0]);

    assertThat(metadata.isEmpty()).isTrue();
    assertThat(metadata.first("Name")).isEmpty();
    assertThat(metadata.problems()).isNotEmpty();
  }

  @Test
  void randomBytesAreRead() {
    for (int length = 1; length < 5_000; length += 61) {
      CoreMetadata metadata = CoreMetadata.parse(Archives.noise(length));

      assertThat(metadata.problems()).isNotEmpty();
    }
  }

  @Test
  void hundredThousandFieldsAreBounded() {
    StringBuilder text = new StringBuilder(minimal());
    for (int i = 0; i < 100_000; i++) {
      text.append("Field-").append(i).append(": ").append(i).append('\n');
    }

    CoreMetadata metadata = parse(text.toString());

    assertThat(metadata.name()).isEqualTo("demo");
    assertThat(metadata.fieldNames()).hasSizeLessThan(100_000);
    assertThat(metadata.problems()).isNotEmpty().hasSizeLessThan(1_000);
  }

  private static String minimal() {
    return "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n";
  }

  private static CoreMetadata parse(String text) {
    return CoreMetadata.parse(text.getBytes(UTF_8));
  }
}
