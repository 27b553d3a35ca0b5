package io.pypiguard.behavior.internal.library;

import io.pypiguard.behavior.internal.value.Constant;
import java.util.Map;

/** Constants of Python's modules {@code string} and {@code math}. */
final class StringConstants {

  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String DIGITS = "0123456789";
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final String SPACE = " \t\n\r\u000b\f";

  private StringConstants() {}

  /** Returns the constants by their paths. */
  static Map<String, Constant> all() {
    return Map.ofEntries(
        Map.entry("string.ascii_lowercase", Constant.of(LOWER)),
        Map.entry("string.ascii_uppercase", Constant.of(UPPER)),
        Map.entry("string.ascii_letters", Constant.of(LOWER + UPPER)),
        Map.entry("string.lowercase", Constant.of(LOWER)),
        Map.entry("string.uppercase", Constant.of(UPPER)),
        Map.entry("string.letters", Constant.of(LOWER + UPPER)),
        Map.entry("string.digits", Constant.of(DIGITS)),
        Map.entry("string.hexdigits", Constant.of(DIGITS + "abcdefABCDEF")),
        Map.entry("string.octdigits", Constant.of("01234567")),
        Map.entry("string.punctuation", Constant.of(PUNCTUATION)),
        Map.entry("string.whitespace", Constant.of(SPACE)),
        Map.entry("string.printable", Constant.of(DIGITS + LOWER + UPPER + PUNCTUATION + SPACE)),
        Map.entry("math.pi", Constant.of(Math.PI)),
        Map.entry("math.e", Constant.of(Math.E)));
  }
}
