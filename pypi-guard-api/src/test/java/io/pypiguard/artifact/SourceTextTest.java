package io.pypiguard.artifact;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

  private static final String GREETING = "s = 'gr\u00fc\u00df'\n";

  @Test
  void utf8IsTheDefault() {
    SourceText source = SourceText.decode(GREETING.getBytes(UTF_8));

    assertThat(source.text()).isEqualTo(GREETING);
    assertThat(source.encoding()).isEqualTo("utf-8");
    assertThat(source.problems()).isEmpty();
  }

  @Test
  void emptyFileIsEmptyText() {
    assertThat(SourceText.decode(new byte[0]).text()).isEmpty();
    assertThat(SourceText.decode(new byte[0]).problems()).isEmpty();
  }

  @Test
  void lineBreaksAreKept() {
    assertThat(SourceText.decode(Archives.utf8("a\r\nb\rc\n")).text()).isEqualTo("a\r\nb\rc\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# -*- coding: latin-1 -*-\n",
        "# coding=latin-1\n",
        "#coding:latin-1\n",
        "# vim: set fileencoding=latin-1 :\n",
        "#!/usr/bin/python\n# -*- coding: Latin_1 -*-\n",
        "\n# coding: iso-8859-1\n",
        "  \t# coding: iso8859-1\n",
        "\f# coding: L1\n",
        "# This Python file uses the following encoding: iso-8859-1\n",
        "#!/usr/bin/python\r\n# coding: latin1\r\n"
      })
  void declarationInOneOfTheFirstTwoLinesCounts(String head) {
    SourceText source = SourceText.decode((head + GREETING).getBytes(ISO_8859_1));

    assertThat(source.text()).isEqualTo(head + GREETING);
    assertThat(source.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n# coding: koi8-r\n",
        "import os\n# coding: koi8-r\n",
        "x = 1 # coding: koi8-r\n",
        "# encoding koi8-r\n"
      })
  void otherLinesDeclareNothing(String head) {
    // PEP 263: the line must hold nothing but a comment, and so must a first line before it.
    SourceText source = SourceText.decode((head + GREETING).getBytes(UTF_8));

    assertThat(source.text()).isEqualTo(head + GREETING);
    assertThat(source.encoding()).isEqualTo("utf-8");
  }

  @ParameterizedTest
  @CsvSource({
    "cp1252, windows-1252, \u201cquoted\u201d",
    "windows-1252, windows-1252, \u201cquoted\u201d",
    "iso-8859-15, iso-8859-15, 5 \u20ac",
    "koi8-r, koi8-r, \u043f\u0440\u0438\u0432\u0435\u0442",
    "cp1251, windows-1251, \u043f\u0440\u0438\u0432\u0435\u0442",
    "gbk, gbk, \u4f60\u597d",
    "gb2312, gb2312, \u4f60\u597d",
    "gb18030, gb18030, \u4f60\u597d",
    "big5, big5, \u4f60\u597d",
    "euc-jp, euc-jp, \u3053\u3093\u306b\u3061\u306f",
    "eucjp, euc-jp, \u3053\u3093\u306b\u3061\u306f",
    "shift_jis, shift_jis, \u3053\u3093\u306b\u3061\u306f",
    "sjis, shift_jis, \u3053\u3093\u306b\u3061\u306f",
    "euc-kr, euc-kr, \uc548\ub155",
    "cp949, x-windows-949, \uc548\ub155",
    "mac-roman, x-MacRoman, \u201cquoted\u201d",
    "utf-8, utf-8, gr\u00fc\u00df",
    "UTF8, utf-8, gr\u00fc\u00df",
    "utf-8-sig, utf-8, gr\u00fc\u00df",
    "u8, utf-8, gr\u00fc\u00df",
    "ascii, us-ascii, plain",
    "us-ascii, us-ascii, plain",
    "utf-8-unix, utf-8, gr\u00fc\u00df",
    "latin-1-dos, iso-8859-1, gr\u00fc\u00df"
  })
  void codecsOfPythonAreKnown(String declared, String charset, String word) {
    String text = "# coding: " + declared + "\ns = '" + word + "'\n";

    SourceText source = SourceText.decode(text.getBytes(Charset.forName(charset)));

    assertThat(source.text()).isEqualTo(text);
    assertThat(source.problems()).isEmpty();
    assertThat(source.encoding()).isLowerCase();
  }

  @Test
  void byteOrderMarkIsTakenOff() {
    SourceText source = SourceText.decode(("\ufeff" + GREETING).getBytes(UTF_8));

    assertThat(source.text()).isEqualTo(GREETING);
    assertThat(source.encoding()).startsWith("utf-8");
    assertThat(source.problems()).isEmpty();
  }

  @Test
  void byteOrderMarkAgainstTheDeclarationIsAProblem() {
    String text = "# coding: koi8-r\n" + GREETING;

    SourceText source = SourceText.decode(("\ufeff" + text).getBytes(UTF_8));

    assertThat(source.text()).isEqualTo(text);
    assertThat(source.problems()).isNotEmpty();
  }

  @Test
  void utf16IsKnownByItsMarkAndAProblem() {
    // Python itself refuses sources in UTF-16.
    SourceText little = SourceText.decode(("\ufeff" + GREETING).getBytes(UTF_16LE));
    SourceText big = SourceText.decode(("\ufeff" + GREETING).getBytes(UTF_16BE));

    assertThat(little.text()).isEqualTo(GREETING);
    assertThat(little.encoding()).startsWith("utf-16");
    assertThat(little.problems()).isNotEmpty();
    assertThat(big.text()).isEqualTo(GREETING);
    assertThat(big.problems()).isNotEmpty();
  }

  @Test
  void invalidUtf8IsReadAsLatin1() {
    byte[] content = GREETING.getBytes(ISO_8859_1);

    SourceText source = SourceText.decode(content);

    assertThat(source.text()).isEqualTo(GREETING);
    assertThat(source.problems()).isNotEmpty();
  }

  @Test
  void bytesThatTheDeclaredCodecCannotDecodeAreReadAsLatin1() {
    byte[] content = ("# coding: ascii\n" + GREETING).getBytes(ISO_8859_1);

    SourceText source = SourceText.decode(content);

    assertThat(source.text()).isEqualTo("# coding: ascii\n" + GREETING);
    assertThat(source.problems()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-codec", "x", "a.b.c", "utf-8x"})
  void unknownCodecIsAProblem(String codec) {
    String text = "# coding: " + codec + "\nimport os\n";

    SourceText source = SourceText.decode(text.getBytes(UTF_8));

    assertThat(source.text()).contains("import os");
    assertThat(source.problems()).anyMatch(problem -> problem.contains(codec));
  }

  @Test
  void rot13IsDecodedAndAProblem() {
    // Python 2 took rot13 as an encoding of source files.
    SourceText source = SourceText.decode(Archives.utf8("# coding: rot13\nvzcbeg bf\n"));

    assertThat(source.text()).contains("import os\n");
    assertThat(source.problems()).isNotEmpty();
  }

  @Test
  void escapedSourceIsDecodedAndAProblem() {
    SourceText source =
        SourceText.decode(
            Archives.utf8("# coding: unicode_escape\n# x\\nimport\\x20os\\u003b \\u0070ass\n"));

    assertThat(source.text()).contains("\nimport os; pass");
    assertThat(source.problems()).isNotEmpty();
  }

  @Test
  void rawEscapedSourceIsDecodedAndAProblem() {
    SourceText source =
        SourceText.decode(Archives.utf8("# coding: raw_unicode_escape\n#\\u000aimport os\n"));

    assertThat(source.text()).contains("#\nimport os");
    assertThat(source.problems()).isNotEmpty();
  }

  @Test
  void utf7SourceIsDecodedAndAProblem() {
    SourceText source = SourceText.decode(Archives.utf8("# coding: utf-7\n#+AAo-import os\n"));

    assertThat(source.text()).contains("#\nimport os");
    assertThat(source.problems()).isNotEmpty();
  }

  @Test
  void nulCharactersAreAProblem() {
    SourceText source = SourceText.decode(Archives.utf8("a\0b\n"));

    assertThat(source.text()).isEqualTo("a\0b\n");
    assertThat(source.problems()).isNotEmpty();
  }

  @Test
  void randomBytesAreDecoded() {
    for (int length = 1; length < 3_000; length += 37) {
      assertThat(SourceText.decode(Archives.noise(length)).text()).isNotEmpty();
    }
  }
}
