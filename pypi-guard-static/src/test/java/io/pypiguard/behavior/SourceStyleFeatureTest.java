package io.pypiguard.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import io.pypiguard.testkit.PackageBuilder;
import org.junit.jupiter.api.Test;

class SourceStyleFeatureTest {

  private static final String ENCODED = "c2VjcmV0IHRleHQ0".repeat(20);

  @Test
  void encodedLiteralsAreToldFromProse() {
    CodeFeatures encoded = CodeFeatures.ofModule("BLOB = '" + ENCODED + "'");
    CodeFeatures prose =
        CodeFeatures.ofModule("TEXT = '" + "a long sentence of plain words, ".repeat(10) + "'");
    assertThat(encoded.value("strings-encoded-share")).isEqualTo(1);
    assertThat(prose.value("strings-encoded-share")).isZero();
    assertThat(encoded.value("long-string")).isEqualTo(Math.log10(321));
  }

  @Test
  void binaryBytesLookEncodedAndTextInBytesDoesNot() {
    CodeFeatures binary = CodeFeatures.ofModule("BLOB = b'" + "\\x9c\\x00a".repeat(50) + "'");
    CodeFeatures text = CodeFeatures.ofModule("BLOB = b'" + "plain text ".repeat(20) + "'");
    assertThat(binary.value("strings-encoded-share")).isEqualTo(1);
    assertThat(binary.value("strings-escaped-share")).isEqualTo(1);
    assertThat(text.value("strings-encoded-share")).isZero();
    assertThat(text.value("strings-escaped-share")).isZero();
  }

  @Test
  void oneOddFileShowsAmongManyPlainOnes() {
    PackageBuilder builder =
        PackageBuilder.wheel("demo", "1.0").file("demo/__init__.py", "B = '" + ENCODED + "'\n");
    for (int i = 0; i < 20; i++) {
      builder.file("demo/m" + i + ".py", "NAME = 'plain words in a module'\n".repeat(10));
    }
    CodeFeatures features = CodeFeatures.of(builder);
    assertThat(features.value("strings-encoded-share")).isLessThan(0.1);
    assertThat(features.value("strings-encoded-share-peak")).isGreaterThan(0.9);
  }

  @Test
  void documentationIsNoLiteral() {
    CodeFeatures features =
        CodeFeatures.ofModule("'''" + ENCODED + "'''", "def f():", "    '''Does it.'''");
    assertThat(features.value("long-string")).isZero();
    assertThat(features.find("strings-entropy")).isEmpty();
  }

  @Test
  void entropyIsThatOfCharacters() {
    assertThat(CodeFeatures.ofModule("x = 'aaaa'").value("strings-entropy")).isZero();
    assertThat(CodeFeatures.ofModule("x = 'abcd'").value("strings-entropy")).isEqualTo(2);
  }

  @Test
  void namesAreSortedByHowTheyLook() {
    CodeFeatures features =
        CodeFeatures.ofModule("ab = 1", "O0O0O0 = 2", "größe = 3", "____ = 4", "counter = 5");
    assertThat(features.value("names-short-share")).isEqualTo(0.2);
    assertThat(features.value("names-confusable-share")).isEqualTo(0.4);
    assertThat(features.value("names-foreign-share")).isEqualTo(0.2);
    assertThat(features.find("names-odd-share-peak")).isEmpty();
  }

  @Test
  void theOddestFileOfNamesShows() {
    CodeFeatures features =
        CodeFeatures.ofModule(
            "first = second = third = fourth = fifth = sixth = 1", "IlIlIl = lIlIlI = 2");
    assertThat(features.value("names-odd-share-peak")).isEqualTo(0.25);
  }

  @Test
  void functionsThatNobodyMentionsShow() {
    CodeFeatures features =
        CodeFeatures.ofModule(
            "def called(): pass",
            "def exported(): pass",
            "def lonely(): pass",
            "def __getattr__(name): pass",
            "__all__ = ['exported']",
            "called()");
    assertThat(features.value("functions-unmentioned-share")).isEqualTo(1 / 3.0);
  }

  @Test
  void densitiesAreThoseOfNodes() {
    CodeFeatures hiding =
        CodeFeatures.ofModule(
            "f = lambda: eval('1')",
            "g = getattr(f, 'x')",
            "try:",
            "    f()",
            "except Exception:",
            "    pass");
    CodeFeatures plain =
        CodeFeatures.ofModule(
            "def f(): return 1", "try:", "    f()", "except Exception:", "    print('failed')");
    for (String kind : new String[] {"exec", "getattr", "lambda", "silent-except"}) {
      assertThat(hiding.value("density-" + kind)).as(kind).isPositive();
      assertThat(plain.value("density-" + kind)).as(kind).isZero();
    }
    assertThat(hiding.value("risky-api-share")).isEqualTo(2 / 3.0);
    assertThat(plain.value("risky-api-share")).isZero();
  }

  @Test
  void longListsOfNumbersShowAndShortOnesDoNot() {
    CodeFeatures data = CodeFeatures.ofModule("x = [" + "104, ".repeat(64) + "]");
    CodeFeatures point = CodeFeatures.ofModule("x = [1, 2, 3]");
    assertThat(data.value("numbers-listed-share")).isGreaterThan(0.9);
    assertThat(point.value("numbers-listed-share")).isZero();
  }

  @Test
  void linesAreMeasured() {
    CodeFeatures features = CodeFeatures.ofModule("x = 1", "y = '" + "a ".repeat(300) + "'");
    assertThat(features.value("lines-long-share")).isEqualTo(0.5);
    assertThat(features.value("lines-longest")).isEqualTo(Math.log10(607));
  }

  @Test
  void whatIsNoPythonShows() {
    assertThat(CodeFeatures.ofModule("x = 1", "y = = 2").value("statements-unparsed-share"))
        .isEqualTo(0.5);
    assertThat(CodeFeatures.ofModule("x = 1").value("statements-unparsed-share")).isZero();
  }
}
