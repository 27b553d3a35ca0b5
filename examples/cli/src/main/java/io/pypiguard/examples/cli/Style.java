package io.pypiguard.examples.cli;

import io.pypiguard.VerdictStatus;
import io.pypiguard.analysis.Severity;

/** Colours for a terminal, or none. */
enum Style {
  /** Words only. */
  PLAIN,
  /** With the escape sequences of ECMA-48. */
  COLOR;

  private static final String RESET = "\u001b[0m";
  private static final String RED = "\u001b[1;31m";
  private static final String GREEN = "\u001b[32m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String MAGENTA = "\u001b[1;35m";
  private static final String CYAN = "\u001b[36m";
  private static final String BOLD = "\u001b[1m";

  /**
   * Returns text in the colour of a verdict.
   *
   * @param status the verdict
   * @param text text that is safe to show
   * @return the text, coloured
   */
  String verdict(VerdictStatus status, String text) {
    return paint(
        switch (status) {
          case BENIGN -> GREEN;
          case SUSPICIOUS -> YELLOW;
          case MALICIOUS -> RED;
          case INCOMPLETE, ERROR -> MAGENTA;
        },
        text);
  }

  /**
   * Returns the name of a severity in its colour.
   *
   * @param severity the severity
   * @return its wire value, coloured
   */
  String severity(Severity severity) {
    return paint(
        switch (severity) {
          case CRITICAL, HIGH -> RED;
          case MEDIUM -> YELLOW;
          case LOW, INFO -> CYAN;
        },
        severity.id());
  }

  /**
   * Returns text that stands out.
   *
   * @param text text that is safe to show
   * @return the text, bold
   */
  String strong(String text) {
    return paint(BOLD, text);
  }

  private String paint(String color, String text) {
    return this == PLAIN ? text : color + text + RESET;
  }
}
