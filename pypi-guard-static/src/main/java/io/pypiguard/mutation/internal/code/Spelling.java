package io.pypiguard.mutation.internal.code;

import java.util.SplittableRandom;

/** Another way to write a string. */
interface Spelling {

  /** Returns lines that must stand before the first string, each with its end; may be empty. */
  String prelude();

  /** Returns whether Python 2 has what it uses. */
  boolean isForPython2();

  /**
   * Writes a string.
   *
   * @param value the text, or a character for each byte
   * @param bytes whether it is a string of bytes
   * @param random decides wherever there is a choice
   * @return an expression that does not need brackets
   */
  String spell(String value, boolean bytes, SplittableRandom random);
}
