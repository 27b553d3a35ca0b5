package io.pypiguard.models.evaluation;

import java.util.Locale;

/** How reports write numbers. */
final class Shown {

  private Shown() {}

  /** Writes a share as {@code 97.50 %}. */
  static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  /** Writes a range of shares as {@code 96.1 to 98.4 %}. */
  static String percent(Intervals.Interval range) {
    return String.format(Locale.ROOT, "%.1f to %.1f %%", 100 * range.low(), 100 * range.high());
  }

  /** Writes a number from 0 to 1 as {@code 0.9981}. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** Writes a range of numbers from 0 to 1 as {@code 0.998 to 0.999}. */
  static String number(Intervals.Interval range) {
    return String.format(Locale.ROOT, "%.4f to %.4f", range.low(), range.high());
  }

  /** Writes a count as {@code 3,706}. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Writes a rate of false alarms as {@code 0.1 %}. */
  static String rate(double rate) {
    String percent = String.format(Locale.ROOT, "%.3f", 100 * rate);
    return percent.replaceFirst("\\.?0+$", "") + " %";
  }
}
