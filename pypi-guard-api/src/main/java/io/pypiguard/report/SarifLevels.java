package io.pypiguard.report;

import io.pypiguard.analysis.Severity;

/** Severities in SARIF's words and in those of GitHub code scanning. */
final class SarifLevels {

  private SarifLevels() {}

  /** Returns the {@code level} of a result or rule. */
  static String level(Severity severity) {
    return switch (severity) {
      case INFO, LOW -> "note";
      case MEDIUM -> "warning";
      case HIGH, CRITICAL -> "error";
    };
  }

  /**
   * Returns the {@code security-severity} of a rule. GitHub calls values over 9.0 critical, from
   * 7.0 high, from 4.0 medium, and others low.
   */
  static String securitySeverity(Severity severity) {
    return switch (severity) {
      case INFO -> "0.1";
      case LOW -> "2.0";
      case MEDIUM -> "5.5";
      case HIGH -> "8.0";
      case CRITICAL -> "9.5";
    };
  }
}
