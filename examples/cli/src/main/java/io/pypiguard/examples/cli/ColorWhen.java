package io.pypiguard.examples.cli;

/** When text is coloured. */
enum ColorWhen {
  /** On a terminal that shows colours, unless they are unwelcome. */
  AUTO,
  /** Always. */
  ALWAYS,
  /** Never. */
  NEVER;

  /**
   * Returns how to write.
   *
   * @param terminal whether the output is a terminal that may show colours
   * @return with colours or without
   */
  Style style(boolean terminal) {
    boolean color = this == ALWAYS || (this == AUTO && terminal);
    return color ? Style.COLOR : Style.PLAIN;
  }
}
