package io.pypiguard.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {

  private final VisibleText visible = VisibleText.unicode();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "escape sequence, 001B",
    "carriage return, 000D",
    "line feed, 000A",
    "delete, 007F",
    "C1 control sequence introducer, 009B",
    "C1 next line, 0085",
    "right-to-left override, 202E",
    "pop directional isolate, 2069",
    "zero width space, 200B",
    "line separator, 2028",
    "paragraph separator, 2029",
    "ideographic space, 3000",
    "no-break space, 00A0",
    "Hangul filler, 3164",
    "variation selector, FE0F",
    "variation selector of the supplement, E0101",
    "tag letter, E0041",
    "private use, E000",
    "lone surrogate, D800",
    "not assigned, 0378"
  })
  void what_does_not_show_itself_is_shown_as_its_code_point(String what, String hexadecimal) {
    String hostile = Character.toString(Integer.parseInt(hexadecimal, 16));

    assertThat(visible.of("a" + hostile + "b", 100)).isEqualTo("a<U+" + hexadecimal + ">b");
  }

  @Test
  void letters_of_all_scripts_stay() {
    String text = "naïve Ж 漢字 🐍 [x] \\x1b";

    assertThat(visible.of(text, 100)).isEqualTo(text);
  }

  @Test
  void a_terminal_without_unicode_gets_ascii_only() {
    assertThat(VisibleText.ascii().of("naïve 🐍… ok", 100))
        .isEqualTo("na<U+00EF>ve <U+1F40D>... ok");
  }

  @Test
  void code_behind_many_blanks_comes_into_view() {
    assertThat(visible.of("import os;" + " ".repeat(300) + "evil()", 100))
        .isEqualTo("import os; <300 blanks> evil()");
  }

  @Test
  void a_text_is_cut_between_code_points() {
    assertThat(visible.of("🐍🐍🐍", 2)).isEqualTo("🐍🐍 ...");
  }

  @Test
  void marks_do_not_pile_up_on_a_letter() {
    assertThat(visible.of("e" + "\u0301".repeat(5), 100))
        .isEqualTo("e\u0301\u0301\u0301<U+0301><U+0301>");
  }
}
