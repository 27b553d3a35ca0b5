package io.pypiguard.examples.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Words of the command line that stand for the constants of an enum, by their names in lower case.
 */
final class Choice {

  private Choice() {}

  /**
   * Returns the constant that a word stands for.
   *
   * @param <E> type of the enum
   * @param option name of the option, for the error
   * @param type the enum
   * @param word what was given
   * @return the constant
   * @throws IllegalArgumentException if there is none
   */
  static <E extends Enum<E>> E of(String option, Class<E> type, String word) {
    List<E> constants = Arrays.asList(type.getEnumConstants());
    return constants.stream()
        .filter(constant -> word(constant).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s must be one of %s, was \"%s\""
                        .formatted(
                            option,
                            String.join(", ", constants.stream().map(Choice::word).toList()),
                            word)));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
